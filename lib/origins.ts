import { upstreamChain } from "@/lib/custody";
import type { QuotationRecord, SourceRecord } from "@/lib/document/document";
import type { RecordSet } from "@/lib/document/excerpt";
import { groupBy } from "@/lib/group";

export interface Origin {
  /** The source at the root of the chain; null where the document lacks the quotation's source. */
  root: SourceRecord | null;
  quotations: QuotationRecord[];
}

/** Quotations by the root of their upstream chain, in their order: forty reprints of one wire story are one origin. */
export function independentOrigins(
  document: RecordSet,
  quotations: readonly QuotationRecord[],
): Origin[] {
  const rootOf = (row: QuotationRecord) => upstreamChain(document, row)[0]?.source ?? null;
  return [...groupBy(quotations, rootOf)].map(([root, group]) => ({ root, quotations: group }));
}
