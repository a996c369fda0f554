/** Runs rows one after the other: what fails or takes too long is told as such, and the next one goes on. */
import { setTimeout as wait } from "node:timers/promises";
import type { Context } from "./context";
import { howToGet } from "./machine";
import type { BenchRecord } from "./records";
import type { Missing, OperationResult, RowResult } from "./results";
import type { Group, Operation, Program, Row } from "./row";
import type { Services } from "./services";

/** In seconds. */
const longest = 180;

export interface Run {
  context: Context;
  services: Services;
  programs: ReadonlyMap<Program, string | null>;
  isAsked(name: string): boolean;
  say(line: string): void;
}

/** Of what a program said when it failed, the line that names the error. */
function sentenceOf(error: unknown): string {
  const lines = (error instanceof Error ? error.message : String(error)).split("\n");
  const named = lines.find((line) => /^\w*Error: /.test(line)) ?? lines[0] ?? "";
  return named.slice(0, 200).replaceAll("|", "/");
}

/** What a measurement gives within its time; else why it gave nothing. */
async function attempt<T>(seconds: number, measure: () => Promise<T>): Promise<T | Missing> {
  const over = new AbortController();
  const late = wait(
    seconds * 1000,
    { missing: `not measured: took longer than ${seconds} s` },
    {
      signal: over.signal,
    },
  );
  late.catch(() => undefined);
  try {
    return await Promise.race([measure(), late]);
  } catch (error) {
    return { missing: `not measured: ${sentenceOf(error)}` };
  } finally {
    over.abort();
  }
}

async function measured<T extends object>(
  { programs, services, say }: Run,
  { name, needs = [], within = longest }: Row | Operation,
  measure: () => Promise<T>,
): Promise<T | Missing> {
  const lacking = needs.filter((program) => !programs.get(program));
  if (lacking.length > 0) return { missing: lacking.map(howToGet).join("; ") };
  const start = performance.now();
  const result = await attempt(within, measure);
  // What was given up goes on with what it started, unless that is ended.
  if ("missing" in result) await services.end();
  say(
    `${name}: ${((performance.now() - start) / 1000).toFixed(0)} s${"missing" in result ? `, ${result.missing}` : ""}`,
  );
  return result;
}

async function runRow(run: Run, row: Row): Promise<RowResult> {
  const { name, what, limit, unit, goal, needsLarge } = row;
  const { context } = run;
  const result =
    needsLarge && !context.large
      ? { missing: "not measured: needs a large record (--large)" }
      : await measured(run, row, () => row.measure(context));
  return { name, what, limit, unit, goal, measured: result };
}

async function runOperation(run: Run, operation: Operation): Promise<OperationResult> {
  const { name, what, growth, on: only } = operation;
  const { context } = run;
  const records: (BenchRecord | null)[] = [
    only === "large" ? null : context.main,
    only === "main" ? null : context.large,
  ];
  const on: OperationResult["on"] = {};
  for (const record of records) {
    if (!record) continue;
    on[record.statements] = await measured(run, operation, () =>
      operation.measure(context, record),
    );
  }
  return { name, what, growth, on };
}

/** Runs what is asked for of the groups, each group with servers of its own. */
export async function runGroups(
  groups: readonly Group[],
  run: Run,
): Promise<{ rows: RowResult[]; operations: OperationResult[] }> {
  const results = { rows: [] as RowResult[], operations: [] as OperationResult[] };
  for (const { rows = [], operations = [] } of groups) {
    try {
      for (const row of rows) if (run.isAsked(row.name)) results.rows.push(await runRow(run, row));
      for (const operation of operations)
        if (run.isAsked(operation.name))
          results.operations.push(await runOperation(run, operation));
    } finally {
      await run.services.end();
    }
  }
  return results;
}

export const namesOf = (groups: readonly Group[]) => ({
  rows: groups.flatMap(({ rows = [] }) => rows.map(({ name }) => name)),
  operations: groups.flatMap(({ operations = [] }) => operations.map(({ name }) => name)),
});
