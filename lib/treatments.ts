/** What a reply does to each point of a claim: derived from two stances, never stored. */
import type { MatterDocument, PointRecord, StanceRecord } from "@/lib/record/document";
import type { StancePosition, Treatment } from "@/lib/vocabulary";

/**
 * The treatment of one point, from the claim's stance on it and the reply's (null: none).
 * Null where neither says anything of it.
 */
export function treatmentOf(claim: StancePosition | null, reply: StancePosition | null): Treatment | null {
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
      if (claim !== "asserts" && claim !== "denies") return "raised";
      return claim === reply ? "conceded" : "denied";
  }
}

/** One row of a pair's point ledger. */
export interface LedgerRow {
  point: PointRecord;
  /** The point's place in the matter, from 1. */
  number: number;
  treatment: Treatment;
  claimStance: StanceRecord | null;
  replyStance: StanceRecord | null;
}

/** The point ledger of a rebuttal, in the matter's order of points. Empty for a rebuttal the document lacks. */
export function ledger(document: MatterDocument, rebuttalId: string): LedgerRow[] {
  const rebuttal = document.rebuttals.find((row) => row.id === rebuttalId);
  if (!rebuttal) return [];
  const stancesOf = (statementId: string) =>
    new Map(
      document.stances.filter((row) => row.statementId === statementId).map((row) => [row.pointId, row]),
    );
  const claims = stancesOf(rebuttal.claimId);
  const replies = stancesOf(rebuttal.replyId);
  return document.points.flatMap((point, index) => {
    const claimStance = claims.get(point.id) ?? null;
    const replyStance = replies.get(point.id) ?? null;
    const treatment = treatmentOf(claimStance?.position ?? null, replyStance?.position ?? null);
    return treatment ? [{ point, number: index + 1, treatment, claimStance, replyStance }] : [];
  });
}
