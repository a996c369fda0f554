/** What is derived of the public record, as it stands and as it is made from the beginning. */
import { rmSync } from "node:fs";
import { join } from "node:path";
import { getTableName, is } from "drizzle-orm";
import { SQLiteTable } from "drizzle-orm/sqlite-core";
import type { Connection } from "@/db/connect";
import { openPublicWriter, publicPath } from "@/db/public/files";
import * as schema from "@/db/public/schema-derived";
import { makeDerived } from "./make";

const tables = Object.values(schema).flatMap((it) =>
  is(it, SQLiteTable) ? [getTableName(it)] : [],
);

/** The rows of each table, each as a text. */
export const derivedRows = (connection: Connection): Record<string, string[]> =>
  Object.fromEntries(
    tables.map((table) => [
      table,
      connection
        .prepare(`select * from ${table}`)
        .all()
        .map((row) => JSON.stringify(row))
        .sort(),
    ]),
  );

/** The rows of each table that differ where all is made anew, in a copy. */
export function derivedAnew(folder: string): Record<string, { lacks: unknown[]; has: unknown[] }> {
  const path = join(folder, "derived-anew.db");
  const live = openPublicWriter(publicPath(folder));
  live.connection.prepare("vacuum into ?").run(path);
  live.connection.close();
  const { connection, db } = openPublicWriter(path);
  try {
    const held = derivedRows(connection);
    connection.transaction(() => makeDerived(db))();
    const made = derivedRows(connection);
    return Object.fromEntries(
      tables.flatMap((table) => {
        const [was, is] = [new Set(held[table]), new Set(made[table])];
        const lacks = [...is].filter((row) => !was.has(row));
        const has = [...was].filter((row) => !is.has(row));
        return lacks.length + has.length > 0 ? [[table, { lacks, has }]] : [];
      }),
    );
  } finally {
    connection.close();
    for (const end of ["", "-wal", "-shm"]) rmSync(`${path}${end}`, { force: true });
  }
}
