import type { CorrectionKind } from "@/lib/vocabulary";

/** A correction as the list of all corrections shows it. */
export interface CorrectionLine {
  matterId: string;
  slug: string;
  /** The matter's question, as the version that brought the correction has it. */
  question: string;
  /** The version that brought it. */
  number: number;
  publishedAt: string;
  approvedBy: string | null;
  kind: CorrectionKind;
  what: string;
  reason: string;
  /** This version took the matter off the record. */
  withdrawn: boolean;
}
