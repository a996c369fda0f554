/** How much two texts say in the same words. A hint for people, no measure of sense. */
import { tokensOf } from "@/lib/search/tokens";

export type Closeness = 1 | 2 | 3 | 4 | 5;

/** English words that texts share whatever they speak of. Other languages do without: their bounds are the same. */
const common = new Set(
  "a an and are as at be been but by can do for from had has have he her his i if in is it its not of on or our she so that the their them they this to was we were will with would you your".split(
    " ",
  ),
);

/** The words that a text is told by: folded, each once, without those that all texts share. */
export function tellingWords(text: string): Set<string> {
  const words = tokensOf(text).map(({ term }) => term);
  const telling = words.filter((word) => !common.has(word));
  return new Set(telling.length > 0 ? telling : words);
}

/** Shares from which on two texts are close, for 5 down to 1. */
const shares = [0.8, 0.6, 0.45, 0.3, 0.15] as const;

/**
 * How close a text is to some words, from the share of words that both have (Dice's coefficient, with a bonus where
 * the shorter is all in the longer); null where it is not close at all.
 */
export function closenessOf(
  words: Set<string>,
  text: string,
): { share: number; closeness: Closeness | null } {
  const other = tellingWords(text);
  const shared = [...words].filter((word) => other.has(word)).length;
  const dice = words.size + other.size === 0 ? 0 : (2 * shared) / (words.size + other.size);
  const shorter = Math.min(words.size, other.size);
  const contained = shorter >= 3 ? shared / shorter : 0;
  const share = Math.max(dice, 0.85 * contained);
  const rank = shares.findIndex((least) => share >= least);
  return { share, closeness: rank < 0 ? null : ((5 - rank) as Closeness) };
}
