/** A version of a matter: its document as canonical JSON without free texts, and the hash that vouches for it. */
import { canonicalJson, sha256 } from "@/lib/canonical";
import type { MatterDocument } from "@/lib/document/document";
import { type Json, type TextPlace, withCommitments, withTexts } from "./commitments";

export interface SealedDocument {
  /** Canonical JSON (RFC 8785), texts replaced by commitments. */
  skeleton: string;
  /** SHA-256 of `skeleton`, lower-case hex. */
  hash: string;
}

/** Seals a document; `commit` gives each text its commitment. */
export function sealDocument(
  document: MatterDocument,
  commit: (place: TextPlace, text: string) => string,
): SealedDocument {
  const skeleton = canonicalJson(withCommitments(document, commit));
  return { skeleton, hash: sha256(skeleton) };
}

/** The document behind a skeleton; withheld texts read "[withheld]". */
export function openDocument(
  skeleton: string,
  textOf: (commitment: string) => string | null | undefined,
): MatterDocument {
  return withTexts(JSON.parse(skeleton) as Json, textOf) as unknown as MatterDocument;
}
