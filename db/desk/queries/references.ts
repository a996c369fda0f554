/** Which columns name a record of a table, as the schema has them: a new reference is among them by itself. */
import { is } from "drizzle-orm";
import { getTableConfig, SQLiteTable } from "drizzle-orm/sqlite-core";
import { type LoggedTableName, loggedTables } from "@/db/desk/logged-tables";
import * as schema from "@/db/desk/schema";

export interface Reference {
  /** As SQLite knows the table. */
  table: string;
  /** The field of the row that holds the inner key. */
  field: string;
  /** Null: the log does not cover the table. */
  logged: LoggedTableName | null;
}

/** Every column that names a record of `table` by its inner key. */
export function referencesTo(table: LoggedTableName): Reference[] {
  return tables.flatMap((from) => {
    const { name, foreignKeys } = getTableConfig(from);
    return foreignKeys.flatMap((key) => {
      const { columns, foreignTable } = key.reference();
      if (foreignTable !== loggedTables[table]) return [];
      const logged = Object.hasOwn(loggedTables, name) ? (name as LoggedTableName) : null;
      return columns.map((column) => ({ table: name, field: fieldOf(from, column), logged }));
    });
  });
}

const tables = Object.values<unknown>(schema).filter((one): one is SQLiteTable =>
  is(one, SQLiteTable),
);

function fieldOf(table: SQLiteTable, column: unknown): string {
  const found = Object.entries(table).find(([, held]) => held === column);
  if (!found) throw new Error("A reference without a column of its table.");
  return found[0];
}
