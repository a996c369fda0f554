/** A query as SQLite's FTS5 is asked it. Terms are letters and digits alone: nothing in them can be taken for syntax. */
import { type Asked, askedOf } from "./asked";
import type { Phrase, Query } from "./query-type";

/** As it is written: in every column but that of stems. */
export const written = "-{stems} : ";

/** What finds records that hold all that is looked for and nothing that is excluded. */
export const expressionOf = (query: Query) => strictExpressionOf(askedOf(query), query);

export const strictExpressionOf = (
  words: readonly Asked[],
  { excluded }: Pick<Query, "excluded">,
) => without(words.map(oneOf).join(" AND "), excluded);

/** What finds records that hold some of it: all exact phrases, and one of these words. */
export function looseExpressionOf(
  words: readonly Asked[],
  { excluded }: Pick<Query, "excluded">,
): string {
  const exact = words.filter((word) => word.exact);
  const others = words.filter((word) => !word.exact);
  const some =
    others.length > 0 && exact.length === 0 ? [`(${others.map(oneOf).join(" OR ")})`] : [];
  return without([...exact.map(oneOf), ...some].join(" AND "), excluded);
}

const without = (held: string, excluded: readonly Phrase[]) =>
  excluded.length > 0 && held
    ? `(${held}) NOT (${written}(${excluded.flatMap(waysOf).join(" OR ")}))`
    : held;

/** One word in all the ways it is found by: as typed, as one word, by its stem. */
export function oneOf(word: Asked): string {
  const ways = [...waysOf(word), ...word.stems.map((stem) => `"${stem}"`)];
  const any = ways.length > 1 ? `(${ways.join(" OR ")})` : (ways[0] ?? "");
  return word.exact ? `${written}${any}` : any;
}

const waysOf = ({ terms, joined, prefix }: Phrase) =>
  [terms.join(" "), joined ?? []].flat().map((way) => `"${way}"${prefix ? " *" : ""}`);
