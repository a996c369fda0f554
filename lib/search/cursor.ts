/** Where a page of results begins, as the address carries it: opaque to readers, of no use without its query. */
import { decodeCursor, encodeCursor } from "@/lib/cursor";

export interface Cursor {
  /** Rank and index row of the last result shown; lower ranks are better. */
  rank: number;
  row: number;
  /** How many results were shown before. */
  shown: number;
}

/** The cursor as it stands in an address. */
export function writeCursor({ rank, row, shown }: Cursor): string {
  return encodeCursor([rank, row, shown]);
}

/** Reads a cursor; null for anything that `writeCursor` did not write. Never throws. */
export function readCursor(text: string): Cursor | null {
  const key = decodeCursor<[number, number, number]>(text, ["number", "number", "number"]);
  if (!key) return null;
  const [rank, row, shown] = key;
  return isCount(row) && isCount(shown) ? { rank, row, shown } : null;
}

const isCount = (value: number) => Number.isSafeInteger(value) && value > 0;
