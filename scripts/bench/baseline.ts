/** What a quick run measured when it was last accepted: ratios, which another machine may be compared with. */
import { ratioOf, worseBy } from "./figures";
import { isMissing, type Results } from "./results";
import type { Goal } from "./row";

/** By the name of a row or an operation. */
export type Baseline = Record<string, number>;

/** So much worse than the baseline is named. */
export const mostWorse = 0.2;

/** Ratios of rows, of processor where that was asked; of operations nothing: a time is a machine's. */
export function baselineOf({ rows }: Pick<Results, "rows">): Baseline {
  return Object.fromEntries(
    rows.flatMap(({ name, measured }) => {
      if (isMissing(measured)) return [];
      const ratio = ratioOf(measured.processor ?? measured);
      return Number.isFinite(ratio) ? [[name, Number(ratio.toPrecision(3))]] : [];
    }),
  );
}

/** A row that costs more than it did. */
export interface Worse {
  name: string;
  before: number;
  now: number;
  /** 0.25 for a quarter worse. */
  by: number;
}

/** The rows that are worse than the baseline by more than is let pass; a row that it does not know is new. */
export function worseThan(baseline: Baseline, { rows }: Pick<Results, "rows">): Worse[] {
  const ratios = baselineOf({ rows });
  return rows.flatMap(({ name, goal, unit }) => {
    const before = baseline[name];
    const now = ratios[name];
    if (before === undefined || now === undefined) return [];
    const by = worseBy(now, before, goal ?? directionOf(unit));
    return by > mostWorse ? [{ name, before, now, by }] : [];
  });
}

/** Without a goal: of what is counted a second more is better, of all else less. */
const directionOf = (unit: string): Goal => (unit.endsWith("/s") ? { atLeast: 0 } : { atMost: 0 });
