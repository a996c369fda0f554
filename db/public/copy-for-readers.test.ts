/** Copies of the public record: how they are made, and that who reads one notices the next. */
import { existsSync, mkdtempSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { openReader } from "@/db/connect";
import { takeRenewals } from "@/db/publisher";
import { exampleDocument } from "@/lib/document/example";
import { copyForReaders } from "./copy-for-readers";
import { exportedPage } from "./export-work";
import { openPublicWriter, publicPath, publicReader } from "./files";
import { longReads, reading } from "./long-reads";
import { projectSteps } from "./project";
import { publicFolderOf, versionOf } from "./public-of.fixture";
import { getHead } from "./queries/head";

const folder = publicFolderOf(exampleDocument);
/** A data folder that has a copy and nothing else. */
const reader = mkdtempSync(join(tmpdir(), "gainsay-reader-"));
const copy = publicPath(reader);

beforeAll(() => vi.stubEnv("GAINSAY_DATA", reader));
afterAll(async () => {
  vi.unstubAllEnvs();
  await reading.end();
  rmSync(reader, { recursive: true });
});

/** The next version of the example's matter, at whoever writes the record. */
function publish(number: number): void {
  const writer = openPublicWriter(publicPath(folder));
  projectSteps(writer, [versionOf(exampleDocument, number, number)]);
  writer.connection.close();
}

test("a copy is whole, needs no file beside it, and is made anew only where the record went on", async () => {
  expect(await copyForReaders(folder, copy)).toEqual({ head: 1, written: true });
  expect(await copyForReaders(folder, copy)).toEqual({ head: 1, written: false });
  const connection = openReader(copy);
  expect(connection.pragma("integrity_check", { simple: true })).toBe("ok");
  expect(connection.pragma("journal_mode", { simple: true })).toBe("delete");
  connection.close();
  for (const end of ["-wal", "-shm", ".new"]) expect(existsSync(copy + end)).toBe(false);
});

test("it is one moment of the record, though that is written meanwhile", async () => {
  const target = join(reader, "meanwhile.db");
  const writer = openPublicWriter(publicPath(folder));
  const copying = copyForReaders(folder, target);
  projectSteps(writer, [versionOf(exampleDocument, 2, 2)]);
  const { head } = await copying;
  expect([1, 2]).toContain(head);
  writer.connection.close();
  const connection = openReader(target);
  expect(connection.pragma("integrity_check", { simple: true })).toBe("ok");
  expect(connection.prepare("select count(*) from versions").pluck().get()).toBe(head);
  connection.close();
});

test("no record that is written to is taken for a copy", async () => {
  const refused = /is a record that is written to/;
  await expect(copyForReaders(folder, publicPath(folder))).rejects.toThrow(refused);
  const other = join(reader, "other.db");
  writeFileSync(`${other}-wal`, "");
  await expect(copyForReaders(folder, other)).rejects.toThrow(refused);
});

test("who reads a copy reads the next one once it has its name: requests, threads, exports, pages", async () => {
  const heads = async () => [
    await getHead(publicReader(reader)),
    await getHead(longReads()),
    (await exportedPage(reader, "matters", {}, null, 9)).rows.length,
  ];
  expect(await takeRenewals(reader)).toBe("all");
  expect(await takeRenewals(reader)).toEqual([]);
  expect(await heads()).toEqual([1, 1, 1]);
  const held = publicReader(reader).connection;
  const before = statSync(copy).ino;

  publish(3);
  // Made elsewhere, and brought.
  const brought = join(reader, "brought.db");
  await copyForReaders(folder, brought);
  renameSync(brought, copy);

  expect(statSync(copy).ino).not.toBe(before);
  expect(await heads()).toEqual([3, 3, 1]);
  // A page that was between two of its reads goes on with the file that it began with.
  expect(held.prepare("select log_head from projection").pluck().get()).toBe(1);
  expect(await takeRenewals(reader)).toBe("all");
  expect(await takeRenewals(reader)).toEqual([]);
});
