/** A made-up article: words of several statements one after the other, each at a place that is known. */
import { whenWords } from "./dates";
import type { Random } from "./random";
import { sentence } from "./words";

/** As far as the context of a quotation reaches, see lib/quotes/gate.ts. */
const context = 32;

export interface Placed {
  text: string;
  /** In code points of the article, half open. */
  start: number;
  end: number;
  prefix: string;
  suffix: string;
}

/** An article that quotes these texts, and where each stands in it. */
export function articleOf(random: Random, quoted: string[]): { text: string; placed: Placed[] } {
  let text = `It was said ${whenWords.join(", ")}.\n\n`;
  const starts: number[] = [];
  let length = [...text].length;
  for (const words of quoted) {
    const led = `${sentence(random, "en", 6)} “`;
    const after = "”\n\n";
    starts.push(length + [...led].length);
    text += led + words + after;
    length += [...led].length + [...words].length + after.length;
  }
  const points = [...text];
  const placed = quoted.map((words, at) => {
    const start = starts[at] ?? 0;
    const end = start + [...words].length;
    return {
      ...{ text: words, start, end },
      prefix: points.slice(Math.max(0, start - context), start).join(""),
      suffix: points.slice(end, end + context).join(""),
    };
  });
  return { text, placed };
}
