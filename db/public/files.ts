/** Opens the public record: read-only for everybody, for writing only while the projector works. */
import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import { type BetterSQLite3Database, drizzle } from "drizzle-orm/better-sqlite3";
import { type Connection, openReader, openWriter, orDamaged } from "@/db/connect";
import { migrateFile } from "@/db/migrate";
import { readSettings } from "@/lib/env";
import { type Reader, sqliteReader } from "./reader";
import * as schema from "./schema";

export type PublicDatabase = BetterSQLite3Database<typeof schema> & { $client: Connection };

/** The public record as the projector has it. */
export interface PublicRecord {
  connection: Connection;
  db: PublicDatabase;
}

export const publicPath = (dataFolder: string) => join(dataFolder, "public.db");

/** Opens the file for the projector, making and migrating it where needed. */
export function openPublicWriter(path: string): PublicRecord {
  return orDamaged(path, () => publicRecordIn(openWriter(path)));
}

/** The public record on a connection that may write, migrated where needed. */
export function publicRecordIn(connection: Connection): PublicRecord {
  migrateFile(connection, join(process.cwd(), "drizzle/public"));
  return { connection, db: drizzle(connection, { schema, casing: "snake_case" }) };
}

/** The file as readers have it, through a read-only connection. */
export interface PublicFile extends Reader {
  connection: Connection;
}

/** How long what was swapped out stays open, in ms: a page may be between two of its reads. */
const stillRead = 60_000;

let shared: { path: string; inode: number; file: PublicFile } | undefined;

/**
 * The process's reader of the public record. A rebuilt file is swapped in under the same name, so the reader is opened
 * anew when the name stands for another file. Throws where there is none.
 */
export function publicReader(dataFolder: string): PublicFile {
  const path = publicPath(dataFolder);
  const inode = statSync(path, { throwIfNoEntry: false })?.ino ?? 0;
  if (shared?.path === path && shared.inode === inode) return shared.file;
  const old = shared?.file.connection;
  if (old) setTimeout(() => old.close(), stillRead).unref();
  shared = undefined;
  const connection = openReader(path);
  const file = { connection, ...sqliteReader(connection) };
  shared = { path, inode, file };
  return file;
}

/** The public record of this installation, for reader pages and the API. */
export function publicRecord(): Reader {
  return publicReader(readSettings().dataFolder);
}

/** Opens the public record where there is one; whoever reads first will otherwise. */
export function openEarly(): void {
  if (existsSync(publicPath(readSettings().dataFolder))) publicRecord();
}
