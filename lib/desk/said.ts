/** When something was said, as the record screen asks for it: a way of being sure, and one or two dates in words. */
import { parseEdtf } from "@/lib/dates/edtf";
import { formatEdtf } from "@/lib/dates/format";
import { readTypedDate, type TypedDate } from "@/lib/dates/typed";

export const waysOfDating = {
  not_stated: "not stated",
  on: "on",
  on_or_before: "on or before",
  on_or_after: "on or after",
  between: "between",
  about: "about",
} as const;
export type WayOfDating = keyof typeof waysOfDating;

export interface Said {
  way: WayOfDating;
  /** As typed, or as it is shown. */
  from: string;
  to: string;
}

/** A dating as the fields that it is entered in; one of another shape, or what is no date yet, stands as it is. */
export function saidOf(edtf: string): Said {
  if (edtf === "") return { way: "not_stated", from: "", to: "" };
  if (!parseEdtf(edtf).ok) return { way: "on", from: edtf, to: "" };
  const [, before, after, first = "", last = "", about] =
    /^(?:\[\.\.([^,]+)\]|\[([^,]+)\.\.\]|\[([^,]+)\.\.([^,]+)\]|([^,/]+)~)$/.exec(edtf) ?? [];
  const plain = (text: string) => formatEdtf(text);
  if (before) return { way: "on_or_before", from: plain(before), to: "" };
  if (after) return { way: "on_or_after", from: plain(after), to: "" };
  if (first) return { way: "between", from: plain(first), to: plain(last) };
  if (about) return { way: "about", from: plain(about), to: "" };
  return { way: "on", from: plain(edtf), to: "" };
}

/** The fields as EDTF, "" where no date is stated; otherwise what is wrong, and which dates may be meant. */
export function readSaid({ way, from, to }: Said, language: string): TypedDate {
  if (way === "not_stated") return { ok: true, edtf: "" };
  const first = readTypedDate(from, language);
  if (way === "on") return first;
  if (way === "between") {
    if (!from.trim() || !to.trim()) {
      return { ok: false, message: "Give the first and the last day.", choices: [] };
    }
    const last = readTypedDate(to, language);
    const ranges = meant(first).flatMap((a) => meant(last).map((b) => `[${a}..${b}]`));
    return together([first, last], ranges);
  }
  const made = { on_or_before: ["[..", "]"], on_or_after: ["[", "..]"], about: ["", "~"] } as const;
  const [open, close] = made[way];
  return together(
    [first],
    meant(first).map((date) => open + date + close),
  );
}

const meant = (read: TypedDate) => (read.ok ? [read.edtf] : read.choices);

/** What was made of parts: one date, or what stands in its way. */
function together(parts: TypedDate[], made: string[]): TypedDate {
  const wrong = parts.find((part) => !part.ok);
  const dates = made.filter((edtf) => parseEdtf(edtf).ok);
  const [only] = dates;
  if (!wrong && only) return { ok: true, edtf: only };
  const parsed = parseEdtf(made[0] ?? "");
  const message = wrong && !wrong.ok ? wrong.message : parsed.ok ? "" : parsed.message;
  return { ok: false, message, choices: dates };
}

/** What is kept of the fields: the date as EDTF; what is none yet, in the words it was typed in. */
export function keptOf(said: Said, language: string): string {
  const read = readSaid(said, language);
  if (read.ok) return read.edtf;
  const { way, from, to } = said;
  if (way === "on") return from;
  return way === "between" ? `between ${from} and ${to}` : `${waysOfDating[way]} ${from}`;
}

/** What is wrong with a kept date, or nothing. */
export function problemOfDate(kept: string): string | undefined {
  if (kept === "" || parseEdtf(kept).ok) return;
  const read = readTypedDate(kept, null);
  return read.ok ? `Choose it once more: is ${formatEdtf(read.edtf)} meant?` : read.message;
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
