/** What SQLite writes of a row is, byte for byte, what the writers make of its values. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { openScratch } from "@/db/connect";
import { demoHouse } from "@/db/test-support";
import { type DatasetName, datasets } from "@/lib/export/datasets";
import type { Format, Table, Value } from "@/lib/export/format";
import { formats, tableOf } from "@/lib/export/formats";
import { exportPieces } from "./export-work";
import { publicReader } from "./files";
import { exportRows } from "./queries/export-rows";

const site = "https://gainsay.example";
const written = Object.entries(formats as Record<string, Format>).flatMap(
  ([name, { lines, write }]) =>
    lines ? [{ name: name as keyof typeof formats, lines, write }] : [],
);

async function textOf(pieces: AsyncIterable<string | Uint8Array>): Promise<string> {
  let text = "";
  for await (const piece of pieces) text += piece;
  return text;
}

describe.each(written)("$name", ({ name, lines, write }) => {
  test("of the demo is the same either way, of every dataset", async () => {
    const { folder } = demoHouse();
    for (const dataset of Object.keys(datasets) as DatasetName[]) {
      const table = tableOf(dataset, name);
      const rows = exportRows(publicReader(folder), dataset, {}, table.columns);
      const expected = await textOf(write(table, rows, site));
      expect(await textOf(exportPieces(folder, site, dataset, name, {}))).toBe(expected);
    }
  });

  test("of hostile values is the same either way", async () => {
    const columns = ["words", "count"];
    const table: Table = {
      ...{ name: "specimen", description: "" },
      columns: columns.map((column) => ({ name: column, type: "text", description: "" })),
    };
    const connection = openScratch(":memory:");
    connection.exec(
      "create table specimen (place integer primary key, words text, count integer) strict",
    );
    const insert = connection.prepare("insert into specimen (words, count) values (?, ?)");
    const read = connection
      .prepare(`select ${lines.sql(columns)} from specimen order by place`)
      .pluck();
    const hard = fc.constantFrom(
      ...[
        '"',
        "\\",
        "\n",
        "\r\n",
        "\t",
        "\b",
        "\f",
        "\u001f",
        "\u007f",
        "\u0085",
        "\u2028",
        "\u2029",
      ],
      ...["\ufeff", "\u202e", "\ud83d\ude00", "e\u0301", "</script>", "/", "", "{}", "=1+1", " "],
    );
    const word = fc.oneof(
      hard,
      fc.string({ unit: "binary" }).map((text) => text.replaceAll("\0", "")),
    );
    const words = fc.option(fc.array(word, { maxLength: 6 }).map((parts) => parts.join("")));
    const row = fc.tuple(words, fc.option(fc.maxSafeInteger()));
    await fc.assert(
      fc.asyncProperty(fc.array(row, { maxLength: 5 }), async (rows) => {
        connection.exec("delete from specimen");
        for (const values of rows) insert.run(...values);
        const texts = read.all() as string[];
        const given = [rows.slice(0, 2), rows.slice(2)] as Value[][][];
        async function* batches() {
          yield* [texts.slice(0, 2), texts.slice(2)];
        }
        expect(await textOf(lines.write(batches()))).toBe(await textOf(write(table, given, site)));
      }),
      { numRuns: 150 },
    );
    connection.close();
  });
});
