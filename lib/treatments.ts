/** What a reply does to each point of the claim it answers. Derived from stances, never stored. */
import { groupBy } from "@/lib/group";
import type { MatterDocument, PointRecord, StanceRecord } from "@/lib/record/document";
import type { StancePosition, Treatment } from "@/lib/vocabulary";

/** A point that a claim or its reply speaks to, and what becomes of it. */
export interface LedgerRow {
  point: PointRecord;
  /** The point's place in its matter, from 1. */
  number: number;
  claimStance: StanceRecord | null;
  replyStance: StanceRecord | null;
  treatment: Treatment;
}

/** The treatment of one point; null where neither statement speaks to it. */
export function treatmentOf(
  claim: StancePosition | null,
  reply: StancePosition | null,
): Treatment | null {
  const claimTakesSide = claim === "asserts" || claim === "denies";
  switch (reply) {
    case null:
      return claim === null ? null : "not_addressed";
    case "sets_conditions":
      return "met_with_conditions";
    case "leaves_open":
      return "left_open";
    case "declines_to_comment":
      return "declined";
    default:
      if (!claimTakesSide) return "raised";
      return claim === reply ? "conceded" : "denied";
  }
}

/**
 * The points of a pair with their treatment, in the order of the matter. A reply that nobody has read yet, as imports
 * bring it, has none: that it took no stance would be a guess. A statement takes one stance at most on a point, as the
 * desk's database makes sure. Throws `RangeError` where the document has no such rebuttal.
 */
export function ledger(document: MatterDocument, rebuttalId: string): LedgerRow[] {
  return ledgersOf(document)(rebuttalId);
}

/** `ledger` for many rebuttals of one document, which is looked through once. */
export function ledgersOf(document: MatterDocument): (rebuttalId: string) => LedgerRow[] {
  const rebuttals = new Map(document.rebuttals.map((row) => [row.id, row]));
  const stances = new Map(
    [...groupBy(document.stances, (row) => row.statementId)].map(([statementId, rows]) => [
      statementId,
      new Map(rows.map((row) => [row.pointId, row])),
    ]),
  );
  return (rebuttalId) => {
    const rebuttal = rebuttals.get(rebuttalId);
    if (!rebuttal) throw new RangeError(`There is no rebuttal ${rebuttalId} in this matter.`);
    const claim = stances.get(rebuttal.claimId);
    const reply = stances.get(rebuttal.replyId);
    if (rebuttal.type === "unclassified" && !reply) return [];
    return document.points.flatMap((point, index) => {
      const claimStance = claim?.get(point.id) ?? null;
      const replyStance = reply?.get(point.id) ?? null;
      const treatment = treatmentOf(claimStance?.position ?? null, replyStance?.position ?? null);
      return treatment ? [{ point, number: index + 1, claimStance, replyStance, treatment }] : [];
    });
  };
}
