import type { CorrectionKind } from "@/lib/vocabulary";

/** What became of a matter in one version. */
export interface NewsItem {
  matterId: string;
  slug: string;
  /** As that version has it. */
  question: string;
  number: number;
  publishedAt: string;
  approvedBy: string | null;
  kind: "publication" | "correction" | "withdrawal";
  correction: { kind: CorrectionKind; what: string; reason: string } | null;
  /** Why it was taken off the record. */
  withdrawal: string | null;
  statements: number;
  rebuttals: number;
  /** Exchanges that the version before did not have, as they are called now. */
  added: { id: string; title: string }[];
}
