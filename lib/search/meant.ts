/** A query with the words that were meant in the place of those that were typed. Pure. */
import type { SearchHit } from "./results";
import { tokensOf } from "./tokens";

/** A text with some of its words replaced. */
export function replaced(
  text: string,
  by: (term: string, typed: string) => string | undefined,
): string {
  return tokensOf(text).reduceRight((made, { term, start, end }) => {
    const other = by(term, text.slice(start, end));
    return other === undefined ? made : made.slice(0, start) + other + made.slice(end);
  }, text);
}

/** The typed words with those that were meant as the record writes them, with their accents. */
export function asWritten(
  typed: string,
  chosen: ReadonlyMap<string, string>,
  hits: readonly SearchHit[],
): string {
  const forms = new Map<string, string>();
  for (const text of hits.flatMap(markedIn))
    for (const { term, start, end } of tokensOf(text))
      if (!forms.has(term)) forms.set(term, text.slice(start, end));
  return replaced(typed, (term, word) =>
    chosen
      .get(term)
      ?.split(" ")
      .map((other) => inCaseOf(word, forms.get(other) ?? other))
      .join(" "),
  );
}

/** Small letters and a first capital where they were typed; other capitals where the record does not shout. */
function inCaseOf(typed: string, word: string): string {
  const small = word.toLowerCase();
  if (typed === typed.toLowerCase()) return small;
  if (typed === typed.toUpperCase()) return word;
  const isLoud = word === word.toUpperCase();
  return (isLoud ? small : word).replace(/^./u, (first) => first.toUpperCase());
}

/** What was looked for, wherever a hit shows it. */
function markedIn(part: unknown): string[] {
  if (typeof part !== "object" || part === null) return [];
  if ("hit" in part && part.hit === true && "text" in part) return [String(part.text)];
  return Object.values(part).flatMap(markedIn);
}
