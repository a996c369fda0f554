/**
 * The one normalisation under which quoted words must equal the captured words:
 * Unicode NFC (UAX #15); every run of white space is one space; curly, low and angle quotation marks are straight
 * ones, double or single; every dash and hyphen is "-". Letters, case, accents and everything else count.
 */

import { codePointLength, sliceCodePoints } from "./code-points";

export interface Normalised {
  text: string;
  /**
   * For each UTF-16 offset of `text`, and its end, the code point of the original that begins there; -1 inside of a
   * letter with its marks, where nothing may be cut.
   */
  origins: number[];
}

/** What can compose with the code point before it: marks, vowels and finals of Korean, a vowel of Kirat Rai. */
const joining = "[\\p{M}\\u1160-\\u11FF\\u{16D67}]";
const letter = new RegExp(`\\p{White_Space}+|\\P{White_Space}${joining}*`, "gsu");
const partedLetter = new RegExp(`^\\P{White_Space}${joining}$`, "su");

const replacements: [marks: RegExp, by: string][] = [
  [/\p{White_Space}+/gu, " "],
  [/[“”„‟«»]/g, '"'],
  [/[‘’‚‛‹›]/g, "'"],
  // Hyphen, non-breaking hyphen, figure dash, en dash, em dash, horizontal bar, minus.
  [/[\u2010-\u2015\u2212]/g, "-"],
];

/** The normalised text and the way back from it. */
export function normalise(text: string): Normalised {
  const origins: number[] = [];
  let origin = 0;
  let normalised = "";
  for (const [part] of text.matchAll(letter)) {
    const plain = normaliseLetter(part);
    for (let offset = 0; offset < plain.length; offset++) origins.push(offset === 0 ? origin : -1);
    origin += codePointLength(part);
    normalised += plain;
  }
  origins.push(origin);
  return { text: normalised, origins };
}

/** Whether a cut at the code point `place` parts a letter from its marks. */
export function cutsLetter(text: string, place: number): boolean {
  return place > 0 && partedLetter.test(sliceCodePoints(text, place - 1, place + 1));
}

function normaliseLetter(part: string): string {
  // Most text is ASCII without anything to replace.
  if (/^[!-~]$/.test(part)) return part;
  return replacements.reduce(
    (plain, [marks, by]) => plain.replace(marks, by),
    part.normalize("NFC"),
  );
}
