/**
 * Words as the search index knows them. What is written into the index and what is typed into the field both pass
 * through here, so that the index itself need only part words at spaces and no two rules can disagree.
 */

import { plainLetters, unseen } from "@/lib/letters";
import { onceAmong } from "@/lib/once";

export interface Token {
  /** The folded word: lower case, without accents, special letters spelled out. */
  term: string;
  /** Where it stands in the text, in UTF-16 units; both ends lie between whole letters. */
  start: number;
  end: number;
}

/** Scripts that put no space between words: each letter with its marks is a token, a word is a phrase of them. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const letter = `(?!${unspaced.source})\\p{L}\\p{M}*`;
const sign = `(?!${unspaced.source})[\\p{L}\\p{N}\\p{M}]`;

/** Initials, whether spaces part them or not. */
const initials = `(?:${letter}\\.[ \\u00A0\\u202F]?)+${letter}\\.(?!${sign})`;

/** "U.S." and "J. D." are one word; otherwise a word is an unbroken run of letters, digits and their marks. */
const word = new RegExp(
  `${initials}|${letter}(?:\\.${letter})+(?!${sign})\\.?|${sign}(?:${sign}|${unseen}(?=${sign}|${unseen}))*|${unspaced.source}[\\p{M}ー]*`,
  "gu",
);

/** Parts of one word around apostrophes and hyphens: "O’Neil", "covid-19". */
const joints = /['’‘ʼʻ＇`´‐‑-]/u;
const compound = new RegExp(`(?<!${sign})(?:${sign})+(?:${joints.source}(?:${sign})+)+`, "gu");

const spacedInitials = new RegExp(`(?<!${sign})${initials}`, "gu");

/** A word as the index has it: "Łódź" is "lodz", "U.S." is "us". May hold several words, parted by spaces. */
export const fold = (text: string) => plainLetters(text).replace(/\. ?/g, "");

/** The words that an unbroken run is in the index. Most are short, and come again and again. */
function foldedWords(found: string): readonly string[] {
  return found.length > longestKnown ? parted(found) : known(found);
}
const longestKnown = 30;
const parted = (found: string) => fold(found).match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
const known = onceAmong(50_000, parted);

/** The words of a text, in order. Never throws; a text without letters or digits has none. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  for (const { 0: found, index: start } of text.matchAll(word)) {
    const end = start + found.length;
    // A single sign may stand for several words (ﷺ).
    for (const term of foldedWords(found)) tokens.push({ term, start, end });
  }
  return tokens;
}

/**
 * Words of several parts, written as one: "O’Neil" as "oneil", "covid-19" as "covid19". The parts are words of their own
 * too, see `tokensOf`.
 */
export function compoundsOf(text: string): Token[] {
  if (!joints.test(text)) return [];
  return [...text.matchAll(compound)].map(({ 0: found, index: start }) => ({
    term: tokensOf(found)
      .map(({ term }) => term)
      .join(""),
    start,
    end: start + found.length,
  }));
}

/** Initials without the spaces between them, so that what is typed can be parted at spaces. */
export function closeInitials(text: string): string {
  return text.replace(spacedInitials, (found) => found.replace(/\s/gu, ""));
}

/** Whether a text has letters of a script without spaces. */
export function isUnspaced(text: string): boolean {
  return unspaced.test(text);
}

/** Stands between texts of one record in the index: no typed word equals it, so no phrase reaches across. */
const boundary = " \uE000 ";

/** Texts as the index holds them: folded words parted by spaces; behind each text its compounds, as one word each. */
export function indexed(texts: readonly (string | null)[]): string {
  return texts
    .flatMap((text) => [tokensOf(text ?? ""), compoundsOf(text ?? "")])
    .filter((tokens) => tokens.length > 0)
    .map((tokens) => tokens.map(({ term }) => term).join(" "))
    .join(boundary);
}
