/** Wording that the pages of people share. */
import type { Bounds } from "@/lib/dates/edtf-date";
import { formatEdtf } from "@/lib/dates/format";
import { compareBounds, daysBetween } from "@/lib/dates/order";
import { counted } from "@/lib/wording";
import type { YearSpan } from "./years";

/** A year, a month or a day; seasons are written like months ("2015-21"), and begin and end no stretch. */
const plainDate = /^\d{4}(-[01]\d(-\d\d)?)?$/;

/** The time between two dates, where both are plain dates of one precision, in order; null for all others. */
function rangeOf(from: string | null, to: string | null): [from: string, to: string] | null {
  if (from === null || to === null || from.length !== to.length) return null;
  return plainDate.test(from) && plainDate.test(to) && from <= to ? [from, to] : null;
}

/** When a change took place: "between 1 and 3 Feb 2026", "said in 2025, then on or before 2 Feb 2026". */
export function betweenInWords(from: string | null, to: string | null): string {
  if (from === to) return from === null ? "dates not stated" : `both dated ${formatEdtf(from)}`;
  const range = rangeOf(from, to);
  if (range) return formatEdtf(`[${range.join("..")}]`);
  return `said ${formatEdtf(from)}, then ${formatEdtf(to)}`;
}

/** How long after one statement another was made: "on one occasion", "after 8 days", "within 5 days". */
export function afterInWords(
  from: Bounds & { occasionId: string },
  to: Bounds & { occasionId: string },
): string {
  if (from.occasionId === to.occasionId) return "on one occasion";
  const order = compareBounds(from, to);
  const most = daysBetween(from.earliest, to.latest);
  if (order === "after") return "dated before what it changes";
  if (order !== "before") {
    if (most === null) return "order not known";
    return most === 0 ? "on one day" : `within ${counted(most, "day")}`;
  }
  const least = daysBetween(from.latest, to.earliest) ?? 0;
  if (most === 0) return "on one day";
  if (most === null) return least === 0 ? "later" : `after at least ${counted(least, "day")}`;
  if (least === most) return `after ${counted(most, "day")}`;
  return least === 0 ? `within ${counted(most, "day")}` : `after ${least} to ${most} days`;
}

/** When something was said several times: "from 13 Sep to 22 Nov 2017". */
export function stretchInWords(first: string | null, last: string | null): string {
  if (first === last) return formatEdtf(first);
  const range = rangeOf(first, last);
  return range
    ? formatEdtf(range.join("/"))
    : `first ${formatEdtf(first)}, last ${formatEdtf(last)}`;
}

/** How long somebody was in office: "from 21 Jan 2017 on; end not stated". */
export function tenureInWords(from: string | null, to: string | null): string {
  if (from === null && to === null) return "dates not stated";
  if (to === null) return `from ${formatEdtf(from)}, end not stated`;
  if (from === null) return `until ${formatEdtf(to)}, beginning not stated`;
  return rangeOf(from, to)
    ? formatEdtf(`${from}/${to}`)
    : `from ${formatEdtf(from)} until ${formatEdtf(to)}`;
}

/** As dates have them. */
export const monthNames = Array.from({ length: 12 }, (_, index) =>
  formatEdtf(`2000-${String(index + 1).padStart(2, "0")}`).slice(0, 3),
);

/** "2017", "45 BC". */
export function yearInWords(year: number): string {
  return formatEdtf(`${year < 0 ? "-" : ""}${String(Math.abs(year)).padStart(4, "0")}`);
}

/** From when to when there is something on record, by years: "2014 to 2026"; that something is dated to none is said. */
export function yearsInWords({ years, hasOthers }: YearSpan): string {
  if (!years) return "dated to no one year";
  const [from, to] = years.map(yearInWords);
  return `${from === to ? from : `${from} to ${to}`}${hasOthers ? ", and dated to no one year" : ""}`;
}
