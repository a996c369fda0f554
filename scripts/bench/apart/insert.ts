/**
 * Inserts all rows of a record into new files of the same tables, indexes and triggers, raw and in batches: the least that
 * taking them in can cost. Given: the data folder that has them and the one to write to.
 */
import { join } from "node:path";
import { type Connection, openReader, openWriter } from "@/db/connect";
import { answer, costOf, given } from "./answer";

const [from = "", to = ""] = given;
const batch = 1_000;

interface Named {
  name: string;
  sql: string;
}

/** Tables of SQLite itself and those behind a search index are made by others. */
function tablesOf(connection: Connection): string[] {
  const rows = connection.pragma("table_list") as { schema: string; name: string; type: string }[];
  return rows
    .filter((it) => it.schema === "main" && it.type === "table" && !it.name.startsWith("sqlite_"))
    .map(({ name }) => name);
}

function makeAs(source: Connection, target: Connection, tables: readonly string[]): void {
  const all = source
    .prepare(
      "select name, sql from sqlite_schema where sql is not null order by type = 'trigger', rowid",
    )
    .all() as Named[];
  const isShadow = (name: string) => {
    const { type } = (source.pragma(`table_list("${name}")`) as { type: string }[])[0] ?? {};
    return type === "shadow" || name.startsWith("sqlite_");
  };
  for (const { name, sql } of all) {
    const isTable = /^create (virtual )?table/i.test(sql);
    if (isTable && !tables.includes(name) && isShadow(name)) continue;
    target.exec(sql);
  }
}

function copyRows(source: Connection, target: Connection, table: string): void {
  const columns = (source.pragma(`table_xinfo("${table}")`) as { name: string; hidden: number }[])
    .filter(({ hidden }) => hidden === 0)
    .map(({ name }) => `"${name}"`);
  const insert = target.prepare(
    `insert into "${table}" (${columns}) values (${columns.map(() => "?")})`,
  );
  const write = target.transaction((rows: unknown[][]) => {
    for (const row of rows) insert.run(row);
  });
  let rows: unknown[][] = [];
  for (const row of source.prepare(`select ${columns} from "${table}"`).raw().iterate()) {
    rows.push(row as unknown[]);
    if (rows.length < batch) continue;
    write(rows);
    rows = [];
  }
  write(rows);
}

const cost = await costOf(() => {
  for (const file of ["desk.db", "public.db"]) {
    const source = openReader(join(from, file));
    const target = openWriter(join(to, file));
    target.pragma("foreign_keys = off");
    const tables = tablesOf(source);
    makeAs(source, target, tables);
    for (const table of tables) copyRows(source, target, table);
    target.close();
    source.close();
  }
});
answer(cost);
