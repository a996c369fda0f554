/** What a reply does to each point of the claim it answers. Derived from stances, never stored. */
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
 * bring it, has none: that it took no stance would be a guess. A statement takes one stance at most on a
 * point, as the desk's database makes sure. Throws `RangeError` where the document has no such rebuttal.
 */
export function ledger(document: MatterDocument, rebuttalId: string): LedgerRow[] {
  const rebuttal = document.rebuttals.find((row) => row.id === rebuttalId);
  if (!rebuttal) throw new RangeError(`There is no rebuttal ${rebuttalId} in this matter.`);
  const stanceOf = (statementId: string, pointId: string) =>
    document.stances.find((row) => row.statementId === statementId && row.pointId === pointId) ??
    null;
  const isRead =
    rebuttal.type !== "unclassified" ||
    document.stances.some((row) => row.statementId === rebuttal.replyId);
  if (!isRead) return [];
  return document.points.flatMap((point, index) => {
    const claimStance = stanceOf(rebuttal.claimId, point.id);
    const replyStance = stanceOf(rebuttal.replyId, point.id);
    const treatment = treatmentOf(claimStance?.position ?? null, replyStance?.position ?? null);
    return treatment ? [{ point, number: index + 1, claimStance, replyStance, treatment }] : [];
  });
}
