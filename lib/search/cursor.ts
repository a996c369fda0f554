/** Where a page of results begins, as the address carries it: opaque to readers, of no use without its query. */
import { decodeCursor, encodeCursor } from "@/lib/cursor";

export interface Cursor {
  /** Rank and index row behind which the results are weighed among which the page begins; lower ranks are better. */
  rank: number;
  row: number;
  /** How many of those were shown. */
  at: number;
  /** How many results were shown before. */
  shown: number;
}

/** The cursor as it stands in an address. */
export function writeCursor({ rank, row, at, shown }: Cursor): string {
  return encodeCursor([rank, row, at, shown]);
}

/** Reads a cursor; null for anything that `writeCursor` did not write. Never throws. */
export function readCursor(text: string): Cursor | null {
  const key = decodeCursor<[number, number, number, number]>(text, [
    ...(["number", "number", "number", "number"] as const),
  ]);
  if (!key) return null;
  const [rank, row, at, shown] = key;
  return isCount(row) && isCount(at) && isCount(shown) ? { rank, row, at, shown } : null;
}

const isCount = (value: number) => Number.isSafeInteger(value) && value >= 0;
