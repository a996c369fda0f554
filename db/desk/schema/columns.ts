/** Columns and checks that the desk's tables share. */
import { sql } from "drizzle-orm";
import { check, integer, text } from "drizzle-orm/sqlite-core";

/** Every record: an integer key that stays inside, a public id, a revision that each change raises by one. */
export const recordColumns = () => ({
  id: integer().primaryKey({ autoIncrement: true }),
  publicId: text().notNull().unique(),
  revision: integer().notNull().default(1),
});

/** Bounds of an EDTF date in milliseconds since 1970 (UTC, inclusive); null where there is none. */
export const boundsColumns = () => ({
  edtf: text(),
  phrase: text(),
  earliest: integer(),
  latest: integer(),
});

/** CHECK that a column holds one of a closed list (or nothing, where the column may be null). */
export function oneOf(table: string, column: string, values: readonly string[]) {
  const list = values.map((value) => `'${value}'`).join(", ");
  return check(`${table}_${column}_listed`, sql.raw(`${column} in (${list})`));
}

/** CHECK in plain SQL, named after its table. */
export function holds(table: string, name: string, condition: string) {
  return check(`${table}_${name}`, sql.raw(condition));
}

export const boundsInOrder = (table: string) =>
  holds(table, "bounds_in_order", "earliest is null or latest is null or earliest <= latest");
