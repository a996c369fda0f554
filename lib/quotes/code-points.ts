/** Offsets of quotations count code points, as W3C text position selectors do; JavaScript counts halves of them. */

export function codePointLength(text: string): number {
  let length = 0;
  for (const _ of text) length += 1;
  return length;
}

/** The text from code point `start` up to `end`, exclusive. */
export function sliceCodePoints(text: string, start: number, end?: number): string {
  return [...text].slice(start, end).join("");
}
