/** Passages of a captured text that one may step through and take as words. */
import { codePointLength } from "@/lib/quotes/code-points";
import { segmentsOf } from "@/lib/segments";
import type { Span } from "./screen";

export interface TextSpan extends Span {
  text: string;
}

/** Whether two spans have a code point in common. */
export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** The sentences of a text, paragraph by paragraph, without the white space around them. */
export function sentencesOf(text: string, language: string): TextSpan[] {
  const segmenter = new Intl.Segmenter(language === "und" ? undefined : language, {
    granularity: "sentence",
  });
  const found: TextSpan[] = [];
  let start = 0;
  for (const line of text.split("\n")) {
    for (const segment of segmentsOf(line, segmenter)) {
      const trimmed = segment.trim();
      const lead = codePointLength(segment.slice(0, segment.indexOf(trimmed)));
      if (trimmed) {
        const from = start + lead;
        found.push({ start: from, end: from + codePointLength(trimmed), text: trimmed });
      }
      start += codePointLength(segment);
    }
    start += 1;
  }
  return found;
}

/** The passage after, or before, a place in the text; where there is none, the one at the other end. */
export function stepTo<P extends Span>(
  passages: readonly P[],
  from: Span | null,
  direction: 1 | -1,
): P | null {
  return (from && stepOn(passages, from, direction)) ?? endOf(passages, direction);
}

/** The passage after, or before, a place in the text; null where there is none. */
export function stepOn<P extends Span>(
  passages: readonly P[],
  from: Span,
  direction: 1 | -1,
): P | null {
  const next =
    direction === 1
      ? passages.find(({ start }) => start > from.start)
      : passages.findLast(({ start }) => start < from.start);
  return next ?? null;
}

/** The passage that is met first in a direction. */
export function endOf<P>(passages: readonly P[], direction: 1 | -1): P | null {
  return passages.at(direction === 1 ? 0 : -1) ?? null;
}

/** The sentences of a passage, where they stand in the whole text. */
export function sentencesWithin({ start, text }: TextSpan, language: string): TextSpan[] {
  return sentencesOf(text, language).map((one) => ({
    ...one,
    start: start + one.start,
    end: start + one.end,
  }));
}
