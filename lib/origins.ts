import { upstreamChain } from "@/lib/custody";
import { groupBy } from "@/lib/group";
import type { MatterDocument, QuotationRecord, SourceRecord } from "@/lib/record/document";

export interface Origin {
  /** The source at the root of the chain; null where the document lacks the quotation's source. */
  root: SourceRecord | null;
  quotations: QuotationRecord[];
}

/** Quotations by the root of their upstream chain, in their order: forty reprints of one wire story are one origin. */
export function independentOrigins(
  document: MatterDocument,
  quotations: readonly QuotationRecord[],
): Origin[] {
  const rootOf = (row: QuotationRecord) => upstreamChain(document, row)[0]?.source ?? null;
  return [...groupBy(quotations, rootOf)].map(([root, group]) => ({ root, quotations: group }));
}
