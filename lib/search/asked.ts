/** What a query asks for, word by word, with all that each is found by. Pure. */
import type { Phrase, Query } from "./query-type";
import { likelyLanguages, longWord, stemsOf, widely } from "./stems";
import { stopWordsOf } from "./stop-words";
import { tokensOf } from "./tokens";

export interface Asked extends Phrase {
  /** Stems of a word, by the languages that the query may be in, where they are other words; none of exact words. */
  stems: string[];
  /** Whether texts share the word whatever they speak of. */
  isCommon: boolean;
}

/** The phrases of a query. Common words are left out where others say what is meant. */
export function askedOf({ typed, phrases }: Pick<Query, "typed" | "phrases">): Asked[] {
  const tokens = tokensOf(typed);
  const written = new Map(tokens.map(({ term, start, end }) => [term, typed.slice(start, end)]));
  const languages = likelyLanguages(typed, [...written.keys()]);
  const isLatin = languages.includes("en");
  const common = languages.map(stopWordsOf);
  const formsOf = ({ terms, exact }: Phrase) => {
    const [term = "", ...more] = terms;
    if (exact || more.length > 0) return [];
    const all = isLatin && term.length >= longWord ? [...languages, ...widely] : languages;
    const stems = all.flatMap((language) => stemsOf(written.get(term) ?? term, language));
    return [...new Set(stems)].filter((stem) => stem !== term && stem.length > 2);
  };
  const asked = phrases.map((phrase): Asked => {
    const isCommon =
      !phrase.exact && phrase.terms.every((term) => common.some((words) => words.has(term)));
    return { ...phrase, stems: formsOf(phrase), isCommon };
  });
  const telling = asked.filter(({ isCommon }) => !isCommon);
  return telling.length > 0 ? telling : asked;
}
