/** Dates that say how precise they are: EDTF (ISO 8601-2:2019), its parts and its bounds. */
import { onceAmong } from "@/lib/once";
import { type Bounds, daysAsWritten, type EdtfDate, EdtfError, readDate } from "./edtf-date";

/** "..": without end; nothing: the end is not known. */
export type EdtfEnd = EdtfDate | "open" | "unknown";

/** A member of a set; the same date twice where it is a single one, null where it is open. */
export interface EdtfRange {
  from: EdtfDate | null;
  to: EdtfDate | null;
}

/** What is written: a date, a stretch of time from … to …, one of several dates `[…]`, or all of them `{…}`. */
export type Edtf =
  | { kind: "date"; date: EdtfDate }
  | { kind: "interval"; start: EdtfEnd; end: EdtfEnd }
  | { kind: "one_of" | "all_of"; members: EdtfRange[] };

export type ParsedEdtf =
  | ({ ok: true; value: Edtf; uncertain: boolean; approximate: boolean } & Bounds)
  | { ok: false; message: string };

/**
 * Reads an EDTF string. Bounds are those of the written value: doubt ("?", "~") widens nothing and is kept as a flag.
 * A refusal's message is one or two English sentences.
 */
export function parseEdtf(text: string): ParsedEdtf {
  try {
    const value = readEdtf(text);
    const dates = datesOf(value);
    return {
      ok: true,
      value,
      uncertain: dates.some((date) => date.uncertain),
      approximate: dates.some((date) => date.approximate),
      ...boundsOfValue(value),
    };
  } catch (error) {
    if (error instanceof EdtfError) return { ok: false, message: error.message };
    throw error;
  }
}

/** First and last millisecond (UTC, inclusive) that an EDTF string allows. Throws `EdtfError` where it is not EDTF. */
export function boundsOf(text: string): Bounds {
  return boundsOfValue(readEdtf(text));
}

/**
 * The same by the days that are written, for years, days and the days between: where a time has no zone, nobody knows
 * which moment it is, but everybody which day. For the order of two dates take their bounds.
 */
export function daysOf({ edtf, earliest, latest }: Bounds & { edtf?: string | null }): Bounds {
  if (!edtf?.includes("T")) return { earliest, latest };
  return boundsOfValue(readEdtf(edtf), daysAsWritten);
}

/** The parts of an EDTF string. Throws `EdtfError` where it is not EDTF. A page has the same dates many times over. */
export const readEdtf = onceAmong(5_000, (text: string): Edtf => {
  if (text === "")
    throw new EdtfError("The date is empty. Leave it out where the source does not say.");
  const [, open, inner = "", close] = /^([[{])(.*)([\]}])$/.exec(text) ?? [];
  if (open) return readSet(text, inner, open, close);
  return text.includes("/") ? readInterval(text) : { kind: "date", date: readDate(text) };
});

function readInterval(text: string): Edtf {
  const ends = text.split("/");
  if (ends.length !== 2) throw new EdtfError(`“${text}” has more than two ends.`);
  const [start, end] = ends.map(readEnd) as [EdtfEnd, EdtfEnd];
  if (typeof start === "object" && typeof end === "object") refuseReversed(start, end, text);
  return { kind: "interval", start, end };
}

function readEnd(text: string): EdtfEnd {
  if (text === "") return "unknown";
  if (text === "..") return "open";
  const date = readDate(text);
  if (date.unit === "season")
    throw new EdtfError(`A season cannot begin or end a stretch of time: “${text}”.`);
  return date;
}

function readSet(text: string, inner: string, open: string, close: string | undefined): Edtf {
  if ((open === "[") !== (close === "]"))
    throw new EdtfError(`“${text}” opens with ${open} and closes with ${close}.`);
  const members = inner.split(",").map((member) => readMember(member.trim(), text));
  if (members.some(({ from, to }, i) => (!from && i > 0) || (!to && i < members.length - 1))) {
    throw new EdtfError(
      `Only the first date of “${text}” may be open before, and only the last one after.`,
    );
  }
  return { kind: open === "[" ? "one_of" : "all_of", members };
}

function readMember(member: string, text: string): EdtfRange {
  const [first = "", last, ...rest] = member.split("..");
  if (rest.length > 0) throw new EdtfError(`“${member}” has more than two ends.`);
  const from = first === "" && last ? null : readDate(first);
  if (last === undefined) return { from, to: from };
  const to = last === "" ? null : readDate(last);
  if (from && to) refuseReversed(from, to, text);
  return { from, to };
}

function refuseReversed(from: EdtfDate, to: EdtfDate, text: string): void {
  if (from.earliest === null || to.latest === null || from.earliest <= to.latest) return;
  throw new EdtfError(`“${text}” ends before it begins.`);
}

/** Every date that is written in the value, in the order of the text. */
function datesOf(value: Edtf): EdtfDate[] {
  if (value.kind === "date") return [value.date];
  if (value.kind === "interval")
    return [value.start, value.end].filter((end) => typeof end === "object");
  return value.members
    .flatMap(({ from, to }) => (from === to ? [from] : [from, to]))
    .filter((date) => date !== null);
}

function boundsOfValue(value: Edtf, boundsIn: (date: EdtfDate) => Bounds = (date) => date): Bounds {
  const first = (date: EdtfDate | null) => (date ? boundsIn(date).earliest : null);
  const last = (date: EdtfDate | null) => (date ? boundsIn(date).latest : null);
  if (value.kind === "date") return { earliest: first(value.date), latest: last(value.date) };
  if (value.kind === "interval") {
    const { start, end } = value;
    return {
      earliest: typeof start === "object" ? first(start) : null,
      latest: typeof end === "object" ? last(end) : null,
    };
  }
  return {
    earliest: extreme(
      Math.min,
      value.members.map(({ from }) => first(from)),
    ),
    latest: extreme(
      Math.max,
      value.members.map(({ to }) => last(to)),
    ),
  };
}

function extreme(
  pick: (...values: number[]) => number,
  instants: (number | null)[],
): number | null {
  const known = instants.filter((instant) => instant !== null);
  return known.length === instants.length ? pick(...known) : null;
}
