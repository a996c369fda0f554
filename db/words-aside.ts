/** Indexes of words stand aside while many rows are written: made of all of them at once, they cost a tenth. */
import type { Connection } from "./connect";

/**
 * Runs `work` without the triggers of `table` that follow these events and keep an index of words, and fills the index
 * afterwards. Nobody else may write meanwhile.
 */
export function withWordsAside<T>(
  connection: Connection,
  tables: string[],
  events: ("insert" | "delete")[],
  work: () => T,
  fill: () => void,
): T {
  const triggers = connection
    .prepare<string[], { name: string; sql: string }>(
      `select name, sql from sqlite_schema where type = 'trigger'
       and tbl_name in (select value from json_each(?))
       and exists (select 1 from json_each(?) where sql like '% after ' || value || ' on %')`,
    )
    .all(JSON.stringify(tables), JSON.stringify(events));
  for (const { name } of triggers) connection.exec(`drop trigger ${name}`);
  const done = work();
  fill();
  for (const { sql } of triggers) connection.exec(sql);
  return done;
}
