/** Files that are no text, read back by programs that did not write them. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import fc from "fast-check";
import { readXlsx } from "hucre/xlsx";
import { afterAll, describe, expect, test } from "vitest";
import type { Format, Table, Value } from "./format";
import { parquet } from "./parquet";
import { xlsx } from "./xlsx";

const table: Table = {
  name: "specimen",
  description: "Words, how often, and when.",
  columns: [
    { name: "words", type: "text", description: 'What was said, "as given" & <no other>.' },
    { name: "count", type: "integer", description: "How often." },
    { name: "day", type: "date", description: "When." },
  ],
};

const hard: Value[][] = [
  ['“Curly”, "straight", <b>&amp;</b>', 1, "2026-02-01"],
  ["two\nlines", null, null],
  ["=1+1", 0, "1969-12-31"],
  ["سلام עולם 中文 🕊", -2, "0099-01-01"],
  [" edge ", 9_007_199_254_740_991, "2026-12-31"],
  ["", 3, null],
  [null, null, null],
];

async function file(format: Format, batches: Value[][][], of = table): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of format.write(of, batches, "https://gainsay.example"))
    pieces.push(Buffer.from(piece as Uint8Array));
  return Buffer.concat(pieces);
}

describe("Parquet, read by DuckDB", () => {
  const folder = mkdtempSync(join(tmpdir(), "gainsay-parquet-"));
  afterAll(() => rmSync(folder, { recursive: true }));

  async function query(bytes: Buffer, sql: string) {
    const path = join(folder, "specimen.parquet");
    writeFileSync(path, bytes);
    const instance = await DuckDBInstance.create(":memory:");
    const connection = await instance.connect();
    try {
      const reader = await connection.runAndReadAll(sql.replaceAll("@", `'${path}'`));
      return reader.getRowsJson();
    } finally {
      connection.closeSync();
      instance.closeSync();
    }
  }

  test("gives back every value with its type", async () => {
    const bytes = await file(parquet, [hard.slice(0, 2), [], hard.slice(2)]);
    expect(await query(bytes, "select words, count::varchar, day::varchar from @")).toEqual(
      hard.map(([words, count, day]) => [words, count === null ? null : String(count), day]),
    );
    expect(await query(bytes, "select column_name, column_type from (describe from @)")).toEqual([
      ["words", "VARCHAR"],
      ["count", "BIGINT"],
      ["day", "DATE"],
    ]);
    expect(await query(bytes, "select decode(value) from parquet_kv_metadata(@)")).toContainEqual([
      "How often.",
    ]);
  });

  test("holds none, and more than a row group holds", async () => {
    expect(await query(await file(parquet, []), "select count(*)::int from @")).toEqual([[0]]);
    const many = Array.from({ length: 12_001 }, (_, index): Value[] => [
      `words ${index}`,
      index,
      null,
    ]);
    const batches = Array.from({ length: 25 }, (_, index) =>
      many.slice(index * 500, index * 500 + 500),
    );
    expect(
      await query(
        await file(parquet, batches),
        "select count(*)::int, sum(count)::int, count(distinct words)::int from @",
      ),
    ).toEqual([[12_001, 72_006_000, 12_001]]);
  });
});

describe("XLSX, read by another implementation", () => {
  const sheets = async (bytes: Buffer) => (await readXlsx(bytes)).sheets;

  test("gives back every value, and explains every column", async () => {
    const [rows, codebook, ...others] = await sheets(
      await file(xlsx, [hard.slice(0, 2), [], hard.slice(2, 6)]),
    );
    expect(others).toEqual([]);
    expect(rows?.name).toBe("specimen");
    expect(rows?.rows).toEqual([["words", "count", "day"], ...hard.slice(0, 6)]);
    expect(codebook?.name).toBe("codebook");
    expect(codebook?.rows).toEqual([
      ["column", "type", "meaning"],
      ...table.columns.map(({ name, type, description }) => [name, type, description]),
    ]);
  });

  test("gives back whatever text there is", async () => {
    const text = fc.string({ unit: "binary", minLength: 1, maxLength: 60 });
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 1 }), async (texts) => {
        const [rows] = await sheets(await file(xlsx, [texts.map((words) => [words, 1, null])]));
        expect(rows?.rows.slice(1).map(([words]) => words)).toEqual(texts);
      }),
      { numRuns: 40, examples: [[["_x000D_", "a\r\nb", "\u0001", "\uFFFF", "_x0041_x0042_"]]] },
    );
  });

  test("cuts what no cell holds, and says so", async () => {
    const [rows] = await sheets(await file(xlsx, [[["🕊".repeat(20_000), 1, null]]]));
    const words = rows?.rows[1]?.[0] as string;
    expect(words.length).toBeLessThanOrEqual(32_767);
    expect(words).toMatch(/^(🕊)+ \[…\] \(cut: a cell holds no more\)$/u);
  });

  test("has the same bytes for the same rows", async () => {
    expect(await file(xlsx, [hard])).toEqual(await file(xlsx, [hard]));
  });
});
