/** A long text in parts, so that no screen has to draw all of it at once. */
import { codePointLength } from "@/lib/quotes/code-points";

export interface TextPart {
  /** In code points of the whole, half open. */
  start: number;
  end: number;
  text: string;
}

/** How long a part is, in code points; an article is seldom half of it. */
const longest = 60_000;

/** The parts of a text, in order, cut between paragraphs where there are any. A text without characters is one part. */
export function partsOf(text: string): TextPart[] {
  const parts: TextPart[] = [];
  let rest = text;
  let start = 0;
  do {
    const held = rest.length > longest ? pieceOf(rest) : rest;
    const end = start + codePointLength(held);
    parts.push({ start, end, text: held });
    rest = rest.slice(held.length);
    start = end;
  } while (rest);
  return parts;
}

/** As much of a text as a part takes: to the end of its last paragraph, if that is not far to seek. */
function pieceOf(text: string): string {
  const most = text.slice(0, longest);
  const paragraph = most.lastIndexOf("\n") + 1;
  if (paragraph > longest / 2) return most.slice(0, paragraph);
  return /[\ud800-\udbff]$/.test(most) ? most.slice(0, -1) : most;
}

/** The place of the part that a code point lies in; the last one for what lies behind all. */
export function partAt(parts: readonly TextPart[], point: number): number {
  const found = parts.findIndex(({ end }) => point < end);
  return found < 0 ? parts.length - 1 : found;
}
