/** Writes rows of the public record: each statement is prepared once, and what stands there already is left alone. */
import { type AnyColumn, getTableColumns, getTableName } from "drizzle-orm";
import { toSnakeCase } from "drizzle-orm/casing";
import { getTableConfig, type SQLiteTable } from "drizzle-orm/sqlite-core";
import type { Connection } from "@/db/connect";
import type { PublicDatabase } from "./files";
import { searchRows } from "./schema";

export type Row = Record<string, unknown>;
type Values = unknown[];

/** A condition with what it binds. */
export interface Which {
  sql: string;
  values: (string | number)[];
}

/** Rows whose column is one of some values. */
export const among = (column: AnyColumn, values: Iterable<string>): Which => ({
  sql: `${nameOf(column)} in (select value from json_each(?))`,
  values: [JSON.stringify([...values])],
});

export const either = (one: Which, other: Which): Which => ({
  sql: `${one.sql} or ${other.sql}`,
  values: [...one.values, ...other.values],
});

const nameOf = ({ name, keyAsName }: AnyColumn) => (keyAsName ? toSnakeCase(name) : name);

interface Shape {
  name: string;
  columns: { field: string; name: string; column: AnyColumn }[];
  /** Places among the columns of what tells its rows apart. */
  key: number[];
}

const shapes = new Map<SQLiteTable, Shape>();

function shapeOf(table: SQLiteTable): Shape {
  const known = shapes.get(table);
  if (known) return known;
  const all = Object.entries(getTableColumns(table)).map(([field, column]) => ({
    ...{ field, column, name: nameOf(column) },
  }));
  const isSearch = table === searchRows;
  // The search index numbers its rows itself.
  const columns = isSearch ? all.filter(({ field }) => field !== "id") : all;
  const [together] = getTableConfig(table).primaryKeys;
  const keys: AnyColumn[] = isSearch
    ? [searchRows.recordId]
    : (together?.columns ?? columns.flatMap(({ column }) => (column.primary ? column : [])));
  const key = keys.map((column) => columns.findIndex((one) => one.column === column));
  const shape = { name: getTableName(table), columns, key };
  shapes.set(table, shape);
  return shape;
}

/** The statements of each connection, by their text. */
const prepared = new WeakMap<Connection, Map<string, ReturnType<Connection["prepare"]>>>();

/** A statement, prepared when it is first used on this connection. */
export function statementOf({ $client }: PublicDatabase, text: string) {
  const held = prepared.get($client) ?? new Map<string, ReturnType<Connection["prepare"]>>();
  prepared.set($client, held);
  const known = held.get(text);
  if (known) return known;
  const made = $client.prepare(text);
  held.set(text, made);
  return made;
}

const insertOf = (db: PublicDatabase, { name, columns }: Shape, known = false) =>
  statementOf(
    db,
    `insert into ${name} (${columns.map((one) => one.name)}) values (${columns.map(() => "?")})${known ? " on conflict do nothing" : ""}`,
  );

const valuesOf = ({ columns }: Shape, row: Row): Values =>
  columns.map(({ field, column }) => {
    const value = row[field] ?? null;
    return value === null ? null : column.mapToDriverValue(value);
  });

/** Inserts rows of a table; with `known`, those that are there already stay as they are. */
export function insertAll(
  db: PublicDatabase,
  table: SQLiteTable,
  rows: Row[],
  known = false,
): void {
  const shape = shapeOf(table);
  const insert = insertOf(db, shape, known);
  for (const row of rows) insert.run(...valuesOf(shape, row));
}

/** Takes rows out. */
export function removeAll(db: PublicDatabase, table: SQLiteTable, which: Which): void {
  statementOf(db, `delete from ${shapeOf(table).name} where ${which.sql}`).run(...which.values);
}

/**
 * Makes these rows the only ones of which the condition holds: those that are there already are left alone, since the
 * index over a row costs far more to write than the row costs to read. Returns the rows that went, and those that came.
 */
export function bring(db: PublicDatabase, table: SQLiteTable, which: Which, rows: Row[]): Row[] {
  const shape = shapeOf(table);
  const { name, columns, key } = shape;
  const keyOf = (values: Values) => JSON.stringify(key.map((place) => values[place]));
  const wanted = new Map(
    rows.map((row) => {
      const values = valuesOf(shape, row);
      return [keyOf(values), values];
    }),
  );
  const held = statementOf(
    db,
    `select ${columns.map((one) => one.name)} from ${name} where ${which.sql}`,
  )
    .raw()
    .all(...which.values) as Values[];
  const remove = statementOf(
    db,
    `delete from ${name} where ${key.map((place) => `${columns[place]?.name} = ?`).join(" and ")}`,
  );
  const gone = held.filter((values) => {
    const now = wanted.get(keyOf(values));
    const stays = now?.every((value, place) => value === values[place]) ?? false;
    if (stays) wanted.delete(keyOf(values));
    return !stays;
  });
  for (const values of gone) remove.run(...key.map((place) => values[place]));
  const insert = insertOf(db, shape);
  for (const values of wanted.values()) insert.run(...values);
  return [...gone, ...wanted.values()].map((values) =>
    Object.fromEntries(columns.map(({ field }, place) => [field, values[place]])),
  );
}
