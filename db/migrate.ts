import { drizzle } from "drizzle-orm/better-sqlite3";
import { migrate } from "drizzle-orm/better-sqlite3/migrator";
import type { Connection } from "./connect";

/**
 * Brings a database up to the newest migration. Foreign keys are off meanwhile (set outside the transaction, where
 * alone the pragma works) and checked afterwards; a broken reference throws and names its table. How many migrations
 * were checked is kept in the file: checking goes through all of it, which no opening of a large one may wait for.
 */
export function migrateFile(connection: Connection, migrationsFolder: string): void {
  connection.pragma("foreign_keys = OFF");
  try {
    migrate(drizzle(connection), { migrationsFolder });
  } finally {
    connection.pragma("foreign_keys = ON");
  }
  const made = connection.prepare("select count(*) from __drizzle_migrations").pluck().get();
  if (connection.pragma("user_version", { simple: true }) === made) return;
  refuseBroken(connection);
  connection.pragma(`user_version = ${made}`);
}

function refuseBroken(connection: Connection): void {
  const broken = connection.pragma("foreign_key_check") as { table: string; rowid: number }[];
  if (broken.length === 0) return;
  const named = broken.slice(0, 5).map((row) => `${row.table} row ${row.rowid}`);
  throw new Error(`After migrating, references are broken in ${named.join(", ")}.`);
}
