/** What readers are told of a version that its document does not hold: when, by whom approved, what it corrects, why it is gone. */
import { canonicalJson, sha256 } from "@/lib/canonical";
import type { CorrectionKind } from "@/lib/vocabulary";

/** Each text is its commitment, so that it can be withheld; null where there is none. */
export interface Details {
  /** The name of who approved it. */
  approver: string | null;
  at: string;
  correction: { kind: CorrectionKind; reason: string; what: string } | null;
  /** The public reason why the matter was taken off the record. */
  withdrawal: string | null;
}

/** The canonical JSON of them, whose SHA-256 a leaf holds. */
export const detailsJson = (details: Details): string =>
  canonicalJson({ ...details, format: "gainsay-details/1" });

/** What a leaf holds of them. */
export const detailsHash = (details: Details): string => sha256(detailsJson(details));
