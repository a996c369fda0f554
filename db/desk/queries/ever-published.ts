/** Which records readers ever had: these stay, whatever became of them since. */
import { type SQL, sql } from "drizzle-orm";
import type { DeskDatabase } from "@/db/desk/desk";

/** Holds for versions `v` that were made after the first of some records was entered: older ones cannot show them. */
const madeSince = (recordIds: string[]): SQL => sql`
  (select min(id) from log_entries where record_id = v.public_id) > (
    select coalesce(min(first), 0) from (
      select (select min(id) from log_entries where record_id = wanted.value) as first
      from json_each(${JSON.stringify(recordIds)}) wanted))`;

/**
 * Whether a record ever stood in a version, of any matter or of the one with an inner key, even if later versions are
 * without it.
 */
export function wasPublished(db: DeskDatabase, recordId: string, matterKey?: number): boolean {
  // In a version's document texts are commitments; ids stand as they are. CASE: the older documents are not read.
  const isIn = sql`case when ${madeSince([recordId])} then instr(v.document, ${`"${recordId}"`}) > 0 end`;
  const inMatter = matterKey === undefined ? sql`true` : sql`v.matter_id = ${matterKey}`;
  return db.get(sql`select 1 from versions v where ${inMatter} and ${isIn} limit 1`) !== undefined;
}

/** The same of many records: those that ever stood in a version of any matter. */
export function listPublished(db: DeskDatabase, recordIds: string[]): Set<string> {
  const wanted = new Set(recordIds);
  const found = new Set<string>();
  for (let after = 0; wanted.size > 0; ) {
    const rows = db.all<{ id: number; document: string }>(sql`
      select v.id, v.document from versions v
      where v.id > ${after} and ${madeSince(recordIds)} order by v.id limit 20`);
    for (const { id, document } of rows) {
      for (const [, shown = ""] of document.matchAll(/"id":"([\w-]+)"/g)) {
        if (wanted.has(shown)) found.add(shown);
      }
      after = id;
    }
    if (rows.length === 0) break;
  }
  return found;
}
