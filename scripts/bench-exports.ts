/**
 * What exports cost, by format, and whether other programs read the same out of them:
 * npm run bench -- exports [rows=10000,100000] [dataset=answers] [format=csv,xlsx …]
 * Processor seconds and peak memory are of the process that writes; the first line is what reading the rows alone costs.
 */
import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { DOMParser } from "@xmldom/xmldom";
import { publicReader } from "@/db/public/files";
import { countRows, exportRows } from "@/db/public/queries/export-rows";
import { type DatasetName, isDataset } from "@/lib/export/datasets";
import { type FormatName, formatsOf, isFormat, tableOf } from "@/lib/export/formats";
import { fileOf, makeRecord } from "./exports/make-record";
import { counters, Digest, rowReaders } from "./exports/read-back";

// graphology's readers are a browser's.
Object.assign(globalThis, { DOMParser });

/** Some programs hold all that they read, several times over. */
const mostWhole = 20_000;
const run = promisify(execFile);

interface Cost {
  seconds: number;
  processor: number;
  memory: number;
}

async function costOf(folder: string, dataset: DatasetName, format: string): Promise<Cost> {
  const arguments_ = ["--import", "tsx", "scripts/exports/write-one.ts", folder, dataset, format];
  const { stdout } = await run(process.execPath, arguments_);
  return JSON.parse(stdout) as Cost;
}

async function digestOf(rows: AsyncIterable<readonly unknown[]>): Promise<Digest> {
  const digest = new Digest();
  for await (const row of rows) digest.add(row);
  return digest;
}

async function* recordRows(folder: string, dataset: DatasetName) {
  for await (const batch of exportRows(publicReader(folder), dataset)) yield* batch;
}

/** Whether what a second program reads is what stands on the record. */
async function readBack(
  folder: string,
  dataset: DatasetName,
  format: FormatName,
  expected: { rows: number; digest: string },
): Promise<string> {
  const path = fileOf(folder, dataset, format);
  const reader = rowReaders[format];
  if (reader) {
    const found = await digestOf(reader.read(path, tableOf(dataset, format)));
    const isEqual = found.rows === expected.rows && found.value() === expected.digest;
    return isEqual ? `equal, by ${reader.by}` : `OTHERWISE by ${reader.by}: ${found.rows} rows`;
  }
  const counter = counters[format];
  if (!counter) return "not read";
  const { by, of, isWhole, count } = counter;
  if (isWhole && expected.rows > mostWhole) return `not read: too many for ${by}`;
  const found = await count(path);
  return of ? `${found} ${of}, by ${by}` : `${found} of ${expected.rows}, by ${by}`;
}

async function measure(rows: number, dataset: DatasetName, wanted: readonly FormatName[]) {
  const folder = mkdtempSync(join(tmpdir(), "gainsay-bench-"));
  try {
    await makeRecord(folder, dataset, rows);
    const digest = await digestOf(recordRows(folder, dataset));
    const expected = { rows: digest.rows, digest: digest.value() };
    console.log(
      `\n${dataset}: ${(await countRows(publicReader(folder), dataset, {}, 1e9)).rows} rows\n`,
    );
    console.log("| format | MB | processor, s | rows/s of it | peak, MB | read back |");
    console.log("|---|---|---|---|---|---|");
    const line = (name: string, size: string, cost: Cost, told: string) => {
      const speed = Math.round(expected.rows / cost.processor).toLocaleString("en-GB");
      const figures = [size, cost.processor.toFixed(1), speed, cost.memory.toFixed(0)];
      console.log(`| ${[name, ...figures, told].join(" | ")} |`);
    };
    line("rows alone", "", await costOf(folder, dataset, ""), "");
    for (const format of wanted) {
      const cost = await costOf(folder, dataset, format);
      const size = (statSync(fileOf(folder, dataset, format)).size / 1e6).toFixed(1);
      line(format, size, cost, await readBack(folder, dataset, format, expected));
      rmSync(fileOf(folder, dataset, format));
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What the command was given: numbers of rows, a dataset and formats, in any order. */
export async function exportsCost(given: readonly string[]): Promise<void> {
  const words = given.flatMap((word) => word.split(","));
  const sizes = words.filter((word) => /^\d+$/.test(word)).map(Number);
  const dataset = words.find(isDataset) ?? "answers";
  const named = words.filter(isFormat);
  for (const rows of sizes.length > 0 ? sizes : [10_000, 100_000])
    await measure(rows, dataset, named.length > 0 ? named : formatsOf(dataset));
}
