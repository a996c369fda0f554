/** Brings the log of an earlier release up to its second format: each record and account gets its new hash in an entry. */
import { isNotNull } from "drizzle-orm";
import { openExaminer } from "@/db/connect";
import { committedHashes, tokenHashes } from "@/db/desk/account-log";
import { commitInto } from "@/db/desk/commit-text";
import { type Desk, inTransaction, type Tx } from "@/db/desk/desk";
import { formatMark, secondFormatSince } from "@/db/desk/log-format";
import { recordHash } from "@/db/desk/logged-tables";
import { machineAccount } from "@/db/desk/machine-accounts";
import { commitments, users } from "@/db/desk/schema";
import { withholding } from "@/db/desk/withholding";
import { appendBatch, lastLogEntry, type NewEntry } from "@/db/desk/write";
import { loggedParts } from "@/db/verify";
import { examined } from "@/db/verify/examined";
import { lastEntries, recordBatches, tableNames } from "@/db/verify/records";
import { canonicalJson, sha256 } from "@/lib/canonical";
import { rehashAction } from "@/lib/log/chain";

/** What became of a log: how many entries were added, or what is off with it and keeps it as it was. */
export type BroughtUp = { entries: number } | { problems: string[] };

/**
 * Does nothing to a log that is in the second format. Otherwise checks that all is as the log says, and stops where it is
 * not; with `accept` it goes on, and the log keeps what was off. All in one transaction.
 */
export function bringLogUp(desk: Desk, { accept = false, now = new Date() } = {}): BroughtUp {
  if (secondFormatSince(desk.db) !== undefined || isUnused(desk)) return { entries: 0 };
  const problems = problemsIn(desk);
  if (problems.length > 0 && !accept) return { problems };
  return inTransaction(desk, (tx) => ({ entries: rehash(desk, tx, problems, now) }));
}

function isUnused({ connection }: Desk): boolean {
  return (
    connection.prepare("select 1 from log_entries union all select 1 from users limit 1").get() ===
    undefined
  );
}

function problemsIn({ connection, captureFolder }: Desk): string[] {
  const own = openExaminer(connection.name);
  try {
    own.exec("begin");
    const problems: string[] = [];
    for (const part of loggedParts(examined(own), captureFolder)) {
      for (const finding of part) if ("problem" in finding) problems.push(finding.problem);
    }
    return problems;
  } finally {
    own.close();
  }
}

function rehash(desk: Desk, tx: Tx, problems: string[], now: Date): number {
  const at = now.toISOString();
  tx.insert(users).values(machineAccount).onConflictDoNothing().run();
  const by = { at, actor: machineAccount.id };
  const first = lastLogEntry(tx)?.id ?? 0;
  appendBatch(tx, [{ ...by, action: rehashAction, ...formatMark }]);
  if (problems.length > 0) appendBatch(tx, [{ ...by, ...accepted(tx, problems) }]);

  const here = { connection: desk.connection, db: desk.db, secondFormatSince: undefined };
  const entryOf = (
    recordTable: string,
    recordId: string,
    last: { hash: string | null } | undefined,
    afterHash: string,
  ): NewEntry => {
    const beforeHash = last?.hash ?? null;
    return { ...by, action: rehashAction, recordTable, recordId, beforeHash, afterHash };
  };
  for (const name of tableNames) {
    for (const rows of recordBatches(here, name)) {
      if (!Array.isArray(rows)) continue;
      const ids = rows.map((row) => row.publicId);
      const logged = lastEntries(here, name, ids);
      const commit = commitInto(tx, ids);
      appendBatch(
        tx,
        rows.map((row) =>
          entryOf(name, row.publicId, logged.get(row.publicId), recordHash(name, row, commit)),
        ),
      );
    }
  }
  const accountIds = tx.select({ id: users.id }).from(users).all();
  const hashes = {
    users: committedHashes(
      tx,
      accountIds.map(({ id }) => id),
    ),
    invitations: tokenHashes(tx, "invitations"),
    api_keys: tokenHashes(tx, "api_keys"),
  };
  for (const name of ["users", "invitations", "api_keys"] as const) {
    const logged = lastEntries(here, name, [...hashes[name].keys()]);
    appendBatch(
      tx,
      [...hashes[name]].map(([id, hash]) => entryOf(name, id, logged.get(id), hash)),
    );
  }
  const withheld = tx.select().from(commitments).where(isNotNull(commitments.withheldAt)).all();
  appendBatch(
    tx,
    withheld.map((row) => ({ ...by, ...withholding(row) })),
  );
  return (lastLogEntry(tx)?.id ?? 0) - first;
}

/** The entry that keeps what was off when somebody said to go on: the sentences as committed texts. */
function accepted(tx: Tx, problems: string[]) {
  const recordId = "accepted";
  const commit = commitInto(tx, [recordId]);
  const texts = problems.map((text) => commit({ recordId, field: "problem" }, text));
  return {
    action: "accept what is off",
    recordTable: "log_entries",
    recordId,
    beforeHash: null,
    afterHash: sha256(canonicalJson({ accepted: texts })),
  };
}
