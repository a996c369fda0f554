/** One date as people write it, in one language, with what it leaves out. */
import type { DateWords } from "./date-words";

/** What was written of a date. A part that is not there may stand with the other end of a range. */
export interface DateParts {
  year?: string;
  month?: number;
  day?: number;
  /** Of EDTF: 21 spring … 41 second half. */
  season?: number;
  weekday?: number;
  /** "09:00:00Z" */
  time?: string;
}

const clock =
  /(?:,|(?<=\d)t|\s(?:at|um|a las|a|as|alle|ore|kl\.?|om))?\s*(?<![\d.:/-])(\d{1,2})(?:(?::|h)(\d{2})(?::(\d{2}))?)?\s?(a\.?m\.?|p\.?m\.?|uhr|h|o'clock)?(?:,? ?(z|(?:utc|gmt)(?: ?[+-]\d{1,2}(?::?\d{2})?)?|[+-]\d{2}:?\d{2}))?(?:, time zone not stated)?$/;

/** A time of day at the end of a text; the text before it, and the time as EDTF writes it. */
function timeOf(text: string): { before: string; time?: string } {
  const match = clock.exec(text);
  const [whole = "", hour, minute, second = "00", mark = "", zone = ""] = match ?? [];
  // A bare number is a day or a year.
  if (!match || !hour || (minute === undefined && !mark)) return { before: text };
  const half =
    mark[0] === "p" && Number(hour) < 12 ? 12 : mark[0] === "a" && hour === "12" ? -12 : 0;
  const hours = String(Number(hour) + half).padStart(2, "0");
  const time = `${hours}:${minute ?? "00"}:${second}${zoneOf(zone)}`;
  return { before: text.slice(0, text.length - whole.length), time };
}

function zoneOf(zone: string): string {
  const [, sign, hours = "", minutes = "00"] = /([+-])(\d{1,2}):?(\d{2})?$/.exec(zone) ?? [];
  if (sign)
    return hours === "00" && minutes === "00" ? "Z" : `${sign}${hours.padStart(2, "0")}:${minutes}`;
  return zone ? "Z" : "";
}

const centuries = (year: string) => (year.length === 2 ? [`20${year}`, `19${year}`] : [year]);

/** Dates in figures alone; where the order of day and month, or the century, is open, each that it may be. */
function figures(text: string): DateParts[] | undefined {
  const first = /^(\d{4})\s?([-/.])\s?(\d{1,2})\s?\2\s?(\d{1,2})\.?$/.exec(text);
  if (first) return [{ year: first[1], month: Number(first[3]), day: Number(first[4]) }];
  const month = /^(\d{1,2})\s?[/.-]\s?(\d{4})$/.exec(text) ?? undefined;
  if (month) return [{ year: month[2], month: Number(month[1]) }];
  const last = /^(\d{1,2})\s?([-/.])\s?(\d{1,2})\s?\2\s?(\d{4}|\d{2})$/.exec(text);
  if (!last) return;
  const [, one = "", mark, other = "", year = ""] = last;
  const [a, b] = [Number(one), Number(other)];
  const dayFirst = { day: a, month: b };
  const monthFirst = { day: b, month: a };
  // With dots the day comes first everywhere; with strokes it depends on who writes.
  const orders =
    mark === "." || a > 12 || a === b ? [dayFirst] : b > 12 ? [monthFirst] : [dayFirst, monthFirst];
  return centuries(year).flatMap((full) => orders.map((order) => ({ year: full, ...order })));
}

const seasons = new Map([
  ...["spring", "summer", "autumn", "winter"].map((name, place): [string, number] => [
    name,
    21 + place,
  ]),
  ["fall", 23],
]);
const ordinals = ["first", "second", "third", "fourth"];
const partsOfYear = { quarter: 33, third: 37, half: 40 } as const;

/** "spring 2026", "first quarter of 2026", "the 1980s", "44 BC", "AD 800": in English, as `formatEdtf` writes them. */
function englishEra(text: string): DateParts[] | undefined {
  const plain = text.replace(/^the /, "");
  const [, tens, zero] = /^(\d\d)(\d)0'?s$/.exec(plain) ?? [];
  if (tens) return [...(zero === "0" ? [{ year: `${tens}XX` }] : []), { year: `${tens}${zero}X` }];
  const [, ordinal = "", part = "", ofYear] =
    /^(first|second|third|fourth) (quarter|third|half) of (\d{4})$/.exec(plain) ?? [];
  if (ofYear) {
    const season = partsOfYear[part as keyof typeof partsOfYear] + ordinals.indexOf(ordinal);
    return [{ year: ofYear, season }];
  }
  const [, where, name = "", year] =
    /^(?:(northern|southern) )?([a-z]+)(?: of)? (\d{4})$/.exec(plain) ?? [];
  const season = seasons.get(name);
  if (year && season)
    return [{ year, season: season + (where ? (where === "northern" ? 4 : 8) : 0) }];
  return;
}

/** BC and AD around a year; the text with the year as EDTF counts it. */
function countedYear(text: string): string {
  return text
    .replace(/\bad (\d{1,4})\b|\b(\d{1,4}) (?:ad|ce)\b/, (_, after, before) =>
      String(after ?? before).padStart(4, "0"),
    )
    .replace(/\b(\d{1,4}) bce?\b/, (_, year) => {
      const counted = String(Number(year) - 1).padStart(4, "0");
      return counted === "0000" ? counted : `-${counted}`;
    });
}

/**
 * What a text says of one date: each reading where it may be two, nothing where it is none. `text` is folded; parts
 * may be missing ("4 March", "3").
 */
export function partsOf(text: string, words: DateWords): DateParts[] {
  const { before, time } = timeOf(text);
  const found = figures(before) ?? englishEra(before) ?? inWords(countedYear(before), words);
  return found.map((parts) => ({
    ...parts,
    ...(time && { time }),
    ...(words.isBuddhist &&
      Number(parts.year) > 2400 && { year: String(Number(parts.year) - 543) }),
  }));
}

function inWords(text: string, words: DateWords): DateParts[] {
  let marked = text;
  for (const wanted of ["month", "weekday"]) {
    for (const { name, part, value } of words.spelled) {
      const at = part === wanted ? marked.indexOf(name) : -1;
      const before = `${marked[at - 1] ?? ""}${name[0]}`;
      const after = `${name.at(-1)}${marked[at + name.length] ?? ""}`;
      // "1月" is no part of "11月".
      if (at < 0 || /^\d\d$/.test(before) || /^\d\d$/.test(after)) continue;
      marked = `${marked.slice(0, at)} ${part}:${value} ${marked.slice(at + name.length)}`;
      break;
    }
  }
  const parts: DateParts = {};
  const tokens =
    marked.match(
      /(?:month|weekday):\d+|-?\d+(?:st|nd|rd|th|er|eme|re|º|ª)?(?![\p{L}\d])|-?\d+|[\p{L}\p{M}']+|[^\s\p{L}\p{M}\d]/gu,
    ) ?? [];
  for (const token of tokens) if (!takes(parts, token, words)) return [];
  return Object.keys(parts).some((name) => name !== "weekday") ? [parts] : [];
}

/** Puts a token where it belongs. Returns whether it belongs anywhere. */
function takes(parts: DateParts, token: string, words: DateWords): boolean {
  const put = (name: "month" | "day" | "weekday", value: number) => {
    if (parts[name] !== undefined) return false;
    parts[name] = value;
    return true;
  };
  const [, marker, value] = /^(month|weekday):(\d+)$/.exec(token) ?? [];
  if (marker) return put(marker as "month" | "weekday", Number(value));
  const [, sign = "", figures] = /^(-?)(\d+)/.exec(token) ?? [];
  if (figures) {
    if (figures.length <= 2 && !sign) return put("day", Number(figures));
    if (figures.length !== 4 || parts.year !== undefined) return false;
    parts.year = sign + figures;
    return true;
  }
  if (/^[.,()،、]$/.test(token) || words.around.filler.includes(token)) return true;
  const named = words.named(token);
  if (named && put(named.part, named.value)) return true;
  return unspaced.test(token) && takesPieces(parts, token, words);
}

/** Scripts that write words together. */
const unspaced = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Thai}]/u;

/** "日水曜日": a run of known words. */
function takesPieces(parts: DateParts, token: string, words: DateWords): boolean {
  const pieces = [...words.weekdayNames, ...words.around.filler];
  const first = pieces
    .filter((piece) => piece && piece.length < token.length && token.startsWith(piece))
    .sort((a, b) => b.length - a.length)[0];
  if (!first) return false;
  return takes(parts, first, words) && takes(parts, token.slice(first.length), words);
}
