/**
 * Opens a database file. The only file that knows the driver.
 * One writer connection per file and process; readers are read-only connections of their own.
 */
import { closeSync, existsSync, fsyncSync, openSync } from "node:fs";
import { setTimeout as delay } from "node:timers/promises";
import Database from "better-sqlite3";
import { DamagedFileError } from "@/lib/errors";

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

/** Opens (and creates) a file for writing. Throws DamagedFileError where it is none of SQLite's, or not whole. */
export function openWriter(path: string): Connection {
  return orDamaged(path, () => {
    const connection = new Database(path, { timeout: expectedPragmas.busy_timeout });
    connection.pragma("journal_mode = wal");
    return settle(connection);
  });
}

/** Makes a database that is thrown away afterwards, in a file or in memory: nothing of it waits for the disk. */
export function openScratch(path: string): Connection {
  const connection = settle(new Database(path));
  connection.pragma("journal_mode = memory");
  connection.pragma("synchronous = off");
  return connection;
}

/**
 * Runs `work` on a file that is thrown away should the machine or the work fail: nothing waits for the disk meanwhile, and
 * nothing is kept to go back to, which of many rows would be much memory. Afterwards all of it is there, and the
 * connection is as any other. Nobody else may have the file open.
 */
export function asScratch<T>(connection: Connection, work: () => T): T {
  // The driver leaves this alone otherwise, since work that fails leaves a broken file.
  connection.unsafeMode(true);
  connection.pragma("journal_mode = off");
  connection.unsafeMode(false);
  connection.pragma("synchronous = off");
  try {
    return withLargeCache(connection, work);
  } finally {
    connection.pragma(`synchronous = ${expectedPragmas.synchronous}`);
    connection.pragma(`journal_mode = ${expectedPragmas.journal_mode}`);
    syncFile(connection.name);
  }
}

/**
 * The same where others read meanwhile: the write-ahead log stays, so that what was committed survives the process that
 * wrote it. Afterwards all of it is on the disk.
 */
export function unsynced<T>(connection: Connection, work: () => T): T {
  connection.pragma("synchronous = off");
  // A page that many transactions write goes into the file once for all of them.
  connection.pragma(`wal_autocheckpoint = ${largeLog}`);
  try {
    return withLargeCache(connection, work);
  } finally {
    connection.pragma(`synchronous = ${expectedPragmas.synchronous}`);
    connection.pragma("wal_autocheckpoint = 1000");
    connection.pragma("wal_checkpoint(TRUNCATE)");
    syncFile(connection.name);
  }
}

/** Pages of a write-ahead log where many rows are written: 80 MB. */
const largeLog = 20_000;

/** KiB of pages that are held in memory where many rows are read or written at once: their indexes are, all over. */
const largeCache = 128 * 1024;

/** Runs `work` with room for many pages in memory. */
export function withLargeCache<T>(connection: Connection, work: () => T): T {
  const before = Number(connection.pragma("cache_size", { simple: true }));
  connection.pragma(`cache_size = -${largeCache}`);
  try {
    return work();
  } finally {
    connection.pragma(`cache_size = ${before}`);
  }
}

/** Waits until what was written to a file is on the disk. */
function syncFile(path: string): void {
  const file = openSync(path, "r+");
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** Opens an existing file read-only. Throws where it does not exist, DamagedFileError where it is not whole. */
export function openReader(path: string): Connection {
  if (!existsSync(path)) throw new Error(`There is no database at ${path}.`);
  return orDamaged(path, () =>
    settle(
      new Database(path, {
        readonly: true,
        fileMustExist: true,
        timeout: expectedPragmas.busy_timeout,
      }),
    ),
  );
}

/**
 * Copies a database as it is at one moment, while others read and write it, and brings the copy to the disk. It has no
 * write-ahead log: it can be read where nothing can be written, and be swapped for another under who reads it.
 */
export async function backUp(path: string, target: string): Promise<void> {
  const source = openReader(path);
  try {
    // All that is left in one step: between two, a write would have it begin anew.
    await source.backup(target, { progress: () => 2 ** 30 });
  } finally {
    source.close();
  }
  const copy = new Database(target, { fileMustExist: true });
  copy.pragma("journal_mode = delete");
  copy.close();
  const file = openSync(target, "r");
  fsyncSync(file);
  closeSync(file);
}

/** Runs what reads a file, and names the file where that is damaged. */
export function orDamaged<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (hasCode(error, /^SQLITE_(NOTADB|CORRUPT)/)) throw new DamagedFileError(path, error);
    throw error;
  }
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
  const result = connection.transaction(work).immediate();
  commits.set(connection, commitsOf(connection) + 1);
  return result;
}

/** How many transactions each connection has committed. */
const commits = new WeakMap<Connection, number>();
const commitsOf = (connection: Connection) => commits.get(connection) ?? 0;

/**
 * How long the server's connection waits for a lock on its one thread, in milliseconds. Longer waits are `patiently`'s,
 * which hold nobody up.
 */
export const serverBusyTimeout = 100;

/**
 * Runs `work` again as long as another process holds the write lock, for up to five seconds, and lets everybody else
 * on meanwhile. What has committed something is not run again. Throws as `work` does.
 */
export async function patiently<T>(connection: Connection, work: () => T | Promise<T>): Promise<T> {
  const until = performance.now() + 5000;
  for (let wait = 20; ; wait = Math.min(wait * 2, 200)) {
    const before = commitsOf(connection);
    try {
      return await work();
    } catch (error) {
      const isOver = performance.now() > until || commitsOf(connection) !== before;
      if (!isLocked(error) || isOver) throw error;
      await delay(wait);
    }
  }
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
function isLocked(error: unknown): boolean {
  return hasCode(error, /^SQLITE_BUSY/);
}

/**
 * Why nothing can be written just now, in a sentence for whoever wrote; nothing where that is not what went wrong. The
 * errors are the database's and the file system's.
 */
export function whyUnwritable(error: unknown): string | undefined {
  if (isLocked(error)) return "Someone else is writing to the record just now. Try again.";
  if (hasCode(error, /^(SQLITE_FULL|ENOSPC|EDQUOT)/))
    return "The server’s disk is full, so nothing was saved. Keep this page open and try again once there is room.";
  if (hasCode(error, /^(SQLITE_(IOERR|CANTOPEN|READONLY)|EIO|EROFS|EACCES|EPERM)/))
    return "The server cannot write its files just now, so nothing was saved. Keep this page open and try again.";
}

/** Whether an error, or what caused it, has such a code. */
function hasCode(error: unknown, code: RegExp): boolean {
  if (!(error instanceof Error)) return false;
  return ("code" in error && code.test(String(error.code))) || hasCode(error.cause, code);
}
