/** Dates as people write them, in the language of what they read or in their own, as EDTF; nothing is guessed. */
import { commonLanguages, type DateWords, dateWords, folded } from "./date-words";
import { parseEdtf } from "./edtf";
import { formatEdtf } from "./format";
import { type DateParts, partsOf } from "./typed-parts";

export type TypedDate =
  | { ok: true; edtf: string }
  /** A sentence for the person who wrote it; where it may be one of a few dates, those (EDTF). */
  | { ok: false; message: string; choices: string[] };

/** Characters of a date at most. */
const most = 120;
/** Places where a text may be parted in two, at most: no range of dates has as many. */
const mostPartings = 8;

const refused = (message: string, choices: string[] = []): TypedDate => ({
  ok: false,
  message,
  choices,
});

/**
 * Reads a date as it is typed: "4 March 2026", "4. März 2026", "le 4 mars 2026", "between 30 January and 2 February
 * 2026", "before 2 Feb 2026", "about 2010", 04.03.2026, EDTF. `language` is the tag of the text it is taken from; English
 * and the languages of `commonLanguages` are read besides. What may be two dates is asked back.
 */
export function readTypedDate(typed: string, language: string | null): TypedDate {
  const written = typed.trim();
  if (written === "") return refused("There is no date here.");
  if (written.length > most) return refused("This is too long for a date.");
  // "03/2026" is a month to people, and a stretch from a century to a year in EDTF.
  const isFigures = /^\d{1,3}\/|\/\d{1,3}$/.test(written);
  if (!isFigures && parseEdtf(written).ok) return { ok: true, edtf: written };
  const text = folded(written);
  for (const tags of [[language ?? "und"], ["en"], commonLanguages]) {
    const found = tags.flatMap((tag) => {
      const words = dateWords(tag);
      return words ? [readIn(text, words)] : [];
    });
    const dates = [...new Set(found.flatMap(({ dates: each }) => each))];
    const [only] = dates;
    if (only && dates.length === 1) return { ok: true, edtf: only };
    if (dates.length > 1) return refused(`“${written}” may be read in more than one way.`, dates);
    const doubt = found.find(({ message }) => message);
    if (doubt?.message) return refused(doubt.message, doubt.choices);
  }
  return refused(
    `“${written}” is not a date that can be read. Write it as 4 March 2026, March 2026 or 2026; or “between 30 January and 2 February 2026”, “before 2 February 2026”, “about 2010”.`,
  );
}

/** What was typed as EDTF; as it was typed, where it cannot be read, for whoever keeps it to refuse. */
export function readEdtf(typed: string, language: string | null = null): string {
  const read = readTypedDate(typed, language);
  return read.ok ? read.edtf : typed;
}

interface Read {
  /** EDTF, each that it may be. */
  dates: string[];
  /** Why it is none, where that can be said; and what may be meant. */
  message?: string;
  choices?: string[];
}

const nothing: Read = { dates: [] };

/** A whole text in one language. */
function readIn(text: string, words: DateWords): Read {
  const { around } = words;
  const shape = (prefixes: string[], make: (edtf: string) => string | null): Read | undefined =>
    afterWord(text, prefixes, (rest) => {
      const { dates, ...why } = single(rest, words);
      const made = dates.flatMap((date) => make(date) ?? []);
      return dates.length === 0 ? (why.message ? { dates: [], ...why } : nothing) : { dates: made };
    });
  const tries: (() => Read | undefined)[] = [
    () => (text === "at any time" ? { dates: ["../.."] } : undefined),
    () => single(text, words),
    () => openEnded(text, words),
    () => shape(around.by, (date) => `[..${date}]`),
    () => shape(around.before, (date) => beside(date, -1)),
    () => shape(around.after, (date) => beside(date, 1)),
    () => shape(around.since, (date) => `[${date}..]`),
    () => shape(around.until, (date) => `../${date}`),
    () => afterWord(text, around.between, (rest) => ends(rest, around.and, words, "[..]")),
    () => afterWord(text, around.from, (rest) => ends(rest, [...around.to, "-"], words, "/")),
    () => ends(text, [...around.to, "-"], words, "[..]"),
    () => several(text, around.or, words, ["[", "]"]),
    () => several(text, around.and, words, ["{", "}"]),
  ];
  let why: Read = nothing;
  for (const attempt of tries) {
    const read = attempt();
    if (read && read.dates.length > 0) return read;
    if (read?.message) why = why.message ? why : read;
  }
  return why;
}

/** Whether the text begins with one of the words; then what becomes of the rest, the longest word first. */
function afterWord(
  text: string,
  list: string[],
  read: (rest: string) => Read | undefined,
): Read | undefined {
  let why: Read | undefined;
  for (const word of list.toSorted((a, b) => b.length - a.length)) {
    if (!text.startsWith(word) || (/^\p{L}/u.test(text.slice(word.length)) && /\p{L}$/u.test(word)))
      continue;
    const found = read(text.slice(word.length).replace(/^[.\s]+/, ""));
    if (found && found.dates.length > 0) return found;
    if (found?.message) why ??= found;
  }
  return why;
}

/** "from 2010 on", "from 2010, end not stated", "until 2012, beginning not stated": as `formatEdtf` writes them. */
function openEnded(text: string, words: DateWords): Read | undefined {
  const wrapped = (pattern: RegExp, make: (edtf: string) => string): Read | undefined => {
    const [, inner] = pattern.exec(text) ?? [];
    return inner ? { dates: single(inner, words).dates.map(make) } : undefined;
  };
  return (
    wrapped(/^from (.+) (?:on|onwards?)$/, (date) => `${date}/..`) ??
    wrapped(/^from (.+), end not stated$/, (date) => `${date}/`) ??
    wrapped(/^until (.+), beginning not stated$/, (date) => `/${date}`) ??
    wrapped(/^(.+) or (?:before|earlier)$/, (date) => `[..${date}]`) ??
    wrapped(/^(.+) or (?:after|later)$/, (date) => `[${date}..]`)
  );
}

/** One date with its doubt: "possibly about 2010". */
function single(text: string, words: DateWords): Read {
  // In capitals again: "2026-02-01T09:00:00Z", "198X".
  const written = text.toUpperCase();
  if (/^-?\d{3}[\dX][-\dXTZ:+~?%.]*$/.test(written) && parseEdtf(written).ok)
    return { dates: [written] };
  const plain = completed(partsOf(text, words));
  if (plain.dates.length > 0 || plain.message) return plain;
  const { possibly, about, part } = words.around;
  return (
    afterWord(text, possibly, (rest) => marked(single(rest, words), "?")) ??
    afterWord(text, about, (rest) => marked(single(rest, words), "~")) ??
    // A part of a month has no date of its own: it is in that month.
    afterWord(text, part, (rest) => single(rest.replace(/^-/, ""), words)) ??
    nothing
  );
}

function marked(read: Read, sign: "?" | "~"): Read {
  return {
    ...read,
    dates: read.dates.map((date) => {
      if (/%$/.test(date) || date.endsWith(sign)) return date;
      return /[?~]$/.test(date) ? `${date.slice(0, -1)}%` : date + sign;
    }),
  };
}

const two = (number: number) => String(number).padStart(2, "0");

function edtfOf({ year = "", month, day, season, time }: DateParts): string {
  const date = [year, season ?? (month && two(month)), day && two(day)].filter(Boolean).join("-");
  return time ? `${date}T${time}` : date;
}

/** Readings of one date that stands by itself. */
function completed(readings: DateParts[]): Read {
  const dates: string[] = [];
  let why: Read = nothing;
  for (const parts of readings) {
    const { year, month, day, weekday, time } = parts;
    if (day !== undefined && month === undefined) continue;
    if (!year) {
      if (month !== undefined && !why.message)
        why = { dates: [], message: "Which year? Write it too." };
      continue;
    }
    if (time && day === undefined) continue;
    const edtf = edtfOf(parts);
    const parsed = parseEdtf(edtf);
    if (!parsed.ok) why = why.message ? why : { dates: [], message: parsed.message };
    else if (
      weekday !== undefined &&
      new Date(parsed.earliest ?? 0).getUTCDay() !== weekday &&
      day
    ) {
      const name = new Date(parsed.earliest ?? 0).toLocaleDateString("en", {
        weekday: "long",
        timeZone: "UTC",
      });
      why = {
        dates: [],
        message: `${formatEdtf(edtf)} is a ${name}, not the weekday that is written.`,
        choices: [edtf],
      };
    } else dates.push(edtf);
  }
  return dates.length > 0 ? { dates } : why;
}

/** The day, month or year before or after a date; null where it has none, as a season. */
function beside(edtf: string, step: 1 | -1): string | null {
  const [, year, month, day] = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(edtf) ?? [];
  if (!year || (month && Number(month) > 12)) return null;
  const at = new Date(0);
  at.setUTCFullYear(
    Number(year) + (month ? 0 : step),
    Number(month ?? 1) - 1 + (month && !day ? step : 0),
    Number(day ?? 1) + (day ? step : 0),
  );
  const date = at.toISOString().slice(0, edtf.length);
  return step < 0 ? `[..${date}]` : `[${date}..]`;
}

/** Two ends, parted by one of the words; what one leaves out is taken from the other. */
function ends(
  text: string,
  parting: string[],
  words: DateWords,
  kind: "[..]" | "/",
): Read | undefined {
  let why: Read | undefined;
  for (const [left, right] of partings(text, parting)) {
    const first = doubtful(left, words);
    const last = doubtful(right, words);
    const dates: string[] = [];
    for (const a of first.parts) {
      for (const b of last.parts) {
        const end = {
          ...b,
          month: b.month ?? (b.day && !b.season ? a.month : undefined),
          year: b.year ?? a.year,
        };
        const start = {
          ...a,
          month: a.month ?? (a.day ? end.month : undefined),
          year: a.year ?? end.year,
        };
        const [from] = completed([start]).dates;
        const [to] = completed([end]).dates;
        if (!from || !to) continue;
        const range = (one: string, other: string) => {
          const [begin, finish] = [one + first.sign, other + last.sign];
          return kind === "/" ? `${begin}/${finish}` : `[${begin}..${finish}]`;
        };
        const made = range(from, to);
        if (parseEdtf(made).ok) dates.push(made);
        else if (!a.year && a.month) {
          // "30 December to 2 January 2026" begins in the year before.
          const [earlier] = completed([{ ...start, year: String(Number(end.year) - 1) }]).dates;
          const guess = earlier && range(earlier, to);
          if (guess && parseEdtf(guess).ok)
            why = { dates: [], message: "The first of the two has no year.", choices: [guess] };
        } else why = { dates: [], message: "This ends before it begins." };
      }
    }
    if (dates.length > 0) return { dates };
  }
  return why;
}

/** The parts of an end of a range, and the sign of its doubt. */
function doubtful(text: string, words: DateWords): { parts: DateParts[]; sign: string } {
  const { possibly, about, part, filler } = words.around;
  let rest = text;
  let sign = "";
  for (const [list, mark] of [
    [possibly, "?"],
    [about, "~"],
    [part, ""],
  ] as const) {
    if (partsOf(rest, words).length > 0) break;
    const word = list.find(
      (one) => rest.startsWith(one) && !/^\p{L}/u.test(rest.slice(one.length)),
    );
    if (!word || filler.includes(word)) continue;
    rest = rest.slice(word.length).replace(/^[.\s-]+/, "");
    sign = sign && mark ? "%" : sign || mark;
  }
  return { parts: partsOf(rest, words), sign };
}

/** The two sides of every place where one of the words stands by itself. */
function partings(text: string, list: string[]): [string, string][] {
  const found: [string, string][] = [];
  for (const word of list) {
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
      const [left, right] = [text.slice(0, at), text.slice(at + word.length)];
      const isWord = word !== "-" && (/[\p{L}\p{N}]$/u.test(left) || /^[\p{L}]/u.test(right));
      if (left && right && !isWord) found.push([left.trim(), right.trim()]);
    }
  }
  return found.length > mostPartings ? [] : found;
}

/** "1 February or 3 February 2026", "9 and 10 June 2023": dates in a list, the last of which may say more. */
function several(
  text: string,
  joining: string[],
  words: DateWords,
  [open, close]: [string, string],
): Read | undefined {
  for (const [left, right] of partings(text, joining)) {
    const pieces = [...left.split(/, (?!\d{4})/), right];
    const [ending] = partsOf(right, words);
    if (!ending?.year) continue;
    const [head] = partsOf(pieces[0] ?? "", words);
    const dates = pieces.map((piece) => {
      const readings = partsOf(piece, words);
      const [only] = readings;
      if (!only || readings.length > 1) return undefined;
      const month = only.month ?? ending.month ?? head?.month;
      return completed([
        { ...only, month: only.day ? month : only.month, year: only.year ?? ending.year },
      ]).dates[0];
    });
    if (dates.some((date) => date === undefined)) continue;
    const edtf = `${open}${dates.join(",")}${close}`;
    if (parseEdtf(edtf).ok) return { dates: [edtf] };
  }
  return;
}
