/** `public.sqlite` equals the public record, table by table, and explains itself. */
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { getTableName, is } from "drizzle-orm";
import { SQLiteTable } from "drizzle-orm/sqlite-core";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { publicTables } from "@/lib/export/public-tables";
import { openReader } from "./connect";
import { exportedHouse } from "./exported.fixture";
import { copyPieces } from "./public/copy-work";
import { publicReader } from "./public/files";
import * as schemaDerived from "./public/schema-derived";

let house: Awaited<ReturnType<typeof exportedHouse>>;
let copy: ReturnType<typeof openReader>;
const folder = mkdtempSync(join(tmpdir(), "gainsay-copied-"));
beforeAll(async () => {
  house = await exportedHouse();
  const pieces: Uint8Array[] = [];
  for await (const piece of copyPieces(house.folder)) pieces.push(piece);
  writeFileSync(join(folder, "public.sqlite"), Buffer.concat(pieces));
  copy = openReader(join(folder, "public.sqlite"));
});
afterAll(() => {
  copy.close();
  house.end();
  rmSync(folder, { recursive: true });
});

const tablesOf = (connection: typeof copy) =>
  connection
    .prepare("select name from sqlite_master where type = 'table' and name not like 'sqlite_%'")
    .pluck()
    .all() as string[];

test("every public table is there with the same rows; indexes for search and the like are not", () => {
  const { connection } = publicReader(house.folder);
  expect(copy.pragma("integrity_check", { simple: true })).toBe("ok");
  expect(tablesOf(copy).sort()).toEqual([...Object.keys(publicTables), "readme"].sort());
  for (const table of Object.keys(publicTables)) {
    const rows = `select * from "${table}" order by 1, 2`;
    expect(copy.prepare(rows).all(), table).toEqual(connection.prepare(rows).all());
  }
  const left = tablesOf(connection).filter((name) => !(name in publicTables));
  // What is counted of the others for pages that show it is made of them again.
  const derived = Object.values(schemaDerived).flatMap((it) =>
    is(it, SQLiteTable) ? getTableName(it) : [],
  );
  const others = left.filter((name) => !/^search|^__drizzle/.test(name));
  expect(others.sort()).toEqual(derived.sort());
});

test("its readme says what every table and every column is", () => {
  const told = copy.prepare("select * from readme").all() as {
    table_name: string;
    column_name: string | null;
    meaning: string | null;
  }[];
  expect(told.filter(({ meaning }) => !meaning)).toEqual([]);
  const columns = tablesOf(copy)
    .filter((name) => name !== "readme")
    .flatMap((table) =>
      (copy.prepare("select name from pragma_table_info(?)").pluck().all(table) as string[]).map(
        (column) => `${table}.${column}`,
      ),
    );
  expect(
    told.flatMap((row) => (row.column_name ? [`${row.table_name}.${row.column_name}`] : [])).sort(),
  ).toEqual(columns.sort());
});

test("nothing of a copy has a name on the disk while it is sent, nor where it is given up", async () => {
  const temporary = mkdtempSync(join(tmpdir(), "gainsay-copied-"));
  vi.stubEnv("TMPDIR", temporary);
  const pieces = copyPieces(house.folder);
  expect((await pieces.next()).value?.length).toBeGreaterThan(0);
  expect(readdirSync(temporary)).toEqual([]);
  await pieces.return(undefined);
  expect(readdirSync(temporary)).toEqual([]);
  vi.unstubAllEnvs();
  rmSync(temporary, { recursive: true });
});
