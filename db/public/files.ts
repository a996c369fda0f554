/** Opens the public record: read-only for everybody, for writing only while the projector works. */
import { statSync } from "node:fs";
import { join } from "node:path";
import { type BetterSQLite3Database, drizzle } from "drizzle-orm/better-sqlite3";
import { type Connection, openReader, openWriter, orDamaged } from "@/db/connect";
import { migrateFile } from "@/db/migrate";
import * as schema from "./schema";

export type PublicDatabase = BetterSQLite3Database<typeof schema>;

export interface PublicRecord {
  connection: Connection;
  db: PublicDatabase;
}

export const publicPath = (dataFolder: string) => join(dataFolder, "public.db");

const wrap = (connection: Connection): PublicRecord => ({
  connection,
  db: drizzle(connection, { schema, casing: "snake_case" }),
});

/** Opens the file for the projector, making and migrating it where needed. */
export function openPublicWriter(path: string): PublicRecord {
  return orDamaged(path, () => publicRecordIn(openWriter(path)));
}

/** The public record on a connection that may write, migrated where needed. */
export function publicRecordIn(connection: Connection): PublicRecord {
  migrateFile(connection, join(process.cwd(), "drizzle/public"));
  return wrap(connection);
}

/** Opens the file read-only. Throws where there is none. */
function openPublicReader(path: string): PublicRecord {
  return wrap(openReader(path));
}

let shared: { path: string; file: number; record: PublicRecord } | undefined;

/**
 * The process's reader of the public record. A rebuilt file is swapped in under the same name, so the reader is opened
 * anew when the name stands for another file.
 */
export function publicReader(dataFolder: string): PublicRecord {
  const path = publicPath(dataFolder);
  const file = statSync(path, { throwIfNoEntry: false })?.ino;
  if (shared?.path === path && shared.file === file) return shared.record;
  shared?.record.connection.close();
  shared = undefined;
  const record = openPublicReader(path);
  shared = { path, file: file ?? 0, record };
  return record;
}
