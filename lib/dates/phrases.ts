/** Finds what a text says of dates, and resolves it against the day it was published: never more precise than the words. */
import { codePointLength } from "@/lib/quotes/code-points";
import { english } from "./english-phrases";
import { dayOf, type Phrase } from "./phrase";

export interface FoundDate {
  /** In code points of the text, half open. */
  start: number;
  end: number;
  phrase: string;
  /** EDTF (ISO 8601-2); null where the words cannot be resolved. */
  edtf: string | null;
}

/** In any language: figures, where their order is beyond doubt. */
const figures: Phrase[] = [
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

/** How much of the text around a phrase tells whether it is one, in characters. */
const around = 160;

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
      Array.from(text.matchAll(new RegExp(pattern.source, "giu")), (match) => ({ match, resolve })),
    )
    .sort((a, b) => a.match.index - b.match.index || b.match[0].length - a.match[0].length);
  const found: FoundDate[] = [];
  let covered = 0;
  let units = 0;
  let points = 0;
  for (const { match, resolve } of matches) {
    const [phrase] = match;
    const { index } = match;
    if (index < covered) continue;
    const before = text.slice(Math.max(0, index - around), index);
    const after = text.slice(index + phrase.length, index + phrase.length + around);
    const edtf = resolve([...match], day, before, after);
    if (edtf === undefined) continue;
    points += codePointLength(text.slice(units, index));
    units = index;
    covered = index + phrase.length;
    found.push({ start: points, end: points + codePointLength(phrase), phrase, edtf });
  }
  return found;
}

/** On or before the day of publication: what is certain of anything an article reports. */
export const onOrBefore = (publishedAt: string) => `[..${publishedAt.slice(0, 10)}]`;
