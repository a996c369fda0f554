import type { Batches, Format, Table, Value } from "./format";
import { namesOf } from "./format";

/**
 * What some reader would take apart or trim without quotes: either character of a line break alone ends a record for
 * many of them, and white space at an edge, the byte order mark included, is lost in others.
 */
const needsQuotes = /[",\r\n]|^\s|\s$/;

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;

const plainField = (value: Value) =>
  typeof value === "string" ? (needsQuotes.test(value) ? quoted(value) : value) : (value ?? "");

/** What makes a spreadsheet take a cell for a formula, at the start of it or after a mark that parts cells elsewhere. */
const formula = /(?<=(?:^|[;\t\r\n])["'\s]*)[=+\-@＝＋－＠]/g;

const defusedField = (value: Value) =>
  typeof value === "string" ? quoted(value.replace(formula, "'$&")) : (value ?? "");

async function* lines(
  table: Table,
  batches: Batches,
  field: (value: Value) => string | number,
): AsyncGenerator<string> {
  const text = (rows: Value[][]) => rows.map((row) => `${row.map(field).join(",")}\r\n`).join("");
  yield text([namesOf(table)]);
  for await (const rows of batches) yield text(rows);
}

const mediaType = "text/csv; charset=utf-8; header=present";

/** RFC 4180: CRLF, a header, fields quoted where needed. Byte-exact: nothing is changed for spreadsheets. */
export const csv: Format = {
  mediaType,
  goodFor: "R, pandas and most programs; nothing is changed for spreadsheets",
  write: (table, batches) => lines(table, batches, plainField),
};

/**
 * For spreadsheets: a byte order mark, without which Excel takes UTF-8 for another encoding, and an apostrophe before
 * whatever it would run as a formula. That changes the data, so it is a choice of its own.
 */
export const excelCsv: Format = {
  mediaType,
  goodFor: "a spreadsheet that opens CSV; what it would run as a formula is made harmless",
  async *write(table, batches) {
    yield "\uFEFF";
    yield* lines(table, batches, defusedField);
  },
};
