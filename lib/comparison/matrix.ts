/** Who takes which position on each point, counted by party. Pure. */

import type { PartyRecord, PointRecord } from "@/lib/document/document";
import { groupBy } from "@/lib/group";
import { takesBack } from "@/lib/treatments";
import type { StancePosition } from "@/lib/vocabulary";
import { type RepeatedClaim, speakersOf } from "./repeats";
import type { ComparisonView, StatementView } from "./view";

export interface MatrixCell {
  party: PartyRecord;
  positions: { position: StancePosition; times: number; speakers: RepeatedClaim["speakers"] }[];
  /** Statements on this point that their speakers took back. */
  retracted: { claim: StatementView; retraction: StatementView }[];
  /** Statements that answer a claim on this point and that nobody has read for a stance on it. */
  unread: number;
}

export interface MatrixRow {
  point: PointRecord;
  number: number;
  cells: MatrixCell[];
}

/** One row a point, one cell a party. */
export function stanceMatrix(view: ComparisonView): MatrixRow[] {
  const { document, pairs, statements } = view;
  const byId = new Map(statements.map((row) => [row.record.id, row]));
  const onPoint = groupBy(document.stances, (row) => row.pointId);
  return document.points.map((point, index) => {
    const stances = (onPoint.get(point.id) ?? []).flatMap(({ statementId, position }) => {
      const statement = byId.get(statementId);
      return statement ? [{ statement, position }] : [];
    });
    const speaking = new Set(stances.map((row) => row.statement));
    const answering = pairs.filter((pair) => speaking.has(pair.claim) && !speaking.has(pair.reply));
    return {
      point,
      number: index + 1,
      cells: document.parties.map((party) => {
        const own = stances.filter((row) => row.statement.party === party);
        return {
          party,
          positions: [...groupBy(own, (row) => row.position)].map(([position, rows]) => ({
            position,
            times: rows.length,
            speakers: speakersOf(rows.map((row) => row.statement)),
          })),
          retracted: pairs
            .filter((pair) => pair.reply.party === party && takesBack(pair, point.id))
            .map((pair) => ({ claim: pair.claim, retraction: pair.reply })),
          unread: new Set(
            answering
              .filter((pair) => pair.record.type === "unclassified" && pair.reply.party === party)
              .map((pair) => pair.reply),
          ).size,
        };
      }),
    };
  });
}
