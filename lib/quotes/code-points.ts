/** Offsets of quotations count code points, as W3C text position selectors do; JavaScript counts halves of them. */

/** Most texts hold no character that JavaScript counts twice: then both counts are one. */
const hasPairs = (text: string) => /[\ud800-\udbff]/.test(text);

export function codePointLength(text: string): number {
  if (!hasPairs(text)) return text.length;
  let length = 0;
  for (const _ of text) length += 1;
  return length;
}

/** The text from code point `start` up to `end`, exclusive; negative ones count from the end. */
export function sliceCodePoints(text: string, start: number, end?: number): string {
  return hasPairs(text) ? [...text].slice(start, end).join("") : text.slice(start, end);
}
