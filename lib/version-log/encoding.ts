/** Bytes, base64 and numbers as the formats of the log spell them: one spelling of each, every other is refused. */
import { createHash } from "node:crypto";

/** What was read does not hold, or is not what it should be: one sentence. */
export class RefusedError extends Error {
  override name = "RefusedError";
}

/** Throws RefusedError with a sentence. */
export function refuse(sentence: string): never {
  throw new RefusedError(sentence);
}

/** SHA-256 of several byte strings, one after the other. */
export function sha256Of(...parts: Uint8Array[]): Uint8Array {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part);
  return hash.digest();
}

/** Standard base64 with padding. */
export const toBase64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString("base64");

/** Reads base64. Undefined for any spelling but `toBase64`'s: Node reads the other alphabet, loose bits and line breaks too. */
export function fromBase64(text: string): Uint8Array | undefined {
  const bytes = Buffer.from(text, "base64");
  return bytes.toString("base64") === text ? bytes : undefined;
}

/** Reads a hash of 32 bytes in base64. Undefined where it is none. */
export function readHash(text: string): Uint8Array | undefined {
  const bytes = fromBase64(text);
  return bytes?.length === 32 ? bytes : undefined;
}

/** Reads a number of leaves, or the place of one: decimal, without leading zeros, exact. Undefined where it is none. */
export function readCount(text: string): number | undefined {
  const count = /^(?:0|[1-9]\d{0,15})$/.test(text) ? Number(text) : Number.NaN;
  return Number.isSafeInteger(count) ? count : undefined;
}

/** Whether two byte strings are the same. */
export const isSame = (one: Uint8Array, other: Uint8Array): boolean =>
  Buffer.compare(one, other) === 0;
