/** The exact-quote gate: words are published as somebody's only if they stand where the record says, in a capture. */
import { diffChars } from "diff";
import { codePointLength } from "./code-points";
import { normalise } from "./normalise";

/** Code points of context kept on either side. */
const contextLength = 32;

/** Where words stand: W3C text position and text quote selectors, in code points of the text as stored. */
export interface QuoteMatch {
  start: number;
  end: number;
  prefix: string;
  suffix: string;
}

/** Every place where the words stand in a text, under the one normalisation. Blank words stand nowhere. */
export function findQuote(captureText: string, words: string): QuoteMatch[] {
  const wanted = normalise(words.trim()).text;
  if (wanted === "") return [];
  const text = normalise(captureText);
  const points = [...captureText];
  const length = codePointLength(wanted);
  const matches: QuoteMatch[] = [];
  let counted = 0;
  let unit = 0;
  for (let at = text.text.indexOf(wanted); at >= 0; at = text.text.indexOf(wanted, at + 1)) {
    counted += codePointLength(text.text.slice(unit, at));
    unit = at;
    const start = text.from[counted] ?? 0;
    const end = text.to[counted + length - 1] ?? points.length;
    matches.push({
      start,
      end,
      prefix: points.slice(Math.max(0, start - contextLength), start).join(""),
      suffix: points.slice(end, end + contextLength).join(""),
    });
  }
  return matches;
}

/** A quotation as the record gives it. */
export interface PlacedQuote {
  text: string;
  start: number;
  end: number;
}

export interface Difference {
  kind: "same" | "missing" | "added";
  text: string;
}

export type QuoteCheck =
  | { ok: true }
  | {
      ok: false;
      reason: "empty" | "outside_text" | "not_at_position" | "not_found";
      /** From what stands at the position to what the record says; empty where nothing stands there. */
      difference: Difference[];
      /** Where the words do stand. Nothing is moved there silently. */
      elsewhere: QuoteMatch[];
      message: string;
    };

/** Checks that the words stand at their position in a text, equal under the one normalisation. */
export function checkQuote(captureText: string, quote: PlacedQuote): QuoteCheck {
  const wanted = normalise(quote.text.trim()).text;
  const elsewhere = findQuote(captureText, quote.text);
  const refuse = (reason: "empty" | "outside_text", message: string): QuoteCheck => ({
    ...{ ok: false, reason, difference: [], elsewhere, message },
  });
  if (wanted === "") return refuse("empty", "there are no words to check.");
  const points = [...captureText];
  if (quote.start < 0 || quote.end > points.length || quote.start >= quote.end) {
    return refuse("outside_text", "its position lies outside the capture’s text.");
  }
  const held = normalise(points.slice(quote.start, quote.end).join("").trim()).text;
  if (held === wanted) return { ok: true };
  const reason = elsewhere.length > 0 ? "not_at_position" : "not_found";
  const note = elsewhere.length > 0 ? " The words stand elsewhere in it; choose that place if it is meant." : "";
  return {
    ...{ ok: false, reason, elsewhere },
    difference: differenceOf(held, wanted),
    message: `${differenceInWords(held, wanted)}${note}`,
  };
}

/** What to take away from `held` and what to add to it to get `wanted`, by character. */
export function differenceOf(held: string, wanted: string): Difference[] {
  return diffChars(held, wanted).map(({ added, removed, value }) => ({
    kind: added ? "added" : removed ? "missing" : "same",
    text: value,
  }));
}

/** The difference as a sentence, cut down to the words around it: the capture has “make a deal”, the record “take a deal”. */
export function differenceInWords(held: string, wanted: string): string {
  const [from, to] = [held.split(" "), wanted.split(" ")];
  const shorter = Math.min(from.length, to.length);
  let head = 0;
  while (head < shorter && from[head] === to[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && from.at(-1 - tail) === to.at(-1 - tail)) tail += 1;
  // One word of context on either side, so that the place is found.
  const cut = (words: string[]) =>
    words.slice(Math.max(0, head - 1), Math.min(words.length, words.length - tail + 1)).join(" ");
  return `the capture has “${cut(from)}”, the record has “${cut(to)}”.`;
}
