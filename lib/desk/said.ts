/** When something was said, as the record screen asks for it: a way of being sure, and one or two days. */
import { parseEdtf } from "@/lib/dates/edtf";

export const waysOfDating = {
  not_stated: "not stated",
  on: "on",
  on_or_before: "on or before",
  on_or_after: "on or after",
  between: "between",
  about: "about",
  edtf: "EDTF",
} as const;
export type WayOfDating = keyof typeof waysOfDating;

export interface Said {
  way: WayOfDating;
  from: string;
  to: string;
}

const date = "-?\\d{4}(?:-\\d{2}(?:-\\d{2})?)?";
const shapes: [WayOfDating, RegExp][] = [
  ["on", new RegExp(`^(${date})$`)],
  ["on_or_before", new RegExp(`^\\[\\.\\.(${date})\\]$`)],
  ["on_or_after", new RegExp(`^\\[(${date})\\.\\.\\]$`)],
  ["between", new RegExp(`^\\[(${date})\\.\\.(${date})\\]$`)],
  ["about", new RegExp(`^(${date})~$`)],
];

const months = [
  ...["january", "february", "march", "april", "may", "june", "july"],
  ...["august", "september", "october", "november", "december"],
];

/** A day as people write it ("25 Apr 2023", "April 25, 2023", "25.4.2023", "Apr 2023") as ISO 8601; others as they are. */
export function isoOf(typed: string): string {
  const text = typed.trim();
  const [, day, month, year] = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/.exec(text) ?? [];
  if (day && month && year) return [year, month.padStart(2, "0"), day.padStart(2, "0")].join("-");
  const [, before = "", name = "", after = "", inYear] =
    /^(?:(\d{1,2})(?:st|nd|rd|th)?\s+)?([a-z]{3,9})\.?(?:\s+(\d{1,2})(?:st|nd|rd|th)?,?)?\s+(\d{4})$/i.exec(
      text,
    ) ?? [];
  const place = months.findIndex((one) => one.startsWith(name.toLowerCase()));
  if (!inYear || place < 0 || (before && after)) return typed;
  const parts = [inYear, String(place + 1).padStart(2, "0")];
  return [...parts, ...(before || after ? [(before || after).padStart(2, "0")] : [])].join("-");
}

/** An EDTF string as the fields that it was entered in; one of another shape, or half a date, as itself. */
export function saidOf(edtf: string): Said {
  if (edtf === "") return { way: "not_stated", from: "", to: "" };
  for (const [way, shape] of shapes) {
    const match = shape.exec(edtf);
    if (match) return { way, from: match[1] ?? "", to: match[2] ?? "" };
  }
  return { way: parseEdtf(edtf).ok ? "edtf" : "on", from: edtf, to: "" };
}

/** The fields as an EDTF string; half a date is kept as typed, for the parser to say what is wrong with it. */
export function edtfOf({ way, from, to }: Said): string {
  const [first, second] = [from.trim(), to.trim()];
  if (way === "not_stated") return "";
  if (way === "on_or_before") return `[..${first}]`;
  if (way === "on_or_after") return `[${first}..]`;
  if (way === "between") return `[${first}..${second}]`;
  return way === "about" ? `${first}~` : first;
}

/** What is wrong with a date, or nothing. */
export function problemOfDate(edtf: string): string | undefined {
  if (edtf === "") return;
  const parsed = parseEdtf(edtf);
  return parsed.ok ? undefined : parsed.message;
}

const dayInMs = 24 * 60 * 60 * 1000;

/** What speaks against a date that is one: it is still to come, or later than the article that gives it. */
export function doubtOfDate(edtf: string, published: string | null, now: Date): string | undefined {
  const parsed = parseEdtf(edtf);
  if (!parsed.ok || parsed.earliest === null) return;
  // Wherever it was said: the day there may be a day ahead.
  if (parsed.earliest > now.getTime() + dayInMs) return "This day is still to come.";
  const printed = published ? Date.parse(published.slice(0, 10)) : Number.NaN;
  if (parsed.earliest > printed + 2 * dayInMs) return "This is after the article was published.";
  return;
}
