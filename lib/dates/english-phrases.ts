/** How English texts speak of days, and what each such phrase says, counted from the day of publication. */
import { beginsSentence, dayOf, daysBefore, iso, type Phrase, type Published } from "./phrase";

const monthNames = [
  "jan(?:uary|\\.)?",
  "feb(?:ruary|\\.)?",
  "mar(?:ch|\\.)?",
  "apr(?:il|\\.)?",
  "may",
  "jun(?:e|\\.)?",
  "jul(?:y|\\.)?",
  "aug(?:ust|\\.)?",
  "sep(?:tember|t\\.?|\\.)?",
  "oct(?:ober|\\.)?",
  "nov(?:ember|\\.)?",
  "dec(?:ember|\\.)?",
];
const month = `(?:${monthNames.join("|")})`;
const dayNumber = "\\d{1,2}(?:st|nd|rd|th)?";
const weekdays = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];
const weekday = weekdays.join("|");
const numbers = ["a", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
const number = `${numbers.join("|")}|\\d{1,2}`;

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
  { phrase: /the day before yesterday/, example: "the day before yesterday", from: 2, to: 2 },
  { phrase: /yesterday/, example: "yesterday", from: 1, to: 1 },
  { phrase: /last night|overnight/, example: "last night", from: 1, to: 0 },
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

const monthForms = monthNames.map((one) => new RegExp(`^${one}$`, "i"));
const monthNumber = (name = "") => monthForms.findIndex((one) => one.test(name)) + 1;

const countOf = (word = "") => {
  const named = numbers.indexOf(word.toLowerCase()) + 1;
  return named > 0 ? named : Number(word);
};

/** "May" and "March" are words besides, and so is what stands in small letters without a year. */
const isMonth = (name = "") => /^\p{Lu}/u.test(name);

const ahead =
  /\b(?:will|would|shall|by|until|till|before|due|next|upcoming|scheduled|expected|going)\b/iu;

/**
 * A day without its year: the last such day up to publication. Where the text looks ahead, or the day that is still to
 * come lies nearer, it is not known which is meant.
 */
function nearestPast(
  monthAt: number,
  day: number,
  published: Published,
  before: string,
): string | null {
  if (!published || ahead.test(before.split(/[.!?\n]/u).at(-1) ?? "")) return null;
  const year = published.getUTCFullYear();
  const same = dayOf(year, monthAt, day);
  if (same && same <= iso(published)) return same;
  const last = dayOf(year - 1, monthAt, day);
  if (!same || !last) return last;
  const away = (one: string) => Math.abs(Date.parse(one) - published.getTime());
  return away(same) < away(last) ? null : last;
}

/** Two days of one month or two, the year said once or left out. */
function range(
  [from, to]: [from: [month?: string, day?: string], to: [month?: string, day?: string]],
  year: string | undefined,
  isBoth: boolean,
  published: Published,
  before: string,
): string | null {
  const last = numbered(to);
  const end = year ? dayOf(Number(year), ...last) : nearestPast(...last, published, before);
  if (!end) return null;
  const first = numbered(from);
  const start = dayOf(Number(end.slice(0, 4)), ...first);
  if (!start) return null;
  // "30 December to 2 January" begins in the year before.
  const begun = start <= end ? start : dayOf(Number(end.slice(0, 4)) - 1, ...first);
  if (!begun) return null;
  return isBoth && start <= end ? `{${begun},${end}}` : `[${begun}..${end}]`;
}

const numbered = ([name, day = ""]: [string?, string?]): [month: number, day: number] => [
  monthNumber(name),
  Number.parseInt(day, 10),
];

const isBoth = (word: string, phrase: string) => word === "and" && !/^between/i.test(phrase);
const joined = "\\s?(-|–|—|to|and|through|until|or)\\s?";

/** The weekday before publication; on its own weekday it may be that day or the one a week before. */
function weekdayBefore(name: string, isLast: boolean, published: Published): string | null {
  if (!published) return null;
  const since = (published.getUTCDay() - weekdays.indexOf(name.toLowerCase()) + 7) % 7;
  if (since > 0 && !isLast) return between(published, since, since);
  // "Last" may reach back a week further.
  const near = isLast && since === 0 ? 7 : since;
  const far = since + (isLast && since === 0 ? 14 : 7);
  return `[${iso(daysBefore(published, far))},${iso(daysBefore(published, near))}]`;
}

/** The same day so many months before, in a month that may be shorter. */
function monthsBefore(published: Date, count: number): string {
  const at = new Date(Date.UTC(published.getUTCFullYear(), published.getUTCMonth() - count + 1, 0));
  at.setUTCDate(Math.min(at.getUTCDate(), published.getUTCDate()));
  return iso(at);
}

/** Every way of naming a day that is looked for. `undefined`: these words name none after all. */
export const english: Phrase[] = [
  [
    new RegExp(
      `\\b(?:between |from )?(${month})\\s(${dayNumber})${joined}(?:(${month})\\s)?(${dayNumber})(?:,?\\s(\\d{4}))?\\b(?!\\s?[:%])`,
    ),
    ([phrase = "", m, d, word = "", n, e, year], published, before) => {
      if (!year && !isMonth(m)) return;
      const days: Parameters<typeof range>[0] = [
        [m, d],
        [n ?? m, e],
      ];
      return range(days, year, isBoth(word, phrase), published, before);
    },
  ],
  [
    new RegExp(
      `\\b(?:between |from )?(${dayNumber})(?:\\s(${month}))?${joined}(${dayNumber})\\s(${month})(?:,?\\s(\\d{4}))?(?!\\w)`,
    ),
    ([phrase = "", d, m, word = "", e, n, year], published, before) => {
      if (!year && !isMonth(n)) return;
      const days: Parameters<typeof range>[0] = [
        [m ?? n, d],
        [n, e],
      ];
      return range(days, year, isBoth(word, phrase), published, before);
    },
  ],
  [
    new RegExp(`\\b(${month})\\s(${dayNumber}),?\\s(\\d{4})\\b`),
    ([, m, d = "", y]) => dayOf(Number(y), monthNumber(m), Number.parseInt(d, 10)),
  ],
  [
    new RegExp(`\\b(${dayNumber})(?:\\sof)?\\s(${month}),?\\s(\\d{4})\\b`),
    ([, d = "", m, y]) => dayOf(Number(y), monthNumber(m), Number.parseInt(d, 10)),
  ],
  [
    new RegExp(`\\b(${month})\\s(${dayNumber})\\b(?!\\s?[:%]|,?\\s\\d{4})`),
    ([, m, d = ""], published, before) => {
      // "In May 20 people …": the number belongs to what follows.
      if (!isMonth(m) || (/\bin\s$/i.test(before) && /^\d+$/.test(d))) return;
      return nearestPast(monthNumber(m), Number.parseInt(d, 10), published, before);
    },
  ],
  [
    new RegExp(`\\b(${dayNumber})(?:\\sof)?\\s(${month})(?!\\w|,?\\s\\d{4})`),
    ([, d = "", m], published, before) => {
      if (!isMonth(m)) return;
      return nearestPast(monthNumber(m), Number.parseInt(d, 10), published, before);
    },
  ],
  [
    new RegExp(`\\b(${month})\\s(\\d{4})\\b`),
    ([, m, y]) => `${y}-${String(monthNumber(m)).padStart(2, "0")}`,
  ],
  [
    new RegExp(
      `\\b(?:(on|last)\\s)?(${weekday})(?:\\s(?:morning|afternoon|evening|night))?\\b(?!’s|'s)`,
    ),
    ([, word, name = ""], published, before, after) => {
      if (ahead.test(before.slice(-12))) return word ? null : undefined;
      // Alone it may be a name: "The Sunday Times", "Black Friday", "every Monday".
      const isName =
        !isMonth(name) ||
        /(?:\p{Lu}[\p{L}’']*|\b(?:the|every|each|this|a|one|any))\s$/u.test(before) ||
        /^\s\p{Lu}/u.test(after);
      if (!word && isName && !beginsSentence(before)) return;
      return weekdayBefore(name, word?.toLowerCase() === "last", published);
    },
  ],
  [
    new RegExp(`\\b(${numbers.slice(1).join("|")}|\\d{1,2})\\sdays\\sago\\b`),
    ([, count], published) => published && between(published, countOf(count), countOf(count)),
  ],
  [
    new RegExp(`\\b(${number})\\sweeks?\\sago\\b`),
    ([, count], published) =>
      published && between(published, countOf(count) * 7 + 3, countOf(count) * 7 - 3),
  ],
  [
    new RegExp(`\\b(${number})\\smonths?\\sago\\b`),
    ([, count], published) => published && `${monthsBefore(published, countOf(count))}~`,
  ],
  [
    new RegExp(`\\b(${number})\\syears?\\sago\\b`),
    ([, count], published) => published && `${published.getUTCFullYear() - countOf(count)}~`,
  ],
  [
    new RegExp(
      `\\b(?:in|over|during)\\s(?:the\\s)?(?:past|last)\\s(${number})\\s(day|week|month)s?\\b`,
    ),
    ([, count, unit], published) => {
      const days = { day: 1, week: 7, month: 31 }[unit?.toLowerCase() ?? ""] ?? 1;
      return published && between(published, countOf(count) * days, 0);
    },
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
  ...vaguePhrases.map(
    ({ phrase, from, to }): Phrase => [
      new RegExp(`\\b(?:${phrase.source})\\b`),
      ([found = ""], published, before) => {
        // In the middle of a sentence a capital makes a name of it: "USA Today".
        if (/^\p{Lu}/u.test(found) && /[\p{L}\p{N}]\s$/u.test(before)) return;
        return published && between(published, from, to);
      },
    ],
  ),
];
