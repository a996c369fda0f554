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

/** An EDTF string as the fields that it was entered in; one of another shape as itself. */
export function saidOf(edtf: string): Said {
  if (edtf === "") return { way: "not_stated", from: "", to: "" };
  for (const [way, shape] of shapes) {
    const match = shape.exec(edtf);
    if (match) return { way, from: match[1] ?? "", to: match[2] ?? "" };
  }
  return { way: "edtf", from: edtf, to: "" };
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
