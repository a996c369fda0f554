/** What was typed into the search field, as the index is asked for it. */
import { normalForm } from "@/lib/normal-form";
import { longestQuery, type Part, readTyped, straightMarks, writeParts } from "./language";
import { readValues } from "./operator-values";
import { isPost, wordsOfPost } from "./post";
import type { Phrase, Query } from "./query-type";
import { closeInitials, compoundsOf, isUnspaced, tokensOf } from "./tokens";

export type { Phrase, Query } from "./query-type";

const mostPhrases = 60;
/** A word so short is not taken for the beginning of a longer one: too much begins with it. */
const shortestPrefix = 3;

const segmenter = new Intl.Segmenter("und", { granularity: "word" });

/** Reads a typed query. Null where it asks for nothing: no letter, no digit, no operator. Never throws. */
export function readQuery(text: string): Query | null {
  const typed = [...normalForm(text, "NFC").trim()].slice(0, longestQuery).join("").trim();
  const { parts, remarks } = isPost(typed) ? postParts(typed) : readTyped(typed);
  const operators = parts.flatMap((part) => (part.kind === "operator" ? part : []));
  const others = parts.filter(({ kind }) => kind !== "operator");
  const values = readValues(operators);
  const asked = runsOf(others)
    .flatMap((part) => {
      if (part.kind === "phrase") return phraseOf(part.text, true);
      return part.kind === "word" ? wordsOf(part.text).map((word) => phraseOf(word, false)) : [];
    })
    .filter(({ terms }) => terms.length > 0);
  const last = asked.at(-1);
  if (!last && operators.length === 0) return null;
  if (last) last.prefix = !last.exact && mayGoOn(last.terms.at(-1) ?? "");
  return {
    typed,
    phrases: distinct(asked).slice(0, mostPhrases),
    excluded: others
      .flatMap((part) => (part.kind === "without" ? phraseOf(part.text, part.isPhrase) : []))
      .filter(({ terms }) => terms.length > 0)
      .slice(0, mostPhrases),
    ...values,
    words: writeParts(others),
    remarks: [...remarks, ...values.remarks],
  };
}

/** Reads a text as words alone, whatever it looks like: to find what says the same. */
export function readWords(text: string): Pick<Query, "typed" | "phrases"> | null {
  const typed = [...normalForm(text, "NFC").trim()].slice(0, longestQuery).join("");
  const asked = wordsOf(withoutMarks(wordsOfPost(typed))).map((word) => phraseOf(word, false));
  const phrases = distinct(asked.filter(({ terms }) => terms.length > 0)).slice(0, mostPhrases);
  return phrases.length > 0 ? { typed, phrases } : null;
}

/** A post as words alone: none of it is an operator, a phrase that must be found, or left out. */
function postParts(text: string): { parts: Part[]; remarks: string[] } {
  const words = withoutMarks(wordsOfPost(text)).split(/\s+/u).filter(Boolean);
  return { parts: words.map((word) => ({ kind: "word", text: word })), remarks: [] };
}

const withoutMarks = (text: string) => straightMarks(text).replaceAll('"', " ");

/** Words that follow each other as one text: initials may have spaces between them. */
function runsOf(parts: readonly Part[]): Part[] {
  const runs: Part[] = [];
  for (const part of parts) {
    const before = runs.at(-1);
    if (part.kind === "word" && before?.kind === "word")
      runs[runs.length - 1] = { kind: "word", text: `${before.text} ${part.text}` };
    else runs.push(part);
  }
  return runs;
}

/** Other queries with the same words that may find more: without quotation marks, then each word alone. */
export function looserQueries(query: Query): Query[] {
  const plain = plainWords(query);
  const others = new Set([plain, ...wordsOf(plain)]);
  others.delete(query.words);
  return [...others].flatMap((text) => readQuery(text) ?? []).slice(0, 8);
}

/** The query for the same words in this very order; null where that is what was asked for, or one word was. */
export function exactQuery(query: Query): Query | null {
  const { phrases } = query;
  if (phrases.length < 2 || phrases.some(({ exact }) => exact)) return null;
  return readQuery(`“${plainWords(query)}”`);
}

/** What is looked for, without marks and without what is left out. */
const plainWords = ({ words }: Query) =>
  readTyped(words)
    .parts.flatMap((part) => (part.kind === "word" || part.kind === "phrase" ? part.text : []))
    .join(" ");

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
