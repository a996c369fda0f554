import { commitmentLookup } from "@/db/desk/commit-text";
import type { DeskDatabase } from "@/db/desk/desk";
import type { MatterDocument } from "@/lib/document/document";
import { recordIdsOf } from "@/lib/document/ids";
import { commitText } from "@/lib/versions/commitments";
import { type SealedDocument, sealDocument } from "@/lib/versions/version";

export type Seal = (document: MatterDocument) => SealedDocument;

/**
 * Seals a document without writing. A text that no version and no log entry committed yet gets a commitment that
 * nothing else has: the hash then equals no other, as it should.
 */
export function sealAsRead(db: DeskDatabase): Seal {
  return (document) => {
    const known = commitmentLookup(db, recordIdsOf(document));
    return sealDocument(
      document,
      (place, text) => known(place, text) ?? commitText(text).commitment,
    );
  };
}
