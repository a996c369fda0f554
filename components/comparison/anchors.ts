/** Where on a comparison page an address leads. */
import type { MatterDocument, RebuttalRecord } from "@/lib/document/document";

/** The pair at a place on the page, from 0. */
export const pairAnchor = (index: number) => `pair-${index + 1}`;

/** The points of the pair at a place on the page, from 0. */
export const ledgerAnchor = (index: number) => (index === 0 ? "points" : `points-${index + 1}`);

/**
 * A point, by its number. It has one anchor on the page: in the first pair that treats it; in later ones the pair is part
 * of it. Without a pair, or where the page is read by points, the first.
 */
export function pointAnchor(
  document: MatterDocument,
  number: number,
  rebuttalId: string | null,
): string {
  const pointId = document.points[number - 1]?.id;
  const speaking = new Set(
    document.stances.filter((row) => row.pointId === pointId).map((row) => row.statementId),
  );
  const treats = (row: RebuttalRecord) => speaking.has(row.claimId) || speaking.has(row.replyId);
  const pair = document.rebuttals.find((row) => row.id === rebuttalId);
  if (!pair || document.rebuttals.find(treats) === pair) return `p${number}`;
  const numberOf = (id: string) => document.statements.find((row) => row.id === id)?.number;
  return `p${number}-s${numberOf(pair.claimId)}-s${numberOf(pair.replyId)}`;
}
