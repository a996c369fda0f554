/** The part of a file that a request asks for (RFC 9110, Range). Pure. */

export interface Part {
  /** Both inclusive. */
  start: number;
  end: number;
}

/**
 * One range of bytes; null where all is to be sent, which is right for anything that is not understood, and "none" where
 * the file has no such bytes.
 */
export function partOf(range: string | null, bytes: number): Part | "none" | null {
  const [, from = "", to = ""] = /^bytes=(\d*)-(\d*)$/.exec(range?.trim() ?? "") ?? [];
  if (from === "" && to === "") return null;
  if (from === "") {
    const start = Math.max(bytes - Number(to), 0);
    return Number(to) === 0 || bytes === 0 ? "none" : { start, end: bytes - 1 };
  }
  const [start, end] = [Number(from), Math.min(to === "" ? bytes - 1 : Number(to), bytes - 1)];
  if (to !== "" && Number(to) < start) return null;
  return start >= bytes ? "none" : { start, end };
}
