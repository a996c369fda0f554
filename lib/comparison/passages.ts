/** A quotation by the words that speak to points. Pure. */
import { codePointLength, sliceCodePoints } from "@/lib/quotes/code-points";
import type { PointMarker } from "./view";

export interface Passage {
  text: string;
  /** Numbers of the points that these words speak to, the one with the fewest words first. */
  points: number[];
  /** Numbers of those that end here. */
  ends: number[];
}

/** The text in order, parted wherever words begin or end to speak to a point; together the passages are the text. */
export function passagesOf(text: string, markers: readonly PointMarker[]): Passage[] {
  const length = codePointLength(text);
  const spans = markers.map(({ start, end, number }) => ({
    number,
    start: Math.max(0, Math.min(start, length)),
    end: Math.max(0, Math.min(end, length)),
  }));
  const edges = [...new Set([0, ...spans.flatMap(({ start, end }) => [start, end]), length])].sort(
    (a, b) => a - b,
  );
  return edges.slice(0, -1).map((from, index) => {
    const to = edges[index + 1] ?? length;
    return {
      text: sliceCodePoints(text, from, to),
      points: spans
        .filter(({ start, end }) => start <= from && end >= to)
        .toSorted((a, b) => a.end - a.start - (b.end - b.start) || a.number - b.number)
        .map(({ number }) => number),
      ends: spans.filter(({ end }) => end === to).map(({ number }) => number),
    };
  });
}
