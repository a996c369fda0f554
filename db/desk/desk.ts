import { existsSync, mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { type BetterSQLite3Database, drizzle } from "drizzle-orm/better-sqlite3";
import {
  type Connection,
  inImmediateTransaction,
  openReader,
  openWriter,
  orDamaged,
} from "@/db/connect";
import { migrateFile } from "@/db/migrate";
import { LostDeskError } from "@/lib/errors";
import { putBackAtDesk } from "./aside";
import { isBehindLog, keepLastChanges } from "./last-changes";
import * as schema from "./schema";
import { keepLeaves } from "./version-log/keep";
import { hasWordsDue, keepWords } from "./words";

export type DeskDatabase = BetterSQLite3Database<typeof schema> & { $client: Connection };

/** The desk: its one connection, shared by every writer of the process, and the folder of the captures' bytes. */
export interface Desk {
  connection: Connection;
  db: DeskDatabase;
  captureFolder: string;
}

declare const inside: unique symbol;
/** The database inside a transaction. Only `inTransaction` makes one, so what takes a `Tx` cannot run outside. */
export type Tx = DeskDatabase & { [inside]: true };

export const deskPath = (dataFolder: string) => join(dataFolder, "desk.db");

/** Opens the desk's database for reading alone, in a thread beside the one that writes. Throws where there is none. */
export function openDeskReader(path: string): Pick<Desk, "connection" | "db"> {
  const connection = openReader(path);
  return { connection, db: drizzle(connection, { schema, casing: "snake_case" }) };
}

/**
 * Opens the desk in a data folder, making and migrating it where needed. Throws LostDeskError where it is gone and what
 * came of it is not: a new one would know nothing of what is published. Throws DamagedFileError.
 */
export function openDesk(dataFolder: string): Desk {
  const captureFolder = join(dataFolder, "captures");
  const path = deskPath(dataFolder);
  if (!existsSync(path)) refuseLost(dataFolder, captureFolder);
  mkdirSync(captureFolder, { recursive: true });
  const connection = orDamaged(path, () => migratedDesk(openWriter(path)));
  return { connection, db: drizzle(connection, { schema, casing: "snake_case" }), captureFolder };
}

/** The connection, with the desk's tables as the newest migration leaves them. */
export function migratedDesk(connection: Connection): Connection {
  putBackAtDesk(connection);
  migrateFile(connection, join(process.cwd(), "drizzle/desk"));
  if (isBehindLog(connection))
    inImmediateTransaction(connection, () => keepLastChanges(connection));
  if (hasWordsDue(connection)) inImmediateTransaction(connection, () => keepWords(connection));
  return connection;
}

function refuseLost(dataFolder: string, captureFolder: string): void {
  const left = [
    ...(existsSync(join(dataFolder, "public.db")) ? ["a public record"] : []),
    ...(existsSync(captureFolder) && readdirSync(captureFolder).length > 0 ? ["captures"] : []),
  ];
  if (left.length === 0) return;
  throw new LostDeskError(
    `${dataFolder} holds ${left.join(" and ")} but no desk.db, which they were made from. Put desk.db back from a copy; or, to begin anew, move what is left away or choose another folder with GAINSAY_DATA.`,
  );
}

/** Runs `work` in one BEGIN IMMEDIATE transaction; it throws, or returns a promise: nothing is kept. */
export function inTransaction<T>(desk: Desk, work: (tx: Tx) => T): T {
  return inImmediateTransaction(desk.connection, () => {
    const result = work(desk.db as Tx);
    keepLeaves(desk.connection);
    keepLastChanges(desk.connection);
    keepWords(desk.connection);
    return result;
  });
}
