/** An export that its thread writes, and the reads behind it. */
import Database from "better-sqlite3";
import { afterAll, describe, expect, test, vi } from "vitest";
import { openWriter } from "@/db/connect";
import { demoHouse } from "@/db/test-support";
import { threadOf } from "@/db/thread";
import { type DatasetName, datasets } from "@/lib/export/datasets";
import { filters } from "@/lib/export/filters";
import { formatsOf } from "@/lib/export/formats";
import type * as exportWork from "./export-work";
import { exportPieces } from "./export-work";
import { publicPath, publicReader } from "./files";
import type { NarrowName } from "./queries/export-query";
import { batchSql, countRows, exportPage, exportRows } from "./queries/export-rows";
import { queries } from "./queries/exports";

const names = Object.keys(datasets) as DatasetName[];
const exporting = threadOf<typeof exportWork>("./public/export-work.ts");
afterAll(() => exporting.end());

const site = "https://gainsay.example";

const wholeOf = async (pieces: AsyncIterable<string | Uint8Array>) => {
  const read: Buffer[] = [];
  for await (const piece of pieces) read.push(Buffer.from(piece as Uint8Array));
  return Buffer.concat(read).toString("latin1");
};

/** To the byte: as text, a response would lose its byte order mark. */
const whole = async (stream: ReadableStream<Uint8Array>) =>
  Buffer.from(await new Response(stream).arrayBuffer()).toString("latin1");

describe("an export", { timeout: 600_000 }, () => {
  test("reads in its thread what it reads anywhere, in every dataset and format", async () => {
    const { folder } = demoHouse();
    for (const dataset of Object.keys(datasets) as DatasetName[]) {
      for (const format of formatsOf(dataset)) {
        for (const filters of [{}, { matter: "us-cuba-negotiations" }, { matter: "none" }]) {
          const streamed = exporting.stream("exportPieces", folder, site, dataset, format, filters);
          const pieces = exportPieces(folder, site, dataset, format, filters);
          expect(await whole(streamed)).toBe(await wholeOf(pieces));
        }
      }
    }
  });

  test("goes on in turn with others, and one that is given up does no harm to them", async () => {
    const { folder } = demoHouse();
    const open = () => exporting.stream("exportPieces", folder, site, "answers", "csv", {});
    const expected = await wholeOf(exportPieces(folder, site, "answers", "csv", {}));
    const given = open().getReader();
    const [first, second] = [open(), open()];
    expect((await given.read()).done).toBe(false);
    await given.cancel();
    expect(await Promise.all([whole(first), whole(second)])).toEqual([expected, expected]);
  });

  test("says what went wrong, and the next one is read all the same", async () => {
    const { folder } = demoHouse();
    const lost = exporting.stream("exportPieces", `${folder}/none`, site, "answers", "csv", {});
    await expect(whole(lost)).rejects.toThrow("There is no database");
    expect(await whole(exporting.stream("exportPieces", folder, site, "pairs", "csv", {}))).toMatch(
      /^matter_id,/,
    );
  });
});

/** How SQLite goes about a batch. */
function planOf(
  dataset: DatasetName,
  narrowed: NarrowName[],
  { isFirst = false, isPart = false } = {},
): string[] {
  const { connection } = publicReader(demoHouse().folder);
  const sql = batchSql(dataset, narrowed, isFirst, undefined, isPart);
  const bound = ["k0", "k1", "k2", "k3", "e0", "e1", "e2", "e3", "limit", ...Object.keys(filters)];
  const plan = connection
    .prepare(`explain query plan ${sql}`)
    .all(Object.fromEntries(bound.map((name) => [name, ""]))) as { detail: string }[];
  return plan.map((row) => row.detail);
}

const ordered = (lines: string[]) =>
  lines.filter((line) => line.includes("TEMP B-TREE FOR ORDER BY"));
/** A list within a row is no table. */
const scanned = (lines: string[]) =>
  lines.filter((line) => line.startsWith("SCAN") && !line.includes("VIRTUAL TABLE"));

describe("an export reads no table from end to end", () => {
  test("but along its own key, of all matters, from the first row on", () => {
    for (const dataset of names) {
      expect(ordered(planOf(dataset, [], { isFirst: true }))).toEqual([]);
      expect(scanned(planOf(dataset, [], { isFirst: true })).length).toBeLessThanOrEqual(1);
      const later = planOf(dataset, []);
      expect([...ordered(later), ...scanned(later)], dataset).toEqual([]);
    }
  });

  test.each(["matter", "topic", "treatment"] as const)("by %s: along an index", (name) => {
    const having = names.filter((dataset) => queries[dataset].narrow[name]);
    expect(having.length).toBeGreaterThan(0);
    for (const dataset of having)
      for (const isFirst of [true, false]) {
        const lines = planOf(dataset, [name], { isFirst });
        expect([...ordered(lines), ...scanned(lines)], `${dataset}, ${lines}`).toEqual([]);
        // From the matters that are on the topic to their rows, and not the other way round.
        if (name === "topic" && dataset !== "matters")
          expect(lines[0], `${dataset}, ${lines}`).toMatch(
            /^SEARCH \w+ USING INDEX \w+ \(matter_id=\?/,
          );
      }
  });

  test("for what no index leads to: a part of its key at a time", () => {
    for (const dataset of names.filter((one) => queries[one].walk)) {
      const [first = ""] = planOf(dataset, [], { isPart: true });
      expect(first).toMatch(/^SEARCH \w+ USING INDEX \w+_by_ids \(.*>.* AND .*<.*\)$/);
      expect(planOf(dataset, [], { isFirst: true, isPart: true })[0]).toMatch(/\(.*<.*\)$/);
    }
  });
});

/** The demo with so many more answers of one pair, that denies; the pair with the last id qualifies. */
function houseOf(many: number): string {
  const { folder } = demoHouse();
  const file = openWriter(publicPath(folder));
  file.exec(`
    with recursive n(i) as (select 1 union all select i + 1 from n where i < ${many})
    insert into points (id, matter_id, place, proposition)
      select 'many-' || printf('%05d', i), m.id, 1000 + i, 'So?' from n, matters m;
    with recursive n(i) as (select 1 union all select i + 1 from n where i < ${many})
    insert into answers (matter_id, pairing, place, rebuttal_id, point_id, treatment)
      select a.matter_id, a.pairing, 1000 + i, a.rebuttal_id, 'many-' || printf('%05d', i), 'raised'
      from n, (select * from answers order by rebuttal_id limit 1) a;
    update rebuttals set type = 'denies';
    update rebuttals set type = 'qualifies' where id = (select max(id) from rebuttals);
  `);
  file.close();
  return folder;
}

test("no export reads by OFFSET or holds a read open between its pieces", async () => {
  const folder = houseOf(2_000);
  const file = openWriter(publicPath(folder));
  const { prototype } = Database;
  const prepare = vi.spyOn(prototype, "prepare");
  const statement = Object.getPrototypeOf(file.prepare("select 1"));
  const iterate = vi.spyOn(statement, "iterate");
  for (const format of formatsOf("answers")) {
    const pieces = exportPieces(folder, site, "answers", format, {});
    for (let piece = 1; piece <= 2; piece += 1) await pieces.next();
    file.exec("update points set note = 'New.' where id = 'many-00001'");
    // What was written cannot go into the file while somebody still reads what was there before.
    const [{ busy } = { busy: 1 }] = file.pragma("wal_checkpoint(truncate)") as { busy: number }[];
    expect(busy, format).toBe(0);
    await pieces.return(undefined);
  }
  const sql = prepare.mock.calls.map(([text]) => text);
  expect(sql.filter((text) => /limit \+?:limit/.test(text)).length).toBeGreaterThan(2);
  expect(sql.filter((text) => /\boffset\b/i.test(text))).toEqual([]);
  expect(iterate).not.toHaveBeenCalled();
  prepare.mockRestore();
  iterate.mockRestore();
  file.close();
});

test("a rare row is found a few reads at a time, and all of them by whoever goes on", async () => {
  const folder = houseOf(30_000);
  const record = publicReader(folder);
  const values = vi.spyOn(record, "values");
  const type = { type: "qualifies" };
  const page = await exportPage(record, "answers", type, null, 50);
  expect([page.rows.length, page.next === null]).toEqual([0, false]);
  // Ten parts, each by its end and its rows.
  expect(values).toHaveBeenCalledTimes(20);
  let found = 0;
  for await (const rows of exportRows(record, "answers", type)) found += rows.length;
  const all = record.connection
    .prepare("select count(*) from answers where rebuttal_id = (select max(id) from rebuttals)")
    .pluck();
  expect(found).toBe(all.get());
  expect(found).toBeGreaterThan(0);
  expect(await countRows(record, "answers", type, 10_000)).toEqual({
    rows: found,
    isAtLeast: false,
  });
  const counted = await countRows(record, "answers", { type: "denies" }, 10_000);
  expect(counted).toEqual({ rows: 10_000, isAtLeast: true });
  values.mockRestore();
});
