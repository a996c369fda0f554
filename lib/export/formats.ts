/** Serialisers: rows in, text out. Pure; a file is its head, its batches of rows in order, and its tail. */
import { stringify } from "csv-stringify/sync";

export type Value = string | number | null;

export interface Format {
  mediaType: string;
  head(columns: string[]): string;
  /** `first`: whether no row came before this batch. */
  rows(columns: string[], rows: Value[][], first: boolean): string;
  tail: string;
}

const objectLine = (columns: string[], row: Value[]) =>
  JSON.stringify(Object.fromEntries(columns.map((name, index) => [name, row[index] ?? null])));

export const formats = {
  /** RFC 4180: CRLF, a header, fields quoted where needed. Byte-exact: nothing is changed for spreadsheets. */
  csv: {
    mediaType: "text/csv; charset=utf-8; header=present",
    head: (columns) => stringify([columns], { record_delimiter: "windows" }),
    rows: (_, rows) => stringify(rows, { record_delimiter: "windows" }),
    tail: "",
  },
  /** One array of objects; empty fields are null. */
  json: {
    mediaType: "application/json; charset=utf-8",
    head: () => "[",
    rows: (columns, rows, first) =>
      rows
        .map((row, index) => `${first && index === 0 ? "\n" : ",\n"}${objectLine(columns, row)}`)
        .join(""),
    tail: "\n]\n",
  },
  /** One object a line. */
  jsonl: {
    mediaType: "application/jsonl; charset=utf-8",
    head: () => "",
    rows: (columns, rows) => rows.map((row) => `${objectLine(columns, row)}\n`).join(""),
    tail: "",
  },
} satisfies Record<string, Format>;

export type FormatName = keyof typeof formats;

export function isFormat(name: string): name is FormatName {
  return Object.hasOwn(formats, name);
}

/** A whole file, piece by piece, from batches of rows. */
export function* serialise(
  name: FormatName,
  columns: string[],
  batches: Iterable<Value[][]>,
): Generator<string> {
  const format: Format = formats[name];
  yield format.head(columns);
  let first = true;
  for (const rows of batches) {
    if (rows.length === 0) continue;
    yield format.rows(columns, rows, first);
    first = false;
  }
  yield format.tail;
}
