/** The part of a text that shows why it was found, with the words that were looked for marked in their own spelling. */
import type { Phrase as Typed } from "./query-type";
import { hasStem } from "./stems";
import { compoundsOf, type Token, tokensOf } from "./tokens";

/** A phrase as it was typed, or with the stems that it is found by. */
type Phrase = Typed & { stems?: string[] };

export interface Piece {
  text: string;
  /** Whether these words were looked for. */
  hit: boolean;
}

export interface Passage {
  /** Joined, they are the passage; it begins or ends with "…" where the text goes on. */
  pieces: Piece[];
  /** Which phrases of the query it shows, by their place in the query. */
  phrases: Set<number>;
  /** How many of them it shows as they were typed. */
  asTyped: number;
}

interface Hit {
  start: number;
  end: number;
  phrase: number;
  /** Another form of the word. */
  isForm?: boolean;
}

/** Longest passage, in UTF-16 units, without its dots. */
const longest = 280;
/** How much of what stands before the first hit is shown. */
const leadIn = 60;

/** The passage of `text` with most of the phrases. A text that has none of them is shown from its beginning. */
export function passageOf(text: string, phrases: readonly Phrase[], length = longest): Passage {
  const tokens = tokensOf(text);
  const compounds = compoundsOf(text);
  const hits = phrases
    .flatMap((phrase, index) => {
      const hits = phrase.stems
        ? hitsOfStem(text, tokens, phrase, index)
        : hitsOf(tokens, phrase, index);
      const known = new Set(hits.map(({ start }) => start));
      const others = hitsOfOne(phrase.joined ? tokens : compounds, phrase, index);
      return [...hits, ...others.filter(({ start }) => !known.has(start))];
    })
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const { from, to } = windowOf(text, tokens, hits, length);
  const shown = hits.filter((hit) => hit.start >= from && hit.end <= to);
  return {
    pieces: cut(text, from, to, shown),
    phrases: new Set(shown.map(({ phrase }) => phrase)),
    asTyped: new Set(shown.flatMap(({ phrase, isForm }) => (isForm ? [] : phrase))).size,
  };
}

function hitsOf(tokens: readonly Token[], { terms, prefix }: Phrase, phrase: number): Hit[] {
  const hits: Hit[] = [];
  const last = terms.length - 1;
  tokens.forEach((first, at) => {
    const found = terms.every((term, index) => {
      const token = tokens[at + index]?.term;
      return prefix && index === last ? token?.startsWith(term) : token === term;
    });
    const end = tokens[at + last]?.end;
    if (found && end !== undefined) hits.push({ start: first.start, end, phrase });
  });
  return hits;
}

/** Where a word or another form of it stands. */
function hitsOfStem(text: string, tokens: readonly Token[], phrase: Phrase, index: number): Hit[] {
  const [term = "", ...more] = phrase.terms;
  if (phrase.exact || more.length > 0) return hitsOf(tokens, phrase, index);
  const forms = new Set([term, ...(phrase.stems ?? [])]);
  return tokens
    .filter(
      (token) =>
        token.term === term ||
        (phrase.prefix && token.term.startsWith(term)) ||
        hasStem(text.slice(token.start, token.end), token.term, forms),
    )
    .map(({ start, end, term: found }) => ({
      ...{ start, end, phrase: index },
      isForm: found !== term,
    }));
}

/** Where several words of the phrase stand as one, or one of it as several: "O’Neil", "ONeil". */
function hitsOfOne(tokens: readonly Token[], phrase: Phrase, index: number): Hit[] {
  const [only, ...more] = phrase.terms;
  const term = phrase.joined ?? (more.length === 0 ? only : undefined);
  if (!term) return [];
  return tokens
    .filter((token) => (phrase.prefix ? token.term.startsWith(term) : token.term === term))
    .map(({ start, end }) => ({ start, end, phrase: index }));
}

/** Where the passage begins and ends: around the hits that show most phrases within the length. */
function windowOf(text: string, tokens: readonly Token[], hits: readonly Hit[], length: number) {
  if (text.length <= length) return { from: 0, to: text.length };
  const shows = (first: Hit) =>
    new Set(
      hits
        .filter((hit) => hit.start >= first.start && hit.end <= first.start + length - leadIn)
        .map(({ phrase }) => phrase),
    ).size;
  // Of equals the earliest; those far down a long text are not weighed.
  const best = hits
    .slice(0, 100)
    .reduce<Hit | undefined>(
      (chosen, hit) => (chosen && shows(chosen) >= shows(hit) ? chosen : hit),
      undefined,
    );
  const wanted = best && best.end > length ? best.start - leadIn : 0;
  const from = wanted <= 0 ? 0 : (tokens.find(({ start }) => start >= wanted)?.start ?? 0);
  if (text.length - from <= length) return { from, to: text.length };
  const whole = tokens.findLast(({ start, end }) => start >= from && end <= from + length)?.end;
  // A phrase longer than the passage, or one endless word.
  return { from, to: Math.max(whole ?? betweenLetters(text, from + length), best?.end ?? 0) };
}

function betweenLetters(text: string, place: number): number {
  let at = place;
  while (/^[\uDC00-\uDFFF\p{M}]/u.test(text.charAt(at))) at += 1;
  return at;
}

function cut(text: string, from: number, to: number, hits: readonly Hit[]): Piece[] {
  const pieces: Piece[] = [];
  let at = from;
  const take = (end: number, hit: boolean) => {
    const before = pieces.at(-1);
    const words = text.slice(at, end);
    // Letters of one word in a script without spaces are marked as one.
    if (before?.hit && hit) before.text += words;
    else if (words) pieces.push({ text: words, hit });
    at = Math.max(at, end);
  };
  if (from > 0) pieces.push({ text: "…", hit: false });
  for (const hit of hits) {
    take(hit.start, false);
    take(hit.end, true);
  }
  take(to, false);
  if (to < text.length) pieces.push({ text: "…", hit: false });
  return pieces;
}
