/** An export that its thread writes, and the reads behind it. */
import { afterAll, describe, expect, test } from "vitest";
import { demoHouse } from "@/db/test-support";
import { threadOf } from "@/db/thread";
import { type DatasetName, datasets } from "@/lib/export/datasets";
import { filters } from "@/lib/export/filters";
import { formatsOf } from "@/lib/export/formats";
import type * as exportWork from "./export-work";
import { exportPieces } from "./export-work";
import { publicReader } from "./files";
import type { NarrowName } from "./queries/export-query";
import { batchSql } from "./queries/export-rows";

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

test("an export reads no table from end to end but along its own key", () => {
  const { connection } = publicReader(demoHouse().folder);
  for (const dataset of Object.keys(datasets) as DatasetName[]) {
    for (const [narrowed, isFirst] of [
      [[], true],
      [[], false],
      [["matter"], true],
      [["matter"], false],
    ] as [NarrowName[], boolean][]) {
      const plan = connection
        .prepare(`explain query plan ${batchSql(dataset, narrowed, isFirst)}`)
        .all(
          Object.fromEntries(
            ["matter", "k0", "k1", "k2", "k3", "limit", ...Object.keys(filters)].map((name) => [
              name,
              "",
            ]),
          ),
        ) as {
        detail: string;
      }[];
      const lines = plan.map((row) => row.detail);
      expect(lines.filter((line) => line.includes("TEMP B-TREE FOR ORDER BY"))).toEqual([]);
      // A list within a row is no table. Of all matters, from the first row on: the key's table alone is walked.
      const scanned = lines.filter(
        (line) => line.startsWith("SCAN") && !line.includes("VIRTUAL TABLE"),
      );
      expect(scanned.length, lines.join("\n")).toBeLessThanOrEqual(
        narrowed.length === 0 && isFirst ? 1 : 0,
      );
    }
  }
});
