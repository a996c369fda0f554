/** Finds what a text says of dates, and resolves it against the day it was published: never more precise than the words. */
import { codePointLength } from "@/lib/quotes/code-points";

export interface FoundDate {
  /** In code points of the text, half open. */
  start: number;
  end: number;
  phrase: string;
  /** EDTF (ISO 8601-2); null where the words cannot be resolved. */
  edtf: string | null;
}

const monthNames = [
  "jan(?:uary)?",
  "feb(?:ruary)?",
  "mar(?:ch)?",
  "apr(?:il)?",
  "may",
  "june?",
  "july?",
  "aug(?:ust)?",
  "sept?(?:ember)?",
  "oct(?:ober)?",
  "nov(?:ember)?",
  "dec(?:ember)?",
];
const month = `(?:${monthNames.join("|")})\\.?`;
const weekdays = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];
const numbers = ["a", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

const dayInMs = 24 * 60 * 60 * 1000;
const iso = (day: Date) => day.toISOString().slice(0, 10);
const daysBefore = (day: Date, count: number) => new Date(day.getTime() - count * dayInMs);
/** One day between two, counted back from the day of publication. */
const between = (day: Date, from: number, to: number) =>
  from === to
    ? iso(daysBefore(day, from))
    : `[${iso(daysBefore(day, from))}..${iso(daysBefore(day, to))}]`;

/**
 * Vague phrases with their bounds, in days before the day of publication. docs/suggestions.md lists them; where the
 * language leaves it open, the bounds are wide.
 */
export const vaguePhrases: { phrase: RegExp; example: string; from: number; to: number }[] = [
  {
    phrase: /(?:earlier )?today|tonight|this (?:morning|afternoon|evening)/,
    example: "today",
    from: 0,
    to: 0,
  },
  { phrase: /yesterday/, example: "yesterday", from: 1, to: 1 },
  { phrase: /(?:a few|a couple of) days ago/, example: "a few days ago", from: 7, to: 2 },
  { phrase: /several days ago/, example: "several days ago", from: 10, to: 3 },
  { phrase: /the other day/, example: "the other day", from: 7, to: 1 },
  { phrase: /(?:earlier )?this week/, example: "this week", from: 6, to: 0 },
  { phrase: /last week/, example: "last week", from: 14, to: 1 },
  {
    phrase: /(?:in|over) (?:the )?(?:recent|past few|last few) days/,
    example: "in recent days",
    from: 10,
    to: 0,
  },
  {
    phrase: /(?:in|over) (?:the )?(?:recent|past few|last few) weeks/,
    example: "in recent weeks",
    from: 42,
    to: 0,
  },
  {
    phrase: /(?:in|over) (?:the )?(?:recent|past few|last few) months/,
    example: "in recent months",
    from: 186,
    to: 0,
  },
  { phrase: /(?:a few|several) weeks ago/, example: "a few weeks ago", from: 56, to: 14 },
  { phrase: /(?:a few|several) months ago/, example: "a few months ago", from: 248, to: 56 },
];

type Resolve = (match: string[], published: Date | null) => string | null;

/** Days that a calendar has: "2026-02-30" is none. */
function dayOf(year: number, monthNumber: number, day: number): string | null {
  const made = new Date(Date.UTC(year, monthNumber - 1, day));
  const isReal = made.getUTCMonth() === monthNumber - 1 && made.getUTCDate() === day;
  return isReal ? iso(made) : null;
}

const monthNumber = (name = "") =>
  monthNames.findIndex((one) => new RegExp(`^${one}$`, "i").test(name.replace(".", ""))) + 1;

/** A day without its year: the last such day up to publication. */
function nearestPast(monthAt: number, day: number, published: Date | null): string | null {
  if (!published) return null;
  const year = published.getUTCFullYear();
  const same = dayOf(year, monthAt, day);
  return same && same <= iso(published) ? same : dayOf(year - 1, monthAt, day);
}

/** In any language: figures, where their order is beyond doubt. */
const figures: [RegExp, Resolve][] = [
  [/\b(\d{4})-(\d{2})-(\d{2})\b/, ([, y, m, d]) => dayOf(Number(y), Number(m), Number(d))],
  [
    /\b(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})\b/,
    ([, d, m, y]) => dayOf(Number(y), Number(m), Number(d)),
  ],
  [
    /\b(\d{1,2})\/(\d{1,2})\/(\d{4})\b/,
    ([, a, b, y]) => {
      const [first, second, year] = [Number(a), Number(b), Number(y)];
      if (first > 12) return dayOf(year, second, first);
      if (second > 12) return dayOf(year, first, second);
      return first === second ? dayOf(year, first, second) : null;
    },
  ],
];

const english: [RegExp, Resolve][] = [
  [
    new RegExp(`\\b(${month})\\s(\\d{1,2})(?:st|nd|rd|th)?,?\\s(\\d{4})\\b`),
    ([, m, d, y]) => dayOf(Number(y), monthNumber(m), Number(d)),
  ],
  [
    new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?(?:\\sof)?\\s(${month}),?\\s(\\d{4})\\b`),
    ([, d, m, y]) => dayOf(Number(y), monthNumber(m), Number(d)),
  ],
  [
    new RegExp(`\\b(${month})\\s(\\d{1,2})(?:st|nd|rd|th)?\\b(?!\\s?[:%]|,?\\s\\d{4})`),
    ([, m, d], published) => nearestPast(monthNumber(m), Number(d), published),
  ],
  [
    new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?(?:\\sof)?\\s(${month})(?!\\w|,?\\s\\d{4})`),
    ([, d, m], published) => nearestPast(monthNumber(m), Number(d), published),
  ],
  [
    new RegExp(`\\b(${month})\\s(\\d{4})\\b`),
    ([, m, y]) => `${y}-${String(monthNumber(m)).padStart(2, "0")}`,
  ],
  [
    new RegExp(`\\b(?:on|last)\\s(${weekdays.join("|")})\\b`),
    ([phrase = "", name = ""], published) => {
      if (!published) return null;
      const since = (published.getUTCDay() - weekdays.indexOf(name.toLowerCase()) + 7) % 7;
      const isLast = phrase.toLowerCase().startsWith("last");
      // On its own weekday it may be that day or the one a week before; "last" may reach back a week further.
      if (since > 0 && !isLast) return between(published, since, since);
      const [near, far] = [
        isLast && since === 0 ? 7 : since,
        since + (isLast && since === 0 ? 14 : 7),
      ];
      return `[${iso(daysBefore(published, far))},${iso(daysBefore(published, near))}]`;
    },
  ],
  [
    new RegExp(`\\b(${numbers.slice(1).join("|")}|\\d{1,2})\\sdays\\sago\\b`),
    ([, count = ""], published) => published && between(published, countOf(count), countOf(count)),
  ],
  [
    new RegExp(`\\b(${numbers.join("|")}|\\d{1,2})\\sweeks?\\sago\\b`),
    ([, count = ""], published) =>
      published && between(published, countOf(count) * 7 + 3, countOf(count) * 7 - 3),
  ],
  [
    /\b(?:earlier )?this month\b/,
    (_, published) => published && between(published, published.getUTCDate() - 1, 0),
  ],
  [
    /\blast month\b/,
    (_, published) =>
      published &&
      iso(new Date(Date.UTC(published.getUTCFullYear(), published.getUTCMonth() - 1, 1))).slice(
        0,
        7,
      ),
  ],
  [
    /\bearlier this year\b/,
    (_, published) => published && `[${published.getUTCFullYear()}-01-01..${iso(published)}]`,
  ],
  [/\blast year\b/, (_, published) => published && String(published.getUTCFullYear() - 1)],
  ...vaguePhrases.map(({ phrase, from, to }): [RegExp, Resolve] => [
    new RegExp(`\\b(?:${phrase.source})\\b`),
    (_, published) => published && between(published, from, to),
  ]),
];

const countOf = (word: string) => {
  const named = numbers.indexOf(word.toLowerCase()) + 1;
  return named > 0 ? named : Number(word);
};

/**
 * The dates that a text names, in order; of two that overlap the longer one. `publishedAt` is the day of publication
 * ("2026-02-02", or with a time); without it, words that count from it resolve to nothing.
 */
export function foundDates(
  text: string,
  language: string,
  publishedAt: string | null,
): FoundDate[] {
  const published = publishedAt ? new Date(`${publishedAt.slice(0, 10)}T00:00:00Z`) : null;
  const day = published && !Number.isNaN(published.getTime()) ? published : null;
  const kinds = /^en\b|^und$/i.test(language) ? [...figures, ...english] : figures;
  const matches = kinds
    .flatMap(([pattern, resolve]) =>
      [...text.matchAll(new RegExp(pattern.source, "giu"))].map((match) => ({ match, resolve })),
    )
    .sort((a, b) => a.match.index - b.match.index || b.match[0].length - a.match[0].length);
  const found: FoundDate[] = [];
  let covered = 0;
  let units = 0;
  let points = 0;
  for (const { match, resolve } of matches) {
    if (match.index < covered) continue;
    points += codePointLength(text.slice(units, match.index));
    units = match.index;
    covered = match.index + match[0].length;
    const [phrase] = match;
    const end = points + codePointLength(phrase);
    found.push({ start: points, end, phrase, edtf: resolve([...match], day) });
  }
  return found;
}

/** On or before the day of publication: what is certain of anything an article reports. */
export const onOrBefore = (publishedAt: string) => `[..${publishedAt.slice(0, 10)}]`;
