/** Dates as people write them, in the language of what they read or in their own, as EDTF; nothing is guessed. */
import { commonLanguages, type DateWords, dateWords, folded } from "./date-words";
import { parseEdtf } from "./edtf";
import { partsOf } from "./typed-parts";
import { ends, several } from "./typed-ranges";
import { completed, nothing, type Read } from "./typed-reading";

export type TypedDate =
  | { ok: true; edtf: string }
  /** A sentence for the person who wrote it; where it may be one of a few dates, those (EDTF). */
  | { ok: false; message: string; choices: string[] };

/** Characters of a date at most. */
const most = 120;
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
