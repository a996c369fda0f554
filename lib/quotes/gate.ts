/**
 * The exact-quote gate: a quotation stands at its position in the capture, equal after `normalise`, or it does not
 * pass. What stands elsewhere is named and never taken instead.
 */
import { codePointLength, sliceCodePoints } from "./code-points";
import { type DifferencePart, differenceBetween, differenceInWords } from "./difference";
import { cutsLetter, normalise } from "./normalise";

export { differenceInWords };

/** A place in a capture, in code points of its text as stored, with up to 32 code points of context. */
export interface QuoteMatch {
  start: number;
  end: number;
  prefix: string;
  suffix: string;
}

export type QuoteProblem =
  /** There are no words in the quotation. */
  | "empty"
  /** The position is not one in this text. */
  | "outside_text"
  /** The position parts a letter from its accent. */
  | "cuts_letter"
  /** Other words stand there; these stand elsewhere. */
  | "not_at_position"
  /** Other words stand there; these stand nowhere. */
  | "not_found"
  /** The words stand there, and something else than recorded stands around them. */
  | "context_differs";

export type QuoteCheck =
  | { ok: true }
  | {
      ok: false;
      reason: QuoteProblem;
      /** From what stands at the position to the words of the record. */
      difference: DifferencePart[];
      /** Where else the words stand exactly. */
      elsewhere: QuoteMatch[];
      message: string;
    };

const contextLength = 32;

/** Every place where the quotation stands, overlapping ones included. A quotation without words stands nowhere. */
export function findQuote(captureText: string, quote: string): QuoteMatch[] {
  const wanted = normalise(quote).text;
  if (wanted.trim() === "") return [];
  const held = normalise(captureText);
  const points = [...captureText];
  const matches: QuoteMatch[] = [];
  for (let at = held.text.indexOf(wanted); at >= 0; at = held.text.indexOf(wanted, at + 1)) {
    const start = held.origins[at] ?? -1;
    const end = held.origins[at + wanted.length] ?? -1;
    if (start < 0 || end < 0) continue;
    const prefix = points.slice(Math.max(0, start - contextLength), start).join("");
    matches.push({ start, end, prefix, suffix: points.slice(end, end + contextLength).join("") });
  }
  return matches;
}

/** The place from `start` to `end`, if the quotation stands there; null where other words do. */
export function quoteAt(
  captureText: string,
  quote: string,
  { start, end }: Pick<QuoteMatch, "start" | "end">,
): QuoteMatch | null {
  const match = {
    start,
    end,
    prefix: sliceCodePoints(captureText, Math.max(0, start - contextLength), Math.max(0, start)),
    suffix: sliceCodePoints(captureText, end, end + contextLength),
  };
  return checkQuote(captureText, { ...match, text: quote }).ok ? match : null;
}

/** Whether the words of the record stand at its position. */
export function checkQuote(captureText: string, quote: QuoteMatch & { text: string }): QuoteCheck {
  const { text, start, end } = quote;
  const standing = sliceCodePoints(captureText, Math.max(0, start), Math.max(0, end));
  const problem = (reason: QuoteProblem, sentence: string): QuoteCheck => {
    const elsewhere = findQuote(captureText, text).filter(
      (match) => match.start !== start || match.end !== end,
    );
    const difference = differenceBetween(standing, text);
    return {
      ok: false,
      reason,
      difference,
      elsewhere,
      message: sentence + placesInWords(elsewhere),
    };
  };

  if (text.trim() === "") return problem("empty", "The quotation has no words.");
  const length = codePointLength(captureText);
  if (![start, end].every(Number.isInteger) || start < 0 || start >= end || end > length) {
    return problem(
      "outside_text",
      `The position ${start} to ${end} is not in the capture, which has ${length} characters.`,
    );
  }
  if (!areEqual(standing, text)) {
    const found = findQuote(captureText, text).length > 0;
    return problem(found ? "not_at_position" : "not_found", differenceInWords(standing, text));
  }
  if (cutsLetter(captureText, start) || cutsLetter(captureText, end)) {
    return problem(
      "cuts_letter",
      `The position ${start} to ${end} parts a letter from its accent.`,
    );
  }
  const before = sliceCodePoints(
    captureText,
    Math.max(0, start - codePointLength(quote.prefix)),
    start,
  );
  if (!areEqual(before, quote.prefix)) {
    return problem(
      "context_differs",
      `Before the words: ${differenceInWords(before, quote.prefix)}`,
    );
  }
  const after = sliceCodePoints(captureText, end, end + codePointLength(quote.suffix));
  if (!areEqual(after, quote.suffix)) {
    return problem("context_differs", `After the words: ${differenceInWords(after, quote.suffix)}`);
  }
  return { ok: true };
}

const areEqual = (a: string, b: string) => normalise(a).text === normalise(b).text;

function placesInWords(places: QuoteMatch[]): string {
  if (places.length === 0) return "";
  const named = places.slice(0, 3).map(({ start, end }) => `${start} to ${end}`);
  const more = places.length > 3 ? ` and ${places.length - 3} more` : "";
  return ` The same words stand elsewhere in the capture, at characters ${named.join(", ")}${more}.`;
}
