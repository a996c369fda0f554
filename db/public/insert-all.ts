import { getTableColumns } from "drizzle-orm";
import type { SQLiteTable } from "drizzle-orm/sqlite-core";
import type { PublicDatabase } from "./files";

/** Inserts rows of a table; with `known`, those that are there already stay as they are. */
export function insertAll(
  db: PublicDatabase,
  table: SQLiteTable,
  rows: Record<string, unknown>[],
  known = false,
): void {
  // SQLite binds at most 32,766 values to one statement.
  const batch = Math.floor(32_000 / Object.keys(getTableColumns(table)).length);
  for (let from = 0; from < rows.length; from += batch) {
    const insert = db.insert(table).values(rows.slice(from, from + batch));
    (known ? insert.onConflictDoNothing() : insert).run();
  }
}
