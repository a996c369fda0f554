/**
 * The one normalisation under which two texts count as the same words: NFC; every run of white space one space;
 * quotation marks to ' and ", whatever their shape; hyphens and dashes to -. Letters, case and punctuation stay.
 */

const doubleMarks = /[“”„‟«»〝〞〟＂❝❞]/u;
const singleMarks = /[‘’‚‛‹›＇❛❜]/u;
const dashes = /[‐‑‒–—―−－﹣]/u;
const space = /[\s\u00A0\u200B\uFEFF\u2060]/u;

export interface Normalised {
  text: string;
  /**
   * For each code point of `text`, where what it stands for begins in the original, in code points; one more entry
   * for the end.
   */
  from: number[];
  /** The same for where it ends. */
  to: number[];
}

function matched(character: string): string {
  if (doubleMarks.test(character)) return '"';
  if (singleMarks.test(character)) return "'";
  if (dashes.test(character)) return "-";
  return character;
}

/** Code points that compose with what stands before them: marks, and the vowels and finals of Korean syllables. */
const continues = /[\p{M}\u1160-\u11FF\u200C\u200D]/u;

/** Normalises a text and keeps where each of its code points came from. */
export function normalise(original: string): Normalised {
  const points = [...original];
  const characters: string[] = [];
  const from: number[] = [];
  const to: number[] = [];
  let at = 0;
  while (at < points.length) {
    const start = at;
    let piece = points[at] ?? "";
    at += 1;
    if (space.test(piece)) {
      while (at < points.length && space.test(points[at] ?? "")) at += 1;
      piece = " ";
    } else {
      // What composes is composed together, so that NFC of the piece is NFC of the text.
      while (at < points.length && continues.test(points[at] ?? "")) {
        piece += points[at];
        at += 1;
      }
      piece = [...piece.normalize("NFC")].map(matched).join("");
    }
    for (const character of piece) {
      characters.push(character);
      from.push(start);
      to.push(at);
    }
  }
  return { text: characters.join(""), from: [...from, points.length], to: [...to, points.length] };
}
