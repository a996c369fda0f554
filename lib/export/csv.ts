import type { Column } from "./column";
import type { Field, Format, Table, Value } from "./format";
import { namesOf } from "./format";

const mediaType = "text/csv; charset=utf-8; header=present";
const lineEnd = "\r\n";

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;

const fieldOf = (value: Value | undefined, column: Column | undefined) =>
  typeof value === "string" && !column?.isPlain && column?.type !== "date"
    ? quoted(value)
    : (value ?? "");

/** SQL for the text of a field; null is empty, and has no quotes. */
const fieldSql = ({ column, sql }: Field) =>
  column.type === "text" && !column.isPlain
    ? `ifnull('"' || replace(${sql}, '"', '""') || '"', '')`
    : `ifnull(${sql}, '')`;

const joinedSql = (parts: readonly (Field | string)[], end: string) =>
  `format('${parts.map(() => "%s").join(",")}'${end}, ${parts
    .map((part) => (typeof part === "string" ? part : fieldSql(part)))
    .join(", ")})`;

const headOf = (table: Table) => `${namesOf(table).join(",")}${lineEnd}`;

/**
 * RFC 4180: CRLF, a header. Words are in quotes whatever they are, since some reader or other takes apart or trims what
 * is not; ids, terms, days and numbers need none. Byte-exact: nothing is changed for spreadsheets.
 */
export const csv: Format = {
  mediaType,
  goodFor: "R, pandas and most programs; nothing is changed for spreadsheets",
  async *write(table, batches) {
    yield headOf(table);
    const line = (row: Value[]) =>
      `${table.columns.map((column, index) => fieldOf(row[index], column)).join(",")}${lineEnd}`;
    for await (const rows of batches) yield rows.map(line).join("");
  },
  lines: {
    fields: (fields) => joinedSql(fields, ""),
    row: (parts) => joinedSql(parts, " || char(13, 10)"),
    joint: "",
    async *write(table, blocks) {
      yield headOf(table);
      yield* blocks;
    },
  },
};

/** What makes a spreadsheet take a cell for a formula, at the start of it or after a mark that parts cells elsewhere. */
const formula = /(?<=(?:^|[;\t\r\n])["'\s]*)[=+\-@＝＋－＠]/g;

/** Whether there may be any: most texts begin with a letter, and have no such mark. */
const mayRun = /^["'\s=+\-@＝＋－＠]|[;\t\r\n]/;

const defusedField = (value: Value) =>
  typeof value === "string"
    ? quoted(mayRun.test(value) ? value.replace(formula, "'$&") : value)
    : (value ?? "");

/**
 * For spreadsheets: a byte order mark, without which Excel takes UTF-8 for another encoding, and an apostrophe before
 * whatever it would run as a formula. That changes the data, so it is a choice of its own.
 */
export const excelCsv: Format = {
  mediaType,
  goodFor: "a spreadsheet that opens CSV; what it would run as a formula is made harmless",
  async *write(table, batches) {
    const lines = (rows: Value[][]) =>
      rows.map((row) => `${row.map(defusedField).join(",")}${lineEnd}`).join("");
    yield `\uFEFF${lines([namesOf(table)])}`;
    for await (const rows of batches) yield lines(rows);
  },
};
