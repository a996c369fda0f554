/** Wording that the pages of people share. */
import { formatEdtf } from "@/lib/dates/format";

const plainDate = /^\d{4}(-\d\d){0,2}$/;

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
