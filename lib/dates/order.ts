/** What can be said of the order of two moments that are known within bounds only. */
import { daysOf } from "./edtf";
import type { Bounds } from "./edtf-date";

type Dated = Bounds & { edtf?: string | null };

export type TimeOrder = "before" | "after" | "same_time" | "unknown";

const secondMs = 1000;
const dayMs = 86_400_000;

/**
 * The order of `a` and `b`. Overlapping bounds are not ordered: two statements of one day are "unknown", as either may
 * have come first. "same_time" is kept for equal bounds no wider than a second, the finest that is usually written.
 */
export function compareBounds(a: Bounds, b: Bounds): TimeOrder {
  if (a.latest !== null && b.earliest !== null && a.latest < b.earliest) return "before";
  if (b.latest !== null && a.earliest !== null && b.latest < a.earliest) return "after";
  const same = a.earliest === b.earliest && a.latest === b.latest;
  const short = a.earliest !== null && a.latest !== null && a.latest - a.earliest < secondMs;
  return same && short ? "same_time" : "unknown";
}

/**
 * Rows in an order to read them in: by the latest moment they allow, then by the earliest, what is not known last, then
 * as given. Whatever is strictly before stands before; the order of the rest says nothing, and the page says so.
 */
export function sortByTime<T>(rows: readonly T[], boundsOf: (row: T) => Bounds): T[] {
  return rows.toSorted((a, b) => {
    const [first, second] = [boundsOf(a), boundsOf(b)];
    return nullsLast(first.latest, second.latest) || nullsLast(first.earliest, second.earliest);
  });
}

function nullsLast(a: number | null, b: number | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return a - b;
}

/**
 * How long after the claim the reply came, in whole days as they are written (UTC, where a zone is): "2 days later", "up
 * to a day later". Where the bounds overlap, only the longest possible gap is named: a reply comes after what it answers.
 */
export function gapInWords(claim: Dated, reply: Dated): string {
  const order = compareBounds(claim, reply);
  const [from, to] = [daysOf(claim), daysOf(reply)];
  if (order === "after") return "dated before the claim";
  if (order === "same_time") return "at the same time";
  const most = daysBetween(from.earliest, to.latest);
  if (order === "unknown") {
    if (most === null || most < 0) return "order not known";
    return most === 0 ? "on the same day" : `up to ${inDays(most)} later`;
  }
  const least = daysBetween(from.latest, to.earliest) ?? 0;
  if (most === 0) return "later on the same day";
  if (most === null) return least === 0 ? "later" : `at least ${inDays(least)} later`;
  if (least === 0) return `up to ${inDays(most)} later`;
  return most === least ? `${inDays(most)} later` : `${least} to ${most} days later`;
}

/** Whole UTC days from one moment to another; null where one is not known. */
export function daysBetween(from: number | null, to: number | null): number | null {
  return from === null || to === null ? null : Math.floor(to / dayMs) - Math.floor(from / dayMs);
}

const inDays = (days: number) => (days === 1 ? "a day" : `${days} days`);
