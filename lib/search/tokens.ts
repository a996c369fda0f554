/**
 * Words as the search index knows them. What is written into the index and what is typed into the field both pass
 * through here, so that the index itself need only part words at spaces and no two rules can disagree.
 */

import { normalForm } from "@/lib/normal-form";

export interface Token {
  /** The folded word: lower case, without accents, special letters spelled out. */
  term: string;
  /** Where it stands in the text, in UTF-16 units; both ends lie between whole letters. */
  start: number;
  end: number;
}

/** Letters that Unicode does not take apart into a plain letter and a mark, lower case. */
const spelledOut: Record<string, string> = {
  ...{ ł: "l", ø: "o", đ: "d", ħ: "h", ŧ: "t", ı: "i", ŋ: "n", ς: "σ" },
  ...{ ß: "ss", æ: "ae", œ: "oe", þ: "th", ð: "d" },
};
const special = new RegExp(`[${Object.keys(spelledOut).join("")}]`, "gu");

/** Accents and vowel points, and the stroke that stretches Arabic words. Marks of Indic and Thai writing are letters. */
const accents =
  /(?![\u3099\u309A])(?=\p{M})[\p{Script=Inherited}\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Hebrew}\p{Script=Arabic}]|\u0640/gu;

/** Scripts that put no space between words: each letter with its marks is a token, a word is a phrase of them. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const letter = `(?!${unspaced.source})\\p{L}\\p{M}*`;
const sign = `(?!${unspaced.source})[\\p{L}\\p{N}\\p{M}]`;

/** "U.S." is one word; otherwise a word is an unbroken run of letters, digits and their marks. */
const word = new RegExp(
  `${letter}(?:\\.${letter})+(?!${sign})\\.?|(?:${sign})+|${unspaced.source}[\\p{M}ー]*`,
  "gu",
);

/** A word without case and accents: "Łódź" is "lodz", "Straße" is "strasse". May hold several words, parted by spaces. */
export function fold(text: string): string {
  // Most words are plain letters.
  if (/^[a-z0-9]+$/i.test(text)) return text.toLowerCase();
  const plain = normalForm(text, "NFKD")
    .replace(accents, "")
    .toLowerCase()
    .replace(special, (letter) => spelledOut[letter] ?? letter);
  return normalForm(plain, "NFC").replaceAll(".", "");
}

/** The words of a text, in order. Never throws; a text without letters or digits has none. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  for (const { 0: found, index: start } of text.matchAll(word)) {
    const end = start + found.length;
    // A single sign may stand for several words (ﷺ).
    for (const term of fold(found).match(/[\p{L}\p{N}\p{M}]+/gu) ?? [])
      tokens.push({ term, start, end });
  }
  return tokens;
}

/** Whether a text has letters of a script without spaces. */
export function isUnspaced(text: string): boolean {
  return unspaced.test(text);
}

/** Stands between texts of one record in the index: no typed word equals it, so no phrase reaches across. */
const boundary = " \uE000 ";

/** Texts as the index holds them: folded words parted by spaces. */
export function indexed(texts: readonly (string | null)[]): string {
  return texts
    .map((text) => tokensOf(text ?? "").map(({ term }) => term))
    .filter((terms) => terms.length > 0)
    .map((terms) => terms.join(" "))
    .join(boundary);
}
