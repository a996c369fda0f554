import { type Batches, type Format, type Lines, namesOf, type Table, type Value } from "./format";

const objectLine = (columns: string[], row: Value[]) =>
  JSON.stringify(Object.fromEntries(columns.map((name, index) => [name, row[index] ?? null])));

async function* objectLines(table: Table, batches: Batches): AsyncGenerator<string[]> {
  const columns = namesOf(table);
  for await (const rows of batches) yield rows.map((row) => objectLine(columns, row));
}

const objectSql: Lines["sql"] = (columns) =>
  `json_object(${columns.map((name) => `'${name}', ${name}`).join(", ")})`;

async function* asArray(batches: AsyncIterable<string[]>): AsyncGenerator<string> {
  yield "[";
  let joint = "\n";
  for await (const lines of batches) {
    if (lines.length === 0) continue;
    yield `${joint}${lines.join(",\n")}`;
    joint = ",\n";
  }
  yield "\n]\n";
}

async function* asLines(batches: AsyncIterable<string[]>): AsyncGenerator<string> {
  for await (const lines of batches) yield lines.map((line) => `${line}\n`).join("");
}

/** One array of objects; empty fields are null. */
export const json: Format = {
  mediaType: "application/json; charset=utf-8",
  goodFor: "programs that read all of it at once",
  write: (table, batches) => asArray(objectLines(table, batches)),
  lines: { sql: objectSql, write: asArray },
};

/** One object a line. */
export const jsonl: Format = {
  mediaType: "application/jsonl; charset=utf-8",
  goodFor: "programs that read it line by line, and DuckDB",
  write: (table, batches) => asLines(objectLines(table, batches)),
  lines: { sql: objectSql, write: asLines },
};
