/** In which format the log's hashes are. The log itself says so, as an entry of its chain: nobody can turn it back unseen. */
import { and, asc, eq } from "drizzle-orm";
import { canonicalJson, sha256 } from "@/lib/canonical";
import type { DeskDatabase } from "./desk";
import { logEntries } from "./schema";

/** What the entry says with which the second format begins; no record has its id. */
export const formatMark = {
  recordTable: "log_entries",
  recordId: "format",
  beforeHash: null,
  afterHash: sha256(canonicalJson({ format: 2 })),
} as const;

/** The entry with which the second format begins; undefined in a log of the first, and in one without entries. */
export function secondFormatSince(db: DeskDatabase): number | undefined {
  const { recordTable, recordId, afterHash } = formatMark;
  return db
    .select({ id: logEntries.id })
    .from(logEntries)
    .where(
      and(
        eq(logEntries.recordId, recordId),
        eq(logEntries.recordTable, recordTable),
        eq(logEntries.afterHash, afterHash),
      ),
    )
    .orderBy(asc(logEntries.id))
    .limit(1)
    .get()?.id;
}
