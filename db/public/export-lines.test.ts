/** What SQLite writes of a row is, byte for byte, what the writers make of its values. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { openScratch } from "@/db/connect";
import { demoHouse } from "@/db/test-support";
import { type Column, integer, text } from "@/lib/export/column";
import { type DatasetName, datasets } from "@/lib/export/datasets";
import type { Filters } from "@/lib/export/filters";
import type { Format, Table, Value } from "@/lib/export/format";
import { formats, tableOf } from "@/lib/export/formats";
import { exportPieces } from "./export-work";
import { publicReader } from "./files";
import { filePieces } from "./queries/export-blocks";
import { exportRows } from "./queries/export-rows";

const site = "https://gainsay.example";
const written = Object.entries(formats as Record<string, Format>).flatMap(
  ([name, { lines, write }]) =>
    lines ? [{ name: name as keyof typeof formats, lines, write }] : [],
);

/** Filters that no index leads to. */
const sought: Partial<Record<DatasetName, Filters[]>> = {
  answers: [{ form: "verbatim" }, { treatment: "denied" }],
  pairs: [{ type: "partly_denies" }, { treatment: "denied" }],
  statements: [{ form: "verbatim" }],
};

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

  test("of the demo is the same however few rows are read at once, whatever narrows them", async () => {
    const record = publicReader(demoHouse().folder);
    const sizes = { rows: 2, shared: 2 };
    const matter = "us-cuba-negotiations";
    for (const dataset of Object.keys(datasets) as DatasetName[])
      for (const filters of [{}, { matter }, ...(sought[dataset] ?? [])]) {
        const table = tableOf(dataset, name);
        const rows = exportRows(record, dataset, filters, table.columns);
        const expected = await textOf(write(table, rows, site));
        let told = 0;
        const tell = (more: number) => {
          told += more;
        };
        const pieces = filePieces(record, [dataset, name], filters, site, { tell, sizes });
        expect(await textOf(pieces), dataset).toBe(expected);
        let expectedRows = 0;
        for await (const { length } of exportRows(record, dataset, filters)) expectedRows += length;
        expect(told).toBe(expectedRows);
      }
  });

  test("of hostile values is the same either way", async () => {
    const table: Table = {
      ...{ name: "specimen", description: "" },
      columns: [text("words", ""), integer("count", "")],
    };
    const connection = openScratch(":memory:");
    connection.exec(
      "create table specimen (place integer primary key autoincrement, words text, count integer) strict",
    );
    const insert = connection.prepare("insert into specimen (words, count) values (?, ?)");
    const fields = table.columns.map((column) => ({ column, sql: column.name }));
    const read = (row: string) =>
      connection
        .prepare(
          `select cast(group_concat(${row}, '${lines.joint}') as blob) from (select * from specimen
           where (place <= 2) = ? order by place)`,
        )
        .pluck();
    // Fields by themselves, and as a text made of them before.
    const ways = [fields, [lines.fields(fields)]].map((parts) => read(lines.row(parts)));
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
        connection.exec("delete from specimen; delete from sqlite_sequence");
        for (const values of rows) insert.run(...values);
        const given = [rows.slice(0, 2), rows.slice(2)] as Value[][][];
        const expected = await textOf(write(table, given, site));
        for (const way of ways) {
          async function* blocks() {
            for (const half of [1, 0]) {
              const bytes = way.get(half) as Buffer | null;
              if (bytes) yield bytes;
            }
          }
          expect(await textOf(lines.write(table, blocks()))).toBe(expected);
        }
      }),
      { numRuns: 150 },
    );
    connection.close();
  });
});

test("what stands without quotes in CSV needs none", async () => {
  const record = publicReader(demoHouse().folder);
  for (const dataset of Object.keys(datasets) as DatasetName[]) {
    const columns = datasets[dataset].columns as readonly Column[];
    for await (const rows of exportRows(record, dataset))
      for (const row of rows)
        for (const [index, { name, type, isPlain }] of columns.entries())
          if (isPlain || type !== "text")
            expect(String(row[index] ?? ""), name).not.toMatch(/[",\r\n]|^\s|\s$/);
  }
});
