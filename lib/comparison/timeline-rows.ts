/** Rows of the timeline's drawing: no two bars and no two words may meet. */
import type { TimelineEntry, TimelineLink } from "./timeline";

/** Half the width of a link's word, in percent of the drawing. */
const halfWord = 8;

/**
 * Gives the entries of a lane their rows, the first being `start`, and returns how many there are. Short bars stand next
 * to the events, so that a link from a long bar passes beside them.
 */
export function laneRows(entries: TimelineEntry[], start: number, above: boolean): number {
  const rows: TimelineEntry[][] = [];
  for (const entry of entries.toSorted((a, b) => a.to - a.from - (b.to - b.from))) {
    const isFree = (row: TimelineEntry[]) =>
      row.every((other) => other.to < entry.from || entry.to < other.from);
    const row = rows.find(isFree);
    if (row) row.push(entry);
    else rows.push([entry]);
  }
  const ordered = above ? rows.toReversed() : rows;
  for (const [index, row] of ordered.entries()) {
    for (const entry of row) entry.row = start + index;
  }
  return Math.max(1, rows.length);
}

/**
 * Places the words of links, each in line with its claim's mark, on rows from `start`; returns how many rows there are.
 * From right to left, so that a line that comes down to a lower row passes left of the words above it.
 */
export function linkRows(links: TimelineLink[], start: number): number {
  const leftmost: number[] = [];
  for (const link of links) link.at = Math.min(100 - halfWord, Math.max(halfWord, link.at));
  for (const link of links.toSorted((a, b) => b.at - a.at)) {
    const free = leftmost.findIndex((at) => at - link.at >= 2 * halfWord);
    const row = free < 0 ? leftmost.length : free;
    leftmost[row] = link.at;
    link.row = start + row;
  }
  return leftmost.length;
}
