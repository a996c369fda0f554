/** An address that names nothing: thrown where a page reads its record, answered where the page is put together. */
export class NowhereError extends Error {
  override name = "NowhereError";
}

/** Throws NowhereError; stands behind `??`. */
export function nowhere(): never {
  throw new NowhereError("Nothing is published at this address.");
}
