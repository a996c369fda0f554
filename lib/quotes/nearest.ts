import search from "approx-string-match";
import { differenceInWords } from "./gate";
import { normalise } from "./normalise";

/** The longest passage compared, and how much of a text is looked through, in UTF-16 units. */
const longest = 400;
const mostText = 2_000_000;
/** Letters side by side that a passage is told by. */
const gram = 3;

/**
 * A sentence on how the words differ from the passage nearest to them in any of the texts, or that nothing comes near
 * (more than a third of the letters would have to change). Takes time in proportion to the texts.
 */
export function nearestDifference(texts: string[], words: string): string {
  const passage = nearestIn(texts, words);
  if (passage === undefined) return "the words are not in the capture.";
  return differenceInWords(passage, normalise(words).text.slice(0, longest));
}

/** The passage of a text that comes nearest to the words, as it reads once normalised; null where none comes near. */
export const nearestPassage = (text: string, words: string): string | null =>
  nearestIn([text], words) ?? null;

function nearestIn(texts: string[], words: string): string | undefined {
  const wanted = normalise(words).text.slice(0, longest);
  return texts
    .flatMap((text) => {
      const flat = normalise(text).text.slice(0, mostText);
      const around = likeliestPart(flat, wanted);
      return search(around, wanted, Math.floor(wanted.length / 3)).map(
        ({ errors, start, end }) => ({
          errors,
          passage: around.slice(start, end),
        }),
      );
    })
    .reduce<{ errors: number; passage: string } | undefined>(
      (nearest, match) => (nearest && nearest.errors <= match.errors ? nearest : match),
      undefined,
    )?.passage;
}

/** The part of a text that shares most runs of letters with the words, with room on either side. */
function likeliestPart(text: string, wanted: string): string {
  const room = wanted.length;
  if (text.length <= 4 * room) return text;
  const grams = new Set(Array.from(wanted, (_, at) => wanted.slice(at, at + gram)));
  const isShared = (at: number) => (at >= 0 && grams.has(text.slice(at, at + gram)) ? 1 : 0);
  let [shared, most, best] = [0, 0, 0];
  for (let at = 0; at < text.length; at += 1) {
    shared += isShared(at) - isShared(at - room);
    if (shared > most) [most, best] = [shared, at + 1 - room];
  }
  return text.slice(Math.max(0, best - room), best + 2 * room);
}
