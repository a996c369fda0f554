import type { Extracted } from "./found";
import { limits } from "./limits";
import { readInThread } from "./reader";

/** The text of a source and what it says of itself. Throws a CaptureFailure where it cannot be read, or not in time. */
export function readSource(
  bytes: Uint8Array,
  mediaType: string,
  time: number = limits.time,
): Promise<Extracted> {
  return readInThread("source", { bytes, mediaType }, time);
}
