/** The log: its chain, and that each entry goes on where the last one about the same record ended. */
import { asc, gt } from "drizzle-orm";
import { loggedTables } from "@/db/desk/logged-tables";
import { tablesInLog } from "@/db/desk/queries/log";
import { logEntries } from "@/db/desk/schema";
import { chainProblems, type LogEntry } from "@/lib/log/chain";
import type { Examined } from "./examined";
import { batches, batchSize, type Finding, problem } from "./finding";

export function* logProblems(desk: Examined): Generator<Finding> {
  const read = (after: number) =>
    desk.db
      .select()
      .from(logEntries)
      .where(gt(logEntries.id, after))
      .orderBy(asc(logEntries.id))
      .limit(batchSize)
      .all();
  let last: LogEntry | undefined;
  for (const found of batches("the chain of the log", read)) {
    if (!Array.isArray(found)) {
      yield found;
      continue;
    }
    for (const sentence of chainProblems(found, last)) yield problem(sentence);
    last = found.at(-1);
  }
}

/** A record must be before each entry what it was after the one before: what changed it in between was no entry. */
export function* continuityProblems({
  connection,
  secondFormatSince,
}: Examined): Generator<Finding> {
  yield { step: "where each entry of the log goes on" };
  if (secondFormatSince === undefined) return;
  const rows = connection
    .prepare<[number], { id: number; table: string; record: string; last: number | null }>(
      `select id, record_table as "table", record_id as record, last from (
         select id, record_table, record_id, before_hash,
           lag(after_hash) over same as last_hash, lag(id) over same as last
         from log_entries window same as (partition by record_id, record_table order by id))
       where id > ? and before_hash is not last_hash order by id`,
    )
    .iterate(secondFormatSince);
  for (const { id, table, record, last } of rows) {
    yield problem(
      last === null
        ? `Log entry ${id} speaks of record ${record} in ${table} as of one that was there, and no entry made it.`
        : `Record ${record} in ${table} was changed behind the log’s back between entries ${last} and ${id}.`,
    );
  }
}

/** Tables that the log does not cover and whose keys SQLite counts. */
const unlogged = ["drafts", "hook_deliveries", "mail_deliveries"];

/** SQLite's own counters: they never fall behind the keys that are held, nor run ahead of the records ever made. */
export function* counterProblems({ connection }: Examined): Generator<Finding> {
  const counters = new Map(
    connection.prepare("select name, seq from sqlite_sequence").raw().all() as [string, number][],
  );
  const made = connection
    .prepare("select count(distinct record_id) from log_entries where record_table = ?")
    .pluck();
  for (const name of [...Object.keys(loggedTables), ...unlogged]) {
    const held = connection.prepare(`select coalesce(max(id), 0) from ${name}`).pluck().get();
    const counter = counters.get(name) ?? 0;
    const most = tablesInLog.includes(name) ? Number(made.get(name)) : Number.POSITIVE_INFINITY;
    if (counter < Number(held) || counter > Math.max(most, Number(held)))
      yield problem(`The counter of inner keys of ${name} is not as the records made leave it.`);
    counters.delete(name);
  }
  for (const name of counters.keys()) {
    if (!name.startsWith("__"))
      yield problem(`There is a counter of inner keys for ${name}, which has none.`);
  }
}
