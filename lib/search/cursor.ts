/** Where a page of results begins, as the address carries it: opaque to readers, of no use without its query. */

export interface Cursor {
  /** Rank and index row of the last result shown; lower ranks are better. */
  rank: number;
  row: number;
  /** How many results were shown before. */
  shown: number;
}

/** The cursor as it stands in an address. */
export function writeCursor({ rank, row, shown }: Cursor): string {
  return Buffer.from(JSON.stringify([rank, row, shown])).toString("base64url");
}

/** Reads a cursor; null for anything that `writeCursor` did not write. Never throws. */
export function readCursor(text: string): Cursor | null {
  try {
    const [rank, row, shown] = JSON.parse(Buffer.from(text, "base64url").toString()) as unknown[];
    if (typeof rank !== "number" || !isCount(row) || !isCount(shown)) return null;
    return { rank, row, shown };
  } catch {
    return null;
  }
}

const isCount = (value: unknown): value is number =>
  Number.isSafeInteger(value) && Number(value) > 0;
