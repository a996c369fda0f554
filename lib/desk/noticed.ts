/** What a captured text leaves in doubt, told to the reporter. Modest: it says what it sees, and decides nothing. */
import type { FoundDate } from "@/lib/dates/phrases";
import { codePointLength } from "@/lib/quotes/code-points";
import type { FoundQuote } from "@/lib/quotes/found";

export interface Notice {
  kind:
    | "two_dates"
    | "occasion_without_day"
    | "publication_without_day"
    | "time_without_zone"
    | "language_spoken";
  title: string;
  detail: string;
  /** Where to look, in code points of the text. */
  at?: { start: number; end: number };
}

/** How near a date must stand to a name, in code points, to be taken as said of the same thing. */
const near = 160;

/** Looks a text over. `publishedAt` and `publishedZone` are as the source prints them. */
export function noticed({
  text,
  language,
  publishedAt,
  publishedZone,
  quotes,
  dates,
}: {
  text: string;
  language: string;
  publishedAt: string | null;
  publishedZone: string | null;
  quotes: FoundQuote[];
  dates: FoundDate[];
}): Notice[] {
  if (!text) return [];
  return [
    ...twoDates(text, quotes, dates),
    ...occasionWithoutDay(text, language, dates),
    ...publication(publishedAt, publishedZone),
    ...languageSpoken(language, quotes),
  ];
}

const reported = /\b(said|says|noted|stated|statement|announced|told)\b/iu;

/** So many speakers, and dates beside what was said, are held against one another. */
const most = { names: 50, dates: 500 };

/** A speaker beside whom the text dates what was said in two ways. */
function twoDates(text: string, quotes: FoundQuote[], dates: FoundDate[]): Notice[] {
  const names = new Set(quotes.flatMap(({ speaker }) => speaker?.name.split(" ").at(-1) ?? []));
  const points = [...text];
  const reports: { date: FoundDate; sentence: string }[] = [];
  for (const date of dates) {
    if (reports.length === most.dates) break;
    const before = points.slice(Math.max(0, date.start - near), date.start).join("");
    const after = points.slice(date.start, date.end + near).join("");
    const sentence = (before.split(/[.!?\n]/u).at(-1) ?? "") + (after.split(/[.!?\n]/u)[0] ?? "");
    if (reported.test(sentence)) reports.push({ date, sentence });
  }
  return [...names].slice(0, most.names).flatMap((name): Notice[] => {
    const beside = reports.flatMap(({ date, sentence }) => (holdsWord(sentence, name) ? date : []));
    const [first, ...others] = beside;
    const second = others.find(({ edtf }) => edtf !== first?.edtf);
    if (!first || !second) return [];
    return [
      {
        kind: "two_dates",
        title: "Two dates for one statement?",
        detail: `“${first.phrase}” and “${second.phrase}” both stand near ${name}. Where they date the same words, keep both.`,
        at: { start: first.start, end: first.end },
      },
    ];
  });
}

/** Whether a word stands in a text by itself, whatever its letters and case. */
function holdsWord(text: string, word: string): boolean {
  const [within, wanted] = [text.toLowerCase(), word.toLowerCase()];
  const letter = /[\p{L}\p{M}\p{N}]/u;
  for (let at = within.indexOf(wanted); at >= 0; at = within.indexOf(wanted, at + 1)) {
    const [before, after] = [within[at - 1] ?? "", within[at + wanted.length] ?? ""];
    if (!letter.test(before) && !letter.test(after)) return true;
  }
  return false;
}

const occasions = /\b(interview|press conference|news conference|briefing|speech)\b/iu;

/** An interview or a speech is named, and its sentence gives no day. */
function occasionWithoutDay(text: string, language: string, dates: FoundDate[]): Notice[] {
  if (!/^en\b|^und$/i.test(language)) return [];
  const match = occasions.exec(text);
  if (!match) return [];
  const start = codePointLength(text.slice(0, match.index));
  const end = start + codePointLength(match[0]);
  const stop = /[.\n]/u;
  const from = codePointLength(text.slice(0, lastBefore(text, match.index, stop)));
  const rest = text.slice(match.index).search(stop);
  const to =
    rest < 0
      ? Number.POSITIVE_INFINITY
      : start + codePointLength(text.slice(match.index, match.index + rest));
  if (dates.some((date) => date.start >= from && date.end <= to)) return [];
  return [
    {
      kind: "occasion_without_day",
      title: `Day of the ${match[0].toLowerCase()} not stated`,
      detail: "“On or before” the article’s own date is certain; more is not.",
      at: { start, end },
    },
  ];
}

function lastBefore(text: string, at: number, what: RegExp): number {
  let place = at;
  while (place > 0 && !what.test(text[place - 1] ?? "")) place -= 1;
  return place;
}

function publication(publishedAt: string | null, publishedZone: string | null): Notice[] {
  if (!publishedAt) {
    return [
      {
        kind: "publication_without_day",
        title: "Day of publication not stated",
        detail: "Phrases such as “yesterday” cannot be resolved without it.",
      },
    ];
  }
  if (!publishedAt.includes("T") || publishedZone) return [];
  return [
    {
      kind: "time_without_zone",
      title: "Time zone not stated",
      detail: `The article says ${publishedAt.slice(11)} and not where. The day may differ by one elsewhere.`,
    },
  ];
}

function languageSpoken(language: string, quotes: FoundQuote[]): Notice[] {
  if (quotes.length === 0) return [];
  const name =
    language === "und" ? null : new Intl.DisplayNames("en", { type: "language" }).of(language);
  return [
    {
      kind: "language_spoken",
      title: "Language spoken not stated",
      detail: `${name ? `The article is in ${name}.` : "The article’s language is not stated."} Where the words were said in another, name the translator, or leave it open.`,
    },
  ];
}
