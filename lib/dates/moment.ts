/** The one moment by which something that is known within bounds is put among others. */
import type { Bounds } from "./edtf-date";

/** The last moment at which it may have been, else the first; null where it is not dated. */
export const momentOf = (bounds: Bounds | null | undefined): number | null =>
  bounds?.latest ?? bounds?.earliest ?? null;

/** What is not dated counts as older than everything that a `Date` can hold. */
export const undated = -9e15;

/** The newest first, what is not dated last. */
export const compareNewest = (a: number | null, b: number | null): number =>
  (b ?? undated) - (a ?? undated);
