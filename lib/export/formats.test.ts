import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type formats, serialise, type Value } from "./formats";

const columns = ["words", "count"];
const rows: Value[][] = [
  ['“Curly”, "straight", comma', 1],
  ["two\r\nlines", null],
  ["=1+1", 0],
  ["سلام עולם 中文 🕊", -2.5],
];
const whole = (format: keyof typeof formats, batches: Value[][][]) =>
  [...serialise(format, columns, batches)].join("");

describe("serialisers", () => {
  test("CSV after RFC 4180, byte for byte", () => {
    expect(whole("csv", [rows])).toBe(
      'words,count\r\n"“Curly”, ""straight"", comma",1\r\n"two\r\nlines",\r\n=1+1,0\r\nسلام עולם 中文 🕊,-2.5\r\n',
    );
  });

  test("JSON: one array, however the batches fall", () => {
    const text = whole("json", [rows.slice(0, 1), [], rows.slice(1)]);
    expect(text).toBe(
      `[\n{"words":"“Curly”, \\"straight\\", comma","count":1},\n{"words":"two\\r\\nlines","count":null},\n{"words":"=1+1","count":0},\n{"words":"سلام עולם 中文 🕊","count":-2.5}\n]\n`,
    );
    expect(JSON.parse(whole("json", []))).toEqual([]);
  });

  test("JSON lines", () => {
    expect(whole("jsonl", [rows.slice(1, 3)])).toBe(
      '{"words":"two\\r\\nlines","count":null}\n{"words":"=1+1","count":0}\n',
    );
  });

  test("another CSV reader gets back every text there is", () => {
    const text = fc.string({ unit: "grapheme" }).filter((value) => value !== "");
    fc.assert(
      fc.property(fc.array(fc.tuple(text, text), { minLength: 1 }), (pairs) => {
        const read = parse(whole("csv", [pairs]), { record_delimiter: "\r\n" }) as string[][];
        expect(read).toEqual([columns, ...pairs]);
      }),
    );
  });
});
