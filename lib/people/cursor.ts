/** Where the next page of a list of statements goes on; opaque in the address. */

export interface StatementCursor {
  /** Milliseconds since 1970 that the list is ordered by. */
  moment: number;
  /** Number in the first matter, then id, for statements of one moment. */
  number: number;
  id: string;
}

export function writeCursor({ moment, number, id }: StatementCursor): string {
  return btoa(JSON.stringify([moment, number, id]))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");
}

/** Null where the text is no cursor. */
export function readCursor(text: string): StatementCursor | null {
  if (!/^[\w-]{1,200}$/.test(text)) return null;
  try {
    const value: unknown = JSON.parse(atob(text.replaceAll("-", "+").replaceAll("_", "/")));
    if (!Array.isArray(value) || value.length !== 3) return null;
    const [moment, number, id]: unknown[] = value;
    if (!Number.isSafeInteger(moment) || !Number.isSafeInteger(number)) return null;
    return typeof id === "string" ? { moment: Number(moment), number: Number(number), id } : null;
  } catch {
    return null;
  }
}
