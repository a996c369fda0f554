import { drizzle } from "drizzle-orm/better-sqlite3";
import type { Connection } from "@/db/connect";
import type { DeskDatabase } from "@/db/desk/desk";
import { secondFormatSince } from "@/db/desk/log-format";
import * as schema from "@/db/desk/schema";

/** The desk as it is examined: of one moment, through a connection that cannot write. */
export interface Examined {
  connection: Connection;
  db: DeskDatabase;
  /** The log entry from which on hashes are of the second format; undefined where all are of the first. */
  secondFormatSince: number | undefined;
}

export function examined(connection: Connection): Examined {
  const db = drizzle(connection, { schema, casing: "snake_case" });
  const isEmpty = connection.prepare("select 1 from log_entries limit 1").get() === undefined;
  return { connection, db, secondFormatSince: isEmpty ? 0 : secondFormatSince(db) };
}
