import { createHash } from "node:crypto";
import canonicalize from "canonicalize";

/** Canonical JSON after RFC 8785: sorted keys, one spelling of every value. Throws on what JSON cannot hold. */
export function canonicalJson(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError("Only JSON values have a canonical form.");
  return text;
}

/** SHA-256 of bytes, or of text in UTF-8, as 64 lower-case hex digits. */
export function sha256(data: string | Uint8Array): string {
  return createHash("sha256").update(data).digest("hex");
}
