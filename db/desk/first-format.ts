/** The hashes of the log's first format, as databases of earlier releases hold them until `prepare` brings them up. */
import { canonicalJson, sha256 } from "@/lib/canonical";
import { withCommitments } from "@/lib/versions/commitments";
import { type Commit, hashedApart, type LoggedRow, type LoggedTableName } from "./logged-tables";
import type { users } from "./schema";

/** Columns that came after records had been logged without them: while empty they are no part of the hash. */
const addedLater: Partial<Record<LoggedTableName, string[]>> = {
  captures: ["pages"],
  quotations: ["mediaEnd"],
  matters: ["leadRebuttalId"],
  submissions: ["changeKind", "changeWhat", "changeReason"],
  submission_checks: ["recordId"],
};

/** The row without its inner key, texts as commitments. */
export function firstRecordHash(name: LoggedTableName, row: LoggedRow, commit: Commit): string {
  const kept = Object.entries(row).filter(
    ([column, value]) =>
      column !== "id" &&
      column !== hashedApart[name] &&
      !(value === null && addedLater[name]?.includes(column)),
  );
  return sha256(
    canonicalJson({ table: name, row: withCommitments(Object.fromEntries(kept), commit) }),
  );
}

/** Who an account is and what it may do. */
export function firstAccountHash({
  id,
  role,
  suspendedAt,
}: Pick<typeof users.$inferSelect, "id" | "role" | "suspendedAt">): string {
  const row = { id, role, suspendedAt: suspendedAt?.toISOString() ?? null };
  return sha256(canonicalJson({ table: "users", row }));
}
