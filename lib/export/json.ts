import { type Format, namesOf, type Value } from "./format";

const objectLine = (columns: string[], row: Value[]) =>
  JSON.stringify(Object.fromEntries(columns.map((name, index) => [name, row[index] ?? null])));

/** One array of objects; empty fields are null. */
export const json: Format = {
  mediaType: "application/json; charset=utf-8",
  goodFor: "programs that read all of it at once",
  async *write(table, batches) {
    const columns = namesOf(table);
    yield "[";
    let joint = "\n";
    for await (const rows of batches) {
      if (rows.length === 0) continue;
      yield `${joint}${rows.map((row) => objectLine(columns, row)).join(",\n")}`;
      joint = ",\n";
    }
    yield "\n]\n";
  },
};

/** One object a line. */
export const jsonl: Format = {
  mediaType: "application/jsonl; charset=utf-8",
  goodFor: "programs that read it line by line, and DuckDB",
  async *write(table, batches) {
    const columns = namesOf(table);
    for await (const rows of batches)
      yield rows.map((row) => `${objectLine(columns, row)}\n`).join("");
  },
};
