/** What holds of positions in short: Gainsay's own words, whole, and of one length for every party. Pure. */

import type { PartyRecord } from "@/lib/document/document";
import { hasQuotationMarks } from "@/lib/quotes/marked";
import { wordCount } from "@/lib/words";

/** How far the longest may stand above the shortest, in words, where it is more than twice as long. */
const mostApart = 6;
/** Words that a position has at most: with more, a phone shows no two side by side. */
const mostWords = 30;

/** What stands beside the field. */
export const positionHint =
  "In Gainsay’s words, without quotation marks; within two words of the other parties’.";

/** Why a position cannot be kept as it is, as a sentence for whoever writes it; null where it can. */
export function problemOfPosition(text: string): string | null {
  if (hasQuotationMarks(text)) {
    return "A position is in Gainsay’s words: leave out quotation marks. What was said stands in the statements.";
  }
  if (/…|\.\.\./.test(text)) {
    return "A position is whole, not cut: say it in fewer words, without an ellipsis.";
  }
  const words = wordCount(text);
  if (words <= mostWords) return null;
  return `A position has ${mostWords} words at most, and this one ${words}: say it in short, like those of the other parties.`;
}

/** The longest and the shortest position of a matter, where one has far more room than another; else null. */
export function unequalPositions<T extends Pick<PartyRecord, "positionInShort">>(
  parties: readonly T[],
): { longest: T; shortest: T } | null {
  const sorted = parties.toSorted(
    (a, b) => wordCount(a.positionInShort) - wordCount(b.positionInShort),
  );
  const [shortest, longest] = [sorted[0], sorted.at(-1)];
  if (!shortest || !longest) return null;
  const [few, many] = [wordCount(shortest.positionInShort), wordCount(longest.positionInShort)];
  return many > 2 * few && many - few > mostApart ? { longest, shortest } : null;
}

/** One sentence on positions that differ too much in length; null where they do not. */
export function problemOfLengths(
  parties: readonly Pick<PartyRecord, "name" | "positionInShort">[],
): string | null {
  const unequal = unequalPositions(parties);
  if (!unequal) return null;
  const { longest, shortest } = unequal;
  return `The positions in short have equal room: ${longest.name} has ${wordCount(longest.positionInShort)} words, ${shortest.name} ${wordCount(shortest.positionInShort)}. Hold them within two words of each other.`;
}
