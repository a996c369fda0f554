/** Exports beside the command line of SQLite, and Parquet beside DuckDB. */
import { join } from "node:path";
import { publicPath } from "@/db/public/files";
import { batchSql } from "@/db/public/queries/export-rows";
import { type DatasetName, datasets } from "@/lib/export/datasets";
import type { FormatName } from "@/lib/export/formats";
import { fileOf } from "../../exports/make-record";
import type { Context } from "../context";
import { firstOf } from "../records";
import type { Goal, Group, Row } from "../row";
import { inTurn } from "../turns";
import { withoutOrder } from "../without-order";
import { costOfProgram, runWork } from "../work";

const namesOf = (dataset: DatasetName) => datasets[dataset].columns.map(({ name }) => name);

/** The same join and the same order, of all rows at once: no filter has a value. */
function sqlOf(dataset: DatasetName): string {
  const rows = batchSql(dataset, [], true)
    .replace(/\s+limit :limit\s*$/, "")
    .replace(/:[a-z]\w*/g, "null");
  return `select ${namesOf(dataset).join(", ")} from (${withoutOrder(rows)})`;
}

const rowsOf = (folder: string, dataset: DatasetName) =>
  firstOf<number>(folder, `select count(*) from (${sqlOf(dataset)})`);

interface Cost {
  seconds: number;
  processor: number;
}
/** Of the writing process alone, in MB. */
type Written = Cost & { memory: number };

const perSecond = (rows: number, { seconds, processor }: Cost) => ({
  value: rows / seconds,
  processor: rows / processor,
});

/** What the product writes, in a process of its own. */
const written = (folder: string, dataset: DatasetName, format: FormatName) =>
  runWork<Written>("../../exports/write-one", [folder, dataset, format]);

const againstSqlite = (dataset: DatasetName, format: "csv" | "jsonl", goal: Goal): Row => ({
  ...{ name: `export-${dataset}-${format}`, what: `export of ${dataset} as ${format}`, goal },
  ...{ limit: "the command line of SQLite, same join", unit: "rows/s", needs: ["sqlite3"] },
  async measure(context) {
    const { folder } = context.main;
    const rows = rowsOf(folder, dataset);
    const mode = format === "csv" ? ["-csv", "-header"] : ["-json"];
    const output = join(context.folder, `${dataset}.${format}`);
    const measured = await inTurn(
      context,
      async () => perSecond(rows, await written(folder, dataset, format)),
      async () =>
        perSecond(
          rows,
          await costOfProgram("sqlite3", [...mode, publicPath(folder), sqlOf(dataset)], { output }),
        ),
    );
    return { ...measured, also: `${rows.toLocaleString("en-GB")} rows` };
  },
});

const parquet: Row = {
  ...{ name: "export-parquet", what: "export of answers as Parquet, streamed", unit: "rows/s" },
  ...{ limit: "DuckDB, from the same rows as JSON Lines", goal: { atLeast: 0.3 } },
  async measure(context) {
    const { folder } = context.main;
    const rows = rowsOf(folder, "answers");
    await written(folder, "answers", "jsonl");
    const to = join(context.folder, "answers.parquet");
    const from = fileOf(folder, "answers", "jsonl");
    return inTurn(
      context,
      async () => perSecond(rows, await written(folder, "answers", "parquet")),
      async () => perSecond(rows, await runWork<Cost>("duckdb", [from, to])),
    );
  },
};

/** How much more memory ten times as many rows take. */
const memory: Row = {
  ...{ name: "export-memory", what: "peak memory of an export of answers as CSV", unit: "MB" },
  ...{ limit: "the same of a tenth of the rows", goal: { atMost: 1.1 }, needsLarge: true },
  measure: (context: Context) => {
    const peak = async (folder: string) => (await written(folder, "answers", "csv")).memory;
    const { main, large } = context;
    return inTurn(
      context,
      () => peak((large ?? main).folder),
      () => peak(main.folder),
    );
  },
};

export const exports: Group = {
  rows: [
    againstSqlite("answers", "csv", { atLeast: 1.2 }),
    againstSqlite("answers", "jsonl", { atLeast: 1.2 }),
    againstSqlite("pairs", "csv", { atLeast: 1.2 }),
    againstSqlite("pairs", "jsonl", { atLeast: 1.2 }),
    parquet,
    memory,
  ],
};
