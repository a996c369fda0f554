/** How SQLite goes about queries: which of them walk through a whole table of a database, or through one of its indexes. */
import { vi } from "vitest";
import type { Connection } from "./connect";

/** A table that a query walks through from its beginning. */
export interface Walk {
  table: string;
  /** As SQLite tells it: "SCAN e USING INDEX exchanges_read". */
  step: string;
  sql: string;
}

/** The text of every statement that some work prepares on a connection. What is prepared already is not among them. */
export async function sqlPrepared(connection: Connection, work: () => unknown): Promise<string[]> {
  const prepare = vi.spyOn(connection, "prepare");
  try {
    await work();
    return [...new Set(prepare.mock.calls.map(([sql]) => sql.trim()))];
  } finally {
    prepare.mockRestore();
  }
}

/** The steps of the plan of a query, as SQLite tells them. */
export function stepsOf(connection: Connection, sql: string): string[] {
  if (!/^(select|with|insert|update|delete|replace)\b/i.test(sql)) return [];
  return connection
    .prepare(`explain query plan ${sql.replace(/'[^']*'|[:@]\w+|\?/g, bound)}`)
    .all()
    .map((row) => (row as { detail: string }).detail);
}

/** What is bound stays unknown to the planner; texts stay as they are. */
const bound = (found: string) => (found.startsWith("'") ? found : "null");

/** What a query walks through, beside lists that it is given, what it made itself, and tables of one row. */
export function walksOf(
  connection: Connection,
  sql: string,
  ofOneRow: readonly string[] = [],
): Walk[] {
  const tables = connection
    .prepare<[], string>("select name from sqlite_schema where type = 'table'")
    .pluck()
    .all()
    .filter((name) => !ofOneRow.includes(name));
  return stepsOf(connection, sql).flatMap((step) => {
    const [, walked] = /^SCAN (\w+)(?!( EXISTS)? VIRTUAL)/.exec(step) ?? [];
    const table = walked && tables.find((name) => name === walked || isCalled(sql, name, walked));
    return table ? [{ table, step, sql }] : [];
  });
}

/** Whether a query calls a table by another name. */
const isCalled = (sql: string, table: string, alias: string) =>
  new RegExp(`["\`]?\\b${table}\\b["\`]?\\s+(as\\s+)?["\`]?${alias}\\b`, "i").test(sql);

/** The walks of all that some work prepares. */
export async function walksDuring(
  connection: Connection,
  work: () => unknown,
  ofOneRow: readonly string[] = [],
): Promise<Walk[]> {
  const texts = await sqlPrepared(connection, work);
  return texts.flatMap((sql) => walksOf(connection, sql, ofOneRow));
}
