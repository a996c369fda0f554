/** The run itself; scripts/bench.mjs has everything built and calls it. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { exportsCost } from "../bench-exports";
import { type Baseline, baselineOf, mostWorse, worseThan } from "./baseline";
import { contextOf } from "./context";
import { documentOf, type Notes } from "./document";
import { howToGet, machine, programsHere } from "./machine";
import { isAsked, type Options, optionsOf } from "./options";
import { killAll } from "./processes";
import { copiedRecord, madeRecord } from "./records";
import { isMissing, mergeResults, type Results, readResults, writeJson } from "./results";
import { groups } from "./rows/index";
import { namesOf, runGroups } from "./runner";
import { Services } from "./services";
import { figure, tablesOf } from "./table";

export { usage } from "./options";
export { exportsCost };

const files = {
  document: "docs/benchmarks.md",
  results: "docs/benchmarks.json",
  notes: "scripts/bench/notes.json",
  baseline: "scripts/bench/baseline.json",
  /** Records that were made, and the folders of runs. */
  kept: ".bench",
};

const jsonOf = <T>(path: string): T => JSON.parse(readFileSync(path, "utf8")) as T;

function writeDocument(results: Results): void {
  writeFileSync(files.document, documentOf(results, jsonOf<Notes>(files.notes)));
}

/** The folder of this run; it goes with the process, and with it all that was started, however it ends. */
function runFolder(): string {
  mkdirSync(files.kept, { recursive: true });
  const folder = mkdtempSync(join(files.kept, "run-"));
  process.once("exit", () => {
    killAll();
    rmSync(folder, { recursive: true, force: true });
  });
  return resolve(folder);
}

async function measure(options: Options): Promise<Results> {
  const programs = programsHere();
  for (const [program, version] of programs)
    if (!version) console.log(`${howToGet(program)}. Rows that need it are left out.`);
  const folder = runFolder();
  const from = options.data ?? (await madeRecord(files.kept, options.statements));
  const main = await copiedRecord(from, join(folder, "main"));
  const large = options.large ? await copiedRecord(options.large, join(folder, "large")) : null;
  const services = new Services();
  const scratch = join(folder, "scratch");
  mkdirSync(scratch);
  const context = contextOf({ isQuick: options.isQuick, folder: scratch, main, large }, services);
  const run = {
    ...{ context, services, programs, say: console.log },
    isAsked: (name: string) => isAsked(name, options.rows),
  };
  const at = new Date().toISOString().slice(0, 10);
  return { at, machine: machine(programs), ...(await runGroups(groups, run)) };
}

/** Names what is worse than the baseline. Returns whether anything is. */
function isWorse(results: Results): boolean {
  const worse = worseThan(jsonOf<Baseline>(files.baseline), results);
  for (const { name, before, now, by } of worse)
    console.log(
      `${name} is ${Math.round(by * 100)} % worse: ${figure(now)}, before ${figure(before)}.`,
    );
  if (worse.length === 0)
    console.log(`No row is more than ${mostWorse * 100} % worse than the baseline.`);
  return worse.length > 0;
}

/** Returns the exit code: 1 where a row could not be measured or, in a quick run, is worse than the baseline. */
export async function bench(given: readonly string[]): Promise<number | null> {
  const options = optionsOf(given);
  if (!options) return null;
  if (options.write) {
    const before = readResults(files.results);
    if (before) writeDocument(before);
    return before ? 0 : 1;
  }
  const results = await measure(options);
  console.log(`\n${tablesOf(results).join("\n\n")}\n`);
  const failed =
    results.rows.some(({ measured }) => isMissing(measured)) ||
    results.operations.some(({ on }) => Object.values(on).some(isMissing));
  if (!options.isQuick) {
    const merged = mergeResults(readResults(files.results), results, namesOf(groups));
    writeJson(files.results, merged);
    writeDocument(merged);
    return failed ? 1 : 0;
  }
  if (options.accept) {
    const before = existsSync(files.baseline) ? jsonOf<Baseline>(files.baseline) : {};
    writeJson(files.baseline, { ...before, ...baselineOf(results) });
    return failed ? 1 : 0;
  }
  return isWorse(results) || failed ? 1 : 0;
}
