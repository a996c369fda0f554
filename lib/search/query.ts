/** What was typed into the search field, as the index is asked for it. */
import { normalForm } from "@/lib/normal-form";
import type { Phrase, Query } from "./query-type";
import { closeInitials, compoundsOf, isUnspaced, tokensOf } from "./tokens";

export type { Phrase, Query } from "./query-type";

/** Longest query, in code points. */
export const longestQuery = 200;
const mostPhrases = 24;
/** A word so short is not taken for the beginning of a longer one: too much begins with it. */
const shortestPrefix = 3;

const segmenter = new Intl.Segmenter("und", { granularity: "word" });

/** Reads a typed query. Null where it holds no letter and no digit. Never throws. */
export function readQuery(text: string): Query | null {
  const typed = [...normalForm(text, "NFC").trim()].slice(0, longestQuery).join("").trim();
  // Pieces at odd places stand between quotation marks; a mark without its partner counts for nothing.
  const pieces = straightMarks(typed).split('"');
  const read = pieces.flatMap((piece, index) =>
    index % 2 === 1 && index < pieces.length - 1
      ? [phraseOf(piece, true)]
      : wordsOf(piece).map((word) => phraseOf(word, false)),
  );
  const asked = read.filter(({ terms }) => terms.length > 0);
  const last = asked.at(-1);
  if (!last) return null;
  last.prefix = !last.exact && mayGoOn(last.terms.at(-1) ?? "");
  const phrases = distinct(asked).slice(0, mostPhrases);
  return { typed, phrases, excluded: [], filters: {} };
}

/** Other queries with the same words that may find more: without quotation marks, then each word alone. */
export function looserQueries({ typed }: Query): Query[] {
  const plain = withoutMarks(typed);
  const others = new Set([plain, ...wordsOf(plain)]);
  others.delete(typed);
  return [...others].flatMap((text) => readQuery(text) ?? []).slice(0, 8);
}

/** The query for the same words in this very order; null where that is what was asked for, or one word was. */
export function exactQuery({ typed, phrases }: Query): Query | null {
  if (phrases.length < 2 || phrases.some(({ exact }) => exact)) return null;
  return readQuery(`“${withoutMarks(typed)}”`);
}

const straightMarks = (text: string) => text.replace(/[“”„‟«»＂]/g, '"');
const withoutMarks = (text: string) =>
  straightMarks(text).replaceAll('"', " ").replace(/\s+/gu, " ").trim();

/** What stands between spaces; a run of a script without spaces is parted into its words. */
function wordsOf(text: string): string[] {
  return closeInitials(text)
    .split(/\s+/u)
    .flatMap((run) => (isUnspaced(run) ? partedWords(run) : [run]));
}

function partedWords(run: string): string[] {
  const begins = new Set([...segmenter.segment(run)].map(({ index }) => index));
  // Where a word of the dictionary begins within a token, the token stays whole.
  const starts = tokensOf(run).flatMap(({ start }) => (begins.has(start) ? [start] : []));
  return starts.map((start, index) => run.slice(start, starts[index + 1]));
}

function phraseOf(text: string, exact: boolean): Phrase {
  const terms = tokensOf(text).map(({ term }) => term);
  const joined = terms.join("");
  const isCompound = !exact && compoundsOf(text).some(({ term }) => term === joined);
  return { terms, ...(isCompound && { joined }), exact, prefix: false };
}

function mayGoOn(term: string): boolean {
  return !isUnspaced(term) && [...term].length >= shortestPrefix;
}

function distinct(phrases: Phrase[]): Phrase[] {
  return [...new Map(phrases.map((phrase) => [phrase.terms.join(" "), phrase])).values()];
}
