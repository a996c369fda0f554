/** Where a list goes on: the key of its last row, opaque in the address. */

/** Packs the key of a row. */
export function encodeCursor(key: (string | number)[]): string {
  return Buffer.from(JSON.stringify(key)).toString("base64url");
}

/** The key that was packed, if `text` is one of that shape; null for anything else: then the list starts over. */
export function decodeCursor<T extends (string | number)[]>(
  text: string | undefined,
  shape: { [K in keyof T]: T[K] extends number ? "number" : "string" },
): T | null {
  if (!text) return null;
  try {
    const key: unknown = JSON.parse(Buffer.from(text, "base64url").toString("utf8"));
    if (!Array.isArray(key) || key.length !== shape.length) return null;
    return key.every((value, index) => typeof value === shape[index]) ? (key as T) : null;
  } catch {
    // Not a cursor of ours.
    return null;
  }
}

type KeyPart = string | number;

/** Packs the key of a row of a list, with the list that it is of. */
export const encodeKey = (list: string, key: readonly (KeyPart | null)[]): string =>
  Buffer.from(JSON.stringify([list, ...key])).toString("base64url");

/** The key that was packed for a list; undefined for whatever else is given. */
export function decodeKey(text: string, list: string): KeyPart[] | undefined {
  try {
    const read: unknown = JSON.parse(Buffer.from(text, "base64url").toString("utf8"));
    if (!Array.isArray(read) || read.shift() !== list || read.length === 0) return;
    return read.every((part) => ["string", "number"].includes(typeof part)) ? read : undefined;
  } catch {
    // Not a cursor of ours.
    return;
  }
}
