import {
  type Batches,
  type Field,
  type Format,
  type Lines,
  namesOf,
  type Table,
  type Value,
} from "./format";

const objectLine = (columns: string[], row: Value[]) =>
  JSON.stringify(Object.fromEntries(columns.map((name, index) => [name, row[index] ?? null])));

async function* objectLines(
  table: Table,
  batches: Batches,
  join: (lines: string[]) => string,
): AsyncGenerator<string> {
  const columns = namesOf(table);
  for await (const rows of batches)
    if (rows.length > 0) yield join(rows.map((row) => objectLine(columns, row)));
}

/** Braces stand at the ends of an object alone: within them is a quotation mark, a digit or a letter. */
const fields: Lines["fields"] = (given) =>
  `trim(json_object(${given.map(({ column: { name }, sql }) => `'${name}', ${sql}`).join(", ")}), '{}')`;

/** The texts of a row, of whose fields those that are neighbours make one. */
function textsOf(parts: readonly (Field | string)[]): string[] {
  const texts: string[] = [];
  let held: Field[] = [];
  const end = () => {
    if (held.length > 0) texts.push(fields(held));
    held = [];
  };
  for (const part of parts) {
    if (typeof part === "string") {
      end();
      texts.push(part);
    } else held.push(part);
  }
  end();
  return texts;
}

const row: Lines["row"] = (parts) => `'{' || concat_ws(',', ${textsOf(parts).join(", ")}) || '}'`;

const between = ",\n";

async function* asArray<T extends string | Uint8Array>(
  blocks: AsyncIterable<T>,
): AsyncGenerator<string | T> {
  yield "[";
  let joint = "\n";
  for await (const block of blocks) {
    yield joint;
    yield block;
    joint = between;
  }
  yield "\n]\n";
}

/** One array of objects; empty fields are null. */
export const json: Format = {
  mediaType: "application/json; charset=utf-8",
  goodFor: "programs that read all of it at once",
  write: (table, batches) => asArray(objectLines(table, batches, (lines) => lines.join(between))),
  lines: { fields, row, joint: between, write: (_, blocks) => asArray(blocks) },
};

/** One object a line. */
export const jsonl: Format = {
  mediaType: "application/jsonl; charset=utf-8",
  goodFor: "programs that read it line by line, and DuckDB",
  write: (table, batches) =>
    objectLines(table, batches, (lines) => lines.map((line) => `${line}\n`).join("")),
  lines: {
    fields,
    row: (parts) => `${row(parts)} || char(10)`,
    joint: "",
    async *write(_, blocks) {
      yield* blocks;
    },
  },
};
