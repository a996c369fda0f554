/**
 * How well a record answers a query: one rule for the search, for statements like what is being logged, and for what
 * somebody pasted. Databases choose who is weighed; this says who stands first. Pure.
 */
import type { Asked } from "./asked";
import { alikeInLetters } from "./letters-alike";
import { stopWordsOf } from "./stop-words";

/** The texts of a record as the index holds them: folded words parted by spaces. */
export interface Weighed {
  title: string;
  words: string;
  notes: string;
  names: string;
  /** Stems of all its words, where they are other words. */
  stems: string;
}

/** How much a word counts by where it stands. */
const places = { title: 2, words: 1, notes: 0.5, names: 0.25 } as const;

/** Okapi BM25: how soon more of a word adds nothing, and how much less a word is worth in a long text. */
const [saturation, lengths] = [0.9, 0.75];
const usualLength = 20;

/** What a word as it was typed counts more than another form of it. */
const asTyped = 0.3;
/** What it counts to be all about what was asked. */
const covered = 0.3;

/** What likeness in letters counts beside the words, each by the best of those that are weighed. */
const inLetters = 0.6;

const common = stopWordsOf("en");

/** How telling a word is that stands in `records` of `all`. */
export const rarity = (records: number, all: number) =>
  Math.log(1 + (Math.max(all - records, 0) + 0.5) / (records + 0.5));

/** What is asked for and how telling it is. */
export interface Sought extends Asked {
  /** How many rows of the index have it, up to a bound. */
  records: number;
  rarity: number;
}

/**
 * How well each of some records answers what no record holds all of; higher is better. By their words, and by their
 * letters: see letters-alike.ts.
 */
export function scoresOf(sought: readonly Sought[], records: readonly Weighed[]): number[] {
  const own = records.map(({ title, words, notes }) =>
    [title, words, notes].flatMap((text) => tellingIn(text.split(" "))),
  );
  const byWords = toBest(records.map((record) => scoreOf(sought, record)));
  const byLetters = toBest(alikeInLetters(tellingIn(sought.flatMap(({ terms }) => terms)), own));
  return byWords.map((score, at) => score + inLetters * (byLetters[at] ?? 0));
}

const tellingIn = (words: readonly string[]) => words.filter((word) => word && !common.has(word));

function toBest(scores: readonly number[]): number[] {
  const best = scores.reduce((most, score) => Math.max(most, score), 0) || 1;
  return scores.map((score) => score / best);
}

/** How well a record answers by its words. Higher is better; 0 where nothing of the query is there. */
export function scoreOf(sought: readonly Sought[], record: Weighed): number {
  const fields = Object.entries(places).map(([field, weight]) => ({
    weight,
    words: record[field as keyof typeof places].split(" "),
  }));
  const stems = new Set(record.stems.split(" "));
  const own = fields.flatMap(({ words }, index) => (index < 3 ? words : []));
  const norm = 1 - lengths + (lengths * own.length) / usualLength;
  let sum = 0;
  let found = 0;
  for (const each of sought) {
    const times = fields.reduce((all, { words, weight }) => all + weight * timesIn(words, each), 0);
    const isStem =
      times === 0 &&
      [each.terms.join(" "), ...each.stems].some((stem) => stems.has(stem) || own.includes(stem));
    if (times === 0 && !isStem) continue;
    found += 1;
    const count = times || 1;
    const share = (count * (saturation + 1)) / (count + saturation * norm);
    sum += each.rarity * share * (times > 0 ? 1 + asTyped : 1);
  }
  const telling = new Set(tellingIn(own)).size;
  return sum * (1 + covered * Math.min(1, found / Math.max(telling, 1)));
}

/** The share of what the words of a query tell that a record has, from 0 to 1. */
export function tellingShare(sought: readonly Sought[], record: Weighed): number {
  const held = new Set(Object.values(record).flatMap((text: string) => text.split(" ")));
  const sum = (words: readonly Sought[]) => words.reduce((all, { rarity }) => all + rarity, 0);
  const found = sought.filter(({ terms, stems }) =>
    [...stems, ...(terms.length === 1 ? terms : [])].some((way) => held.has(way)),
  );
  return sum(found) / (sum(sought) || 1);
}

/** How often a phrase stands among words. */
function timesIn(words: readonly string[], { terms, joined, prefix }: Asked): number {
  const [first = ""] = terms;
  const last = terms.length - 1;
  const is = (word: string | undefined, at: number) =>
    prefix && at === last ? word?.startsWith(terms[at] ?? "") : word === terms[at];
  let times = 0;
  words.forEach((word, at) => {
    if (word === joined) times += 1;
    else if (
      (last > 0 ? word === first : is(word, 0)) &&
      terms.every((_, index) => is(words[at + index], index))
    )
      times += 1;
  });
  return times;
}
