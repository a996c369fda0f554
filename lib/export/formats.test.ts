import { spawnSync } from "node:child_process";
import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Table, Value } from "./format";
import { formats } from "./formats";

const python = ["python3", "python"].find((name) => spawnSync(name, ["--version"]).status === 0);

const readWithPython = `
import csv, io, json, sys
text = sys.stdin.buffer.read().decode("utf-8")
print(json.dumps(list(csv.reader(io.StringIO(text, newline="")))))
`;

const columns = ["words", "count"];
const table: Table = {
  name: "specimen",
  description: "Words and how often.",
  columns: [
    { name: "words", type: "text", description: "What was said." },
    { name: "count", type: "integer", description: "How often." },
  ],
};
const rows: Value[][] = [
  ['“Curly”, "straight", comma', 1],
  ["two\r\nlines", null],
  ["=1+1", 0],
  ["سلام עולם 中文 🕊", -2.5],
];
async function whole(format: keyof typeof formats, batches: Value[][][]): Promise<string> {
  let text = "";
  for await (const piece of formats[format].write(table, batches, "https://gainsay.example"))
    text += piece;
  return text;
}

describe("serialisers", () => {
  test("CSV after RFC 4180, byte for byte", async () => {
    expect(await whole("csv", [rows])).toBe(
      'words,count\r\n"“Curly”, ""straight"", comma",1\r\n"two\r\nlines",\r\n"=1+1",0\r\n"سلام עולם 中文 🕊",-2.5\r\n',
    );
  });

  test("JSON: one array, however the batches fall", async () => {
    const text = await whole("json", [rows.slice(0, 1), [], rows.slice(1)]);
    expect(text).toBe(
      `[\n{"words":"“Curly”, \\"straight\\", comma","count":1},\n{"words":"two\\r\\nlines","count":null},\n{"words":"=1+1","count":0},\n{"words":"سلام עולם 中文 🕊","count":-2.5}\n]\n`,
    );
    expect(JSON.parse(await whole("json", []))).toEqual([]);
  });

  test("JSON lines", async () => {
    expect(await whole("jsonl", [rows.slice(1, 3)])).toBe(
      '{"words":"two\\r\\nlines","count":null}\n{"words":"=1+1","count":0}\n',
    );
  });

  // What breaks readers, thrown in between whatever else there is.
  const breakers = ['"', ",", ";", "\n", "\r", "\r\n", "\t", " ", "\uFEFF", "\u2028", "=", "'"];
  const text = fc
    .array(fc.oneof(fc.constantFrom(...breakers), fc.string({ unit: "grapheme" })), {
      minLength: 1,
    })
    .map((parts) => parts.join(""))
    .filter((value) => value !== "");
  const pairsOf = fc.array(fc.tuple(text, text), { minLength: 1, maxLength: 20 });

  test.each([
    ["that is told nothing", {}],
    [
      "that ends a record at any line break, and trims",
      { record_delimiter: ["\r\n", "\n", "\r"], trim: true },
    ],
  ])("a CSV reader %s gets back every text there is", async (_, options) => {
    await fc.assert(
      fc.asyncProperty(pairsOf, async (pairs) => {
        expect(parse(await whole("csv", [pairs]), options)).toEqual([columns, ...pairs]);
      }),
    );
  });

  test.skipIf(!python)("Python’s csv gets back every text there is (needs Python)", async () => {
    const pairs = fc.sample(pairsOf, 200).flat();
    const { stdout } = spawnSync(python ?? "", ["-c", readWithPython], {
      input: await whole("csv", [pairs]),
      encoding: "utf8",
      maxBuffer: 2 ** 28,
    });
    expect(JSON.parse(stdout)).toEqual([columns, ...pairs]);
  });

  test.each(["We will not sign.\n\nNot now.", "before\rafter", " edge ", "\uFEFFmark"])(
    "%j stays one field of one row",
    async (words) => {
      expect(await whole("csv", [[[words, 1]]])).toBe(`words,count\r\n"${words}",1\r\n`);
    },
  );

  test("for Excel: its byte order mark, and no cell that runs", async () => {
    const lines: Value[][] = [
      ["Fernández", 1],
      ["=1+1", -2],
      ["-1", null],
      ["@sum(a1)\n+2", 0],
      ['semicolon;"=1+1"', 0],
      ["a - b; c", 0],
    ];
    expect(await whole("excel.csv", [lines])).toBe(
      [
        '\uFEFF"words","count"',
        '"Fernández",1',
        `"'=1+1",-2`,
        `"'-1",`,
        `"'@sum(a1)\n'+2",0`,
        `"semicolon;""'=1+1""",0`,
        '"a - b; c",0',
        "",
      ].join("\r\n"),
    );
  });

  test("for Excel: however a cell is parted, none begins as a formula", async () => {
    await fc.assert(
      fc.asyncProperty(pairsOf, async (pairs) => {
        const read = parse(await whole("excel.csv", [pairs]), { bom: true }) as string[][];
        const cells = read.slice(1).flat();
        for (const cell of cells.flatMap((value) => value.split(/[;\t\r\n]/)))
          expect(cell).not.toMatch(/^["\s]*[=+\-@]/);
      }),
    );
  });
});
