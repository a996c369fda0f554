/** Reads a file of an export by a program that did not write it: its rows where it has rows, else how many things it holds. */
import { createHash } from "node:crypto";
import { createReadStream, readFileSync } from "node:fs";
import { DuckDBInstance } from "@duckdb/node-api";
import { parse } from "csv-parse";
import { MultiGraph } from "graphology";
import gexf from "graphology-gexf";
import graphml from "graphology-graphml";
import { streamXlsxRows } from "hucre/xlsx";
import { StreamParser } from "n3";
import type { Table } from "@/lib/export/format";

/** Rows as they are compared: each value as text, what is empty as "". */
export class Digest {
  readonly #hash = createHash("sha256");
  rows = 0;
  add(values: readonly unknown[]): void {
    this.#hash.update(JSON.stringify(values.map((value) => String(value ?? ""))));
    this.rows += 1;
  }
  value = (): string => this.#hash.digest("base64url");
}

type Rows = AsyncIterable<readonly unknown[]>;

async function* csv(path: string, form = { delimiter: ",", record_delimiter: "\r\n" }) {
  const options = { ...form, bom: true, from_line: 2 };
  for await (const row of createReadStream(path).pipe(parse(options))) yield row as string[];
}

/** What DuckDB reads of a file, each value as text. */
async function* duckdb(from: string, { columns }: Table) {
  const instance = await DuckDBInstance.create(":memory:", { threads: "1" });
  const connection = await instance.connect();
  try {
    const names = columns.map(({ name }) => `"${name}"::varchar`).join(", ");
    const result = await connection.stream(`select ${names} from ${from}`);
    for (;;) {
      const chunk = await result.fetchChunk();
      if (!chunk || chunk.rowCount === 0) return;
      yield* chunk.getRows() as unknown[][];
    }
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

const parquet = (path: string, table: Table) => duckdb(`'${path}'`, table);

/** Whole numbers of JSON have no point, so that as text they are what they are in the file. */
const json = (format: "array" | "newline_delimited") => (path: string, table: Table) => {
  const types = table.columns.map(({ name }) => `"${name}": 'VARCHAR'`).join(", ");
  return duckdb(`read_json('${path}', format = '${format}', columns = {${types}})`, table);
};

async function* xlsx(path: string) {
  let isHead = true;
  for await (const { values } of streamXlsxRows(readFileSync(path))) {
    if (!isHead) yield values.map((value) => (value instanceof Date ? dayOf(value) : value));
    isHead = false;
  }
}

const dayOf = (date: Date) => date.toISOString().slice(0, 10);

/** Who reads each format that has rows. */
export const rowReaders: Record<
  string,
  { by: string; read: (path: string, table: Table) => Rows }
> = {
  csv: { by: "csv-parse", read: (path) => csv(path) },
  xlsx: { by: "hucre", read: xlsx },
  json: { by: "DuckDB", read: json("array") },
  jsonl: { by: "DuckDB", read: json("newline_delimited") },
  parquet: { by: "DuckDB", read: parquet },
};

interface Counter {
  by: string;
  count: (path: string) => Promise<number>;
  /** What is counted, where it is not one for each row. */
  of?: string;
  /** It holds all of it: of more rows it is not asked. */
  isWhole?: true;
}

/** What each format holds that has things instead of rows: how many; of a network the weights of its edges together. */
export const counters: Record<string, Counter> = {
  "excel.csv": { by: "csv-parse", count: (path) => countOf(csv(path)) },
  "dna.csv": {
    by: "csv-parse",
    count: (path) => countOf(csv(path, { delimiter: ";", record_delimiter: "\n" })),
  },
  gexf: {
    ...{ by: "graphology", isWhole: true },
    count: async (path) => weightOf(gexf.parse(MultiGraph, textOf(path))),
  },
  graphml: {
    ...{ by: "graphology", isWhole: true },
    count: async (path) => weightOf(graphml.parse(MultiGraph, textOf(path))),
  },
  ttl: { by: "n3", of: "quads", count: (path) => quadsIn(path) },
  nq: { by: "n3", of: "quads", count: (path) => quadsIn(path) },
  jsonld: {
    by: "JSON.parse",
    of: "things",
    isWhole: true,
    count: async (path) => JSON.parse(textOf(path))["@graph"].length,
  },
  bib: { by: "citation-js", isWhole: true, count: (path) => countCited(path, "@biblatex/text") },
  ris: { by: "citation-js", isWhole: true, count: (path) => countCited(path, "@ris/file") },
  "csl.json": {
    by: "JSON.parse",
    isWhole: true,
    count: async (path) => JSON.parse(textOf(path)).length,
  },
};

async function quadsIn(path: string): Promise<number> {
  let count = 0;
  for await (const _ of createReadStream(path).pipe(new StreamParser())) count += 1;
  return count;
}

const textOf = (path: string) => readFileSync(path, "utf8");

async function countOf(rows: Rows): Promise<number> {
  let count = 0;
  for await (const _ of rows) count += 1;
  return count;
}

const weightOf = (graph: MultiGraph) =>
  Math.round(graph.reduceEdges((sum, _, { weight }) => sum + weight, 0));

async function countCited(path: string, as: string): Promise<number> {
  // @ts-expect-error it has no types.
  const { Cite } = await import("@citation-js/core");
  // @ts-expect-error it has no types.
  await import("@citation-js/plugin-bibtex");
  // @ts-expect-error it has no types.
  await import("@citation-js/plugin-ris");
  return new Cite(textOf(path), { forceType: as, generateGraph: false }).data.length;
}
