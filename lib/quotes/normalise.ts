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
/** So many marks are put in order with their letter: UAX #15, "Stream-Safe Text Format"; more make letters of their own. */
const mostMarks = 30;
/** A run of letters and signs that stand by themselves, a run of white space, or a letter with what joins it. */
const part = new RegExp(
  `((?:(?!${joining})[!-~\\p{L}\\p{N}])+)(?!${joining})|\\p{White_Space}+|\\P{White_Space}${joining}{0,${mostMarks}}`,
  "gsu",
);
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
  const plain: string[] = [];
  let origin = 0;
  const add = (letter: string, points: number) => {
    for (let offset = 0; offset < letter.length; offset++) origins.push(offset === 0 ? origin : -1);
    origin += points;
    plain.push(letter);
  };
  for (const [found, run] of text.matchAll(part)) {
    if (run === undefined) add(normaliseLetter(found), codePointLength(found));
    else if (isPlain(run)) {
      for (let offset = 0; offset < run.length; offset++) origins.push(origin + offset);
      origin += run.length;
      plain.push(run);
    } else for (const letter of run) add(normaliseLetter(letter), 1);
  }
  origins.push(origin);
  return { text: plain.join(""), origins };
}

/** Whether a run stands for itself, one UTF-16 unit a letter. */
const isPlain = (run: string) =>
  /^[!-~]*$/.test(run) || (!/[\ud800-\udfff]/.test(run) && run.normalize("NFC") === run);

/** Whether a cut at the code point `place` parts a letter from its marks. */
export function cutsLetter(text: string, place: number): boolean {
  return place > 0 && partedLetter.test(sliceCodePoints(text, place - 1, place + 1));
}

function normaliseLetter(part: string): string {
  return replacements.reduce(
    (plain, [marks, by]) => plain.replace(marks, by),
    part.normalize("NFC"),
  );
}
