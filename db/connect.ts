/**
 * Opens a database file. The only file that knows the driver.
 * One writer connection per file and process; readers are read-only connections of their own.
 */
import { existsSync } from "node:fs";
import Database from "better-sqlite3";

export type Connection = Database.Database;

/** What every connection must answer to `PRAGMA name`; asserted by a test. */
export const expectedPragmas = {
  journal_mode: "wal",
  synchronous: 2, // FULL; the driver's default is NORMAL
  busy_timeout: 5000,
  foreign_keys: 1,
  trusted_schema: 0,
  cell_size_check: 1,
  secure_delete: 1,
  recursive_triggers: 1, // without it REPLACE slips past append-only triggers
} as const;

function settle(connection: Connection): Connection {
  for (const [name, value] of Object.entries(expectedPragmas)) {
    if (name !== "journal_mode") connection.pragma(`${name} = ${value}`);
  }
  return connection;
}

/** Opens (and creates) a file for writing. */
export function openWriter(path: string): Connection {
  const connection = new Database(path, { timeout: expectedPragmas.busy_timeout });
  connection.pragma("journal_mode = wal");
  return settle(connection);
}

/** Makes a database that is thrown away afterwards, in a file or in memory: nothing of it waits for the disk. */
export function openScratch(path: string): Connection {
  const connection = settle(new Database(path));
  connection.pragma("journal_mode = memory");
  connection.pragma("synchronous = off");
  return connection;
}

/** Opens an existing file read-only. Throws where the file does not exist. */
export function openReader(path: string): Connection {
  if (!existsSync(path)) throw new Error(`There is no database at ${path}.`);
  return settle(
    new Database(path, {
      readonly: true,
      fileMustExist: true,
      timeout: expectedPragmas.busy_timeout,
    }),
  );
}

/**
 * Opens an existing file to examine it: nothing can be written through it, and yet it is no read-only connection, on
 * which `integrity_check` passes over CHECK constraints. Throws where the file does not exist.
 */
export function openExaminer(path: string): Connection {
  const timeout = expectedPragmas.busy_timeout;
  const connection = settle(new Database(path, { fileMustExist: true, timeout }));
  connection.pragma("query_only = ON");
  return connection;
}

/**
 * Runs `work` in one BEGIN IMMEDIATE transaction: all of it or nothing. `work` is synchronous; a promise is refused
 * and rolled back. An already open transaction is refused, so that nobody's work is committed by somebody else.
 */
export function inImmediateTransaction<T>(connection: Connection, work: () => T): T {
  if (connection.inTransaction) {
    throw new Error("A transaction is already open on this connection.");
  }
  return connection.transaction(work).immediate();
}

/** The columns of a broken UNIQUE constraint ("speakers.slug"), or nothing for any other error. */
export function brokenUniqueColumns(error: unknown): string[] | undefined {
  if (!(error instanceof Database.SqliteError) || error.code !== "SQLITE_CONSTRAINT_UNIQUE") return;
  return error.message.replace("UNIQUE constraint failed: ", "").split(", ");
}

/** Whether a row was to go that another one refers to. */
export function isStillReferredTo(error: unknown): boolean {
  return error instanceof Database.SqliteError && error.code === "SQLITE_CONSTRAINT_FOREIGNKEY";
}

/** Whether the database was locked by another writer for longer than the busy timeout. */
export function isLocked(error: unknown): boolean {
  return error instanceof Database.SqliteError && error.code.startsWith("SQLITE_BUSY");
}
