/** Offsets of quotations count code points, as W3C text position selectors do; JavaScript counts halves of them. */

const pairs = /[\ud800-\udbff]/;

/** The long text that was looked through last: its quotations are looked up one after the other. */
let last = { text: "", pairs: false };

/** Most texts hold no character that JavaScript counts twice: then both counts are one. */
function hasPairs(text: string): boolean {
  if (text.length < 10_000) return pairs.test(text);
  if (text !== last.text) last = { text, pairs: pairs.test(text) };
  return last.pairs;
}

/** Whether a character of two halves stands at a place. */
const isPair = (text: string, at: number) => (text.codePointAt(at) ?? 0) > 0xffff;

export function codePointLength(text: string): number {
  if (!hasPairs(text)) return text.length;
  let length = 0;
  for (const _ of text) length += 1;
  return length;
}

/** The text from code point `start` up to `end`, exclusive; negative ones count from the end. */
export function sliceCodePoints(text: string, start: number, end?: number): string {
  if (!hasPairs(text)) return text.slice(start, end);
  if (start < 0 || (end !== undefined && end < 0)) return [...text].slice(start, end).join("");
  const from = unitsTo(text, 0, start);
  return text.slice(from, end === undefined ? undefined : unitsTo(text, from, end - start));
}

/** Where one stands, in UTF-16 units, so many code points after a place. */
function unitsTo(text: string, from: number, points: number): number {
  let at = from;
  for (let left = points; left > 0 && at < text.length; left -= 1) at += isPair(text, at) ? 2 : 1;
  return at;
}
