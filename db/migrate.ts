import { drizzle } from "drizzle-orm/better-sqlite3";
import { migrate } from "drizzle-orm/better-sqlite3/migrator";
import type { Connection } from "./connect";

/**
 * Brings a database up to the newest migration. Foreign keys are off meanwhile (set outside the transaction, where
 * alone the pragma works) and checked afterwards; a broken reference throws and names its table.
 */
export function migrateFile(connection: Connection, migrationsFolder: string): void {
  connection.pragma("foreign_keys = OFF");
  try {
    migrate(drizzle(connection), { migrationsFolder });
  } finally {
    connection.pragma("foreign_keys = ON");
  }
  const broken = connection.pragma("foreign_key_check") as { table: string; rowid: number }[];
  if (broken.length > 0) {
    const named = broken.slice(0, 5).map((row) => `${row.table} row ${row.rowid}`);
    throw new Error(`After migrating, references are broken in ${named.join(", ")}.`);
  }
}
