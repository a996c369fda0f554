/** Where a list goes on: the key of its last row, opaque in the address. */

type KeyPart = string | number;

/** Packs the key of a row. */
export function encodeCursor(key: readonly (KeyPart | null)[]): string {
  return Buffer.from(JSON.stringify(key)).toString("base64url");
}

/** The list that was packed; null for anything else. */
function unpacked(text: string): unknown[] | null {
  try {
    const read: unknown = JSON.parse(Buffer.from(text, "base64url").toString("utf8"));
    return Array.isArray(read) ? read : null;
  } catch {
    // Not a cursor of ours.
    return null;
  }
}

/** The key that was packed, if `text` is one of that shape; null for anything else: then the list starts over. */
export function decodeCursor<T extends KeyPart[]>(
  text: string | undefined,
  shape: { [K in keyof T]: T[K] extends number ? "number" : "string" },
): T | null {
  const key = text ? unpacked(text) : null;
  if (key?.length !== shape.length) return null;
  return key.every((value, index) => typeof value === shape[index]) ? (key as T) : null;
}

/** Packs the key of a row of a list, with the list that it is of. */
export const encodeKey = (list: string, key: readonly (KeyPart | null)[]): string =>
  encodeCursor([list, ...key]);

/** The key that was packed for a list; undefined for whatever else is given. */
export function decodeKey(text: string, list: string): KeyPart[] | undefined {
  const [of, ...key] = unpacked(text) ?? [];
  if (of !== list || key.length === 0) return;
  return key.every((part) => ["string", "number"].includes(typeof part))
    ? (key as KeyPart[])
    : undefined;
}
