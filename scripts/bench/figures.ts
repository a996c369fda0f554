/** Figures of figures. */
import type { Goal, Measured } from "./row";

export function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
}

/** The middle one; of an even number the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  const upper = sorted[half] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? Number.NaN) + upper) / 2;
}

/** Ours ÷ limit: the median of the rounds, each with what was measured beside it; a limit of one figure is fixed. */
export function ratioOf({ ours, limit }: Pick<Measured, "ours" | "limit">): number {
  const [fixed = Number.NaN] = limit;
  const isFixed = limit.length === 1;
  return median(
    ours.map((value, round) => value / (isFixed ? fixed : (limit[round] ?? Number.NaN))),
  );
}

/** Whether a ratio is what was wanted; one that could not be measured is not. */
export function isMet(ratio: number, goal: Goal): boolean {
  return "atLeast" in goal ? ratio >= goal.atLeast : ratio <= goal.atMost;
}

/** How much worse a ratio is than another, as a part of it: 0.25 for a quarter worse, below 0 for better. */
export function worseBy(now: number, before: number, goal: Goal): number {
  return "atLeast" in goal ? before / now - 1 : now / before - 1;
}
