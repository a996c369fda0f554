/** Serialisers: rows in, text out. Pure; a file is its head, its batches of rows in order, and its tail. */
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

/**
 * What some reader would take apart or trim without quotes: either character of a line break alone ends a record for
 * many of them, and white space at an edge, the byte order mark included, is lost in others.
 */
const needsQuotes = /[",\r\n]|^\s|\s$/;

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;

const csvField = (value: Value) =>
  typeof value === "string" ? (needsQuotes.test(value) ? quoted(value) : value) : (value ?? "");

/** What makes a spreadsheet take a cell for a formula, at the start of it or after a mark that parts cells elsewhere. */
const formula = /(?<=(?:^|[;\t\r\n])["'\s]*)[=+\-@＝＋－＠]/g;

const excelField = (value: Value) =>
  typeof value === "string" ? quoted(value.replace(formula, "'$&")) : (value ?? "");

const csvLines = (rows: Value[][], field: (value: Value) => string | number) =>
  rows.map((row) => `${row.map(field).join(",")}\r\n`).join("");

export const formats = {
  /** RFC 4180: CRLF, a header, fields quoted where needed. Byte-exact: nothing is changed for spreadsheets. */
  csv: {
    mediaType: "text/csv; charset=utf-8; header=present",
    head: (columns) => csvLines([columns], csvField),
    rows: (_, rows) => csvLines(rows, csvField),
    tail: "",
  },
  /**
   * For spreadsheets: a byte order mark, without which Excel takes UTF-8 for another encoding, and an apostrophe before
   * whatever it would run as a formula. That changes the data, so it is a choice of its own.
   */
  "excel.csv": {
    mediaType: "text/csv; charset=utf-8; header=present",
    head: (columns) => `\uFEFF${csvLines([columns], excelField)}`,
    rows: (_, rows) => csvLines(rows, excelField),
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
export async function* serialise(
  name: FormatName,
  columns: string[],
  batches: Iterable<Value[][]> | AsyncIterable<Value[][]>,
): AsyncGenerator<string> {
  const format: Format = formats[name];
  yield format.head(columns);
  let first = true;
  for await (const rows of batches) {
    if (rows.length === 0) continue;
    yield format.rows(columns, rows, first);
    first = false;
  }
  yield format.tail;
}
