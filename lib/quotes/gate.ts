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

/** So many places of a quotation are looked for. */
export const mostPlaces = 1_000;

/** The places where the quotation stands, overlapping ones included, up to `mostPlaces`. Without words it stands nowhere. */
export function findQuote(captureText: string, quote: string): QuoteMatch[] {
  const wanted = normalise(quote).text;
  if (wanted.trim() === "") return [];
  const held = normalise(captureText);
  const points = [...captureText];
  const matches: QuoteMatch[] = [];
  for (let at = held.text.indexOf(wanted); at >= 0; at = held.text.indexOf(wanted, at + 1)) {
    if (matches.length === mostPlaces) break;
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
  return faultOf(captureText, { ...match, text: quote }) ? null : match;
}

/** Whether the words of the record stand at its position. */
export function checkQuote(captureText: string, quote: QuoteMatch & { text: string }): QuoteCheck {
  const fault = faultOf(captureText, quote);
  if (!fault) return { ok: true };
  const { text, start, end } = quote;
  const standing = sliceCodePoints(captureText, Math.max(0, start), Math.max(0, end));
  const found = findQuote(captureText, text);
  const elsewhere = found.filter((match) => match.start !== start || match.end !== end);
  const isOther = fault.reason === "not_at_position" && found.length === 0;
  return {
    ok: false,
    reason: isOther ? "not_found" : fault.reason,
    difference: differenceBetween(standing, text),
    elsewhere,
    message: fault.sentence() + placesInWords(elsewhere),
  };
}

interface Fault {
  reason: QuoteProblem;
  sentence: () => string;
}

/** What keeps the words of the record from standing at its position, as far as that can be said without looking further. */
function faultOf(captureText: string, quote: QuoteMatch & { text: string }): Fault | undefined {
  const { text, start, end } = quote;
  if (text.trim() === "") {
    return { reason: "empty", sentence: () => "The quotation has no words." };
  }
  const length = codePointLength(captureText);
  if (![start, end].every(Number.isInteger) || start < 0 || start >= end || end > length) {
    const sentence = `The position ${start} to ${end} is not in the capture, which has ${length} characters.`;
    return { reason: "outside_text", sentence: () => sentence };
  }
  const standing = sliceCodePoints(captureText, start, end);
  if (!areEqual(standing, text)) {
    return { reason: "not_at_position", sentence: () => differenceInWords(standing, text) };
  }
  if (cutsLetter(captureText, start) || cutsLetter(captureText, end)) {
    const sentence = `The position ${start} to ${end} parts a letter from its accent.`;
    return { reason: "cuts_letter", sentence: () => sentence };
  }
  const lead = Math.max(0, start - codePointLength(quote.prefix));
  const before = sliceCodePoints(captureText, lead, start);
  if (!areEqual(before, quote.prefix)) {
    const sentence = () => `Before the words: ${differenceInWords(before, quote.prefix)}`;
    return { reason: "context_differs", sentence };
  }
  const after = sliceCodePoints(captureText, end, end + codePointLength(quote.suffix));
  if (!areEqual(after, quote.suffix)) {
    const sentence = () => `After the words: ${differenceInWords(after, quote.suffix)}`;
    return { reason: "context_differs", sentence };
  }
}

const areEqual = (a: string, b: string) => a === b || normalise(a).text === normalise(b).text;

function placesInWords(places: QuoteMatch[]): string {
  if (places.length === 0) return "";
  const named = places.slice(0, 3).map(({ start, end }) => `${start} to ${end}`);
  const most = places.length >= mostPlaces - 1 ? "at least " : "";
  const more = places.length > 3 ? ` and ${most}${places.length - 3} more` : "";
  return ` The same words stand elsewhere in the capture, at characters ${named.join(", ")}${more}.`;
}
