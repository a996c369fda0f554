import search from "approx-string-match";
import { differenceInWords } from "./gate";
import { normalise } from "./normalise";

/** The longest passage compared; the search takes time in proportion to text times quotation. */
const longest = 400;

/**
 * A sentence on how the words differ from the passage nearest to them in any of the texts, or that nothing comes near
 * (more than a third of the letters would have to change).
 */
export function nearestDifference(texts: string[], words: string): string {
  const wanted = normalise(words).text.slice(0, longest);
  const best = texts
    .flatMap((text) => {
      const flat = normalise(text).text;
      return search(flat, wanted, Math.floor(wanted.length / 3)).map((match) => ({
        errors: match.errors,
        passage: flat.slice(match.start, match.end),
      }));
    })
    .reduce<{ errors: number; passage: string } | undefined>(
      (nearest, match) => (nearest && nearest.errors <= match.errors ? nearest : match),
      undefined,
    );
  if (!best) return "the words are not in the capture.";
  return differenceInWords(best.passage, wanted);
}
