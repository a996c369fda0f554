/** Where on a comparison page an address leads. */
import { isReadByPoints } from "@/lib/comparison/points";
import type { ComparisonView } from "@/lib/comparison/view";
import type { MatterDocument, RebuttalRecord } from "@/lib/document/document";
import type { PlateView } from "@/lib/views/plate";

/** The pair at a place on the page, from 0. */
export const pairAnchor = (index: number) => `pair-${index + 1}`;

/** The points of the pair at a place on the page, from 0. */
export const ledgerAnchor = (index: number) => (index === 0 ? "points" : `points-${index + 1}`);

/**
 * A point, by its number. It has one anchor on the page: in the first pair that treats it; in later ones the pair is part
 * of it.
 */
export function pointAnchor(document: MatterDocument, number: number, rebuttalId: string): string {
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

/** Where the plate on top of a comparison page leads on it: to the points of its exchange, and to one of them. */
export function plateLinks(
  view: ComparisonView,
  { rebuttalId }: Pick<PlateView, "rebuttalId">,
): { pointsHref: string; pointHref: (number: number) => string } {
  const place = view.pairs.findIndex(({ record }) => record.id === rebuttalId);
  if (rebuttalId === null || place < 0 || isReadByPoints(view)) {
    return { pointsHref: "#points", pointHref: (number) => `#p${number}` };
  }
  return {
    pointsHref: `#${ledgerAnchor(place)}`,
    pointHref: (number) => `#${pointAnchor(view.document, number, rebuttalId)}`,
  };
}
