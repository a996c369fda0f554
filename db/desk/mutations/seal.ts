import { commitInto } from "@/db/desk/commit-text";
import type { Writer } from "@/db/desk/write";
import type { MatterDocument } from "@/lib/document/document";
import { recordIdsOf } from "@/lib/document/ids";
import { type SealedDocument, sealDocument } from "@/lib/versions/version";

/** Seals a document, committing the texts that have no commitment yet. */
export function seal({ tx }: Writer, document: MatterDocument): SealedDocument {
  return sealDocument(document, commitInto(tx, recordIdsOf(document)));
}
