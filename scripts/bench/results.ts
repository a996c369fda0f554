/** What was measured, as it is kept: docs/benchmarks.json is this, and what is written of it can be written anew. */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import type { Machine } from "./machine";
import type { Goal, Measured, Operation, Row, Times } from "./row";

/** A row or an operation that was not measured: why, in a sentence. */
export interface Missing {
  missing: string;
}

export type RowResult = Pick<Row, "name" | "what" | "limit" | "unit"> & {
  goal: Goal | null;
  measured: Measured | Missing;
};

export type OperationResult = Pick<Operation, "name" | "what" | "growth"> & {
  /** By the number of statements on the record. */
  on: Record<string, Times | Missing>;
};

export interface Results {
  /** The day. */
  at: string;
  machine: Machine;
  rows: RowResult[];
  operations: OperationResult[];
}

export const isMissing = (result: object): result is Missing => "missing" in result;

export function readResults(path: string): Results | null {
  return existsSync(path) ? (JSON.parse(readFileSync(path, "utf8")) as Results) : null;
}

export const writeJson = (path: string, value: unknown) =>
  writeFileSync(path, `${JSON.stringify(value, null, 1)}\n`);

/** Those of `now` in the place of those of the same name, others as they were, all in the order of `names`. */
function mergedByName<T extends { name: string }>(
  before: readonly T[],
  now: readonly T[],
  names: readonly string[],
): T[] {
  const all = new Map([...before, ...now].map((result) => [result.name, result]));
  return names.flatMap((name) => all.get(name) ?? []);
}

/** What a run of some rows adds to what was measured before; what is no row any more goes. */
export function mergeResults(
  before: Results | null,
  now: Results,
  names: { rows: readonly string[]; operations: readonly string[] },
): Results {
  return {
    ...now,
    rows: mergedByName(before?.rows ?? [], now.rows, names.rows),
    operations: mergedByName(before?.operations ?? [], now.operations, names.operations),
  };
}
