/** Who takes which position on each point, counted by party. Pure. */

import type { PartyRecord, PointRecord } from "@/lib/document/document";
import { groupBy } from "@/lib/group";
import { takesBack } from "@/lib/treatments";
import type { StancePosition } from "@/lib/vocabulary";
import { type RepeatedClaim, speakersOf } from "./repeats";
import { type ComparisonView, isAttributed, type StatementView } from "./view";

export interface MatrixCell {
  party: PartyRecord;
  /** Of the party, from 0. */
  index: number;
  positions: { position: StancePosition; times: number; speakers: RepeatedClaim["speakers"] }[];
  /** The same of words that are only attributed: nobody is counted as having taken the position. */
  attributed: { position: StancePosition; speakers: RepeatedClaim["speakers"] }[];
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

/** One row a point that somebody shown speaks to, one cell a party. */
export function stanceMatrix(view: ComparisonView): MatrixRow[] {
  const { document, parties, pairs, statements } = view;
  const byId = new Map(statements.map((row) => [row.record.id, row]));
  const onPoint = groupBy(document.stances, (row) => row.pointId);
  const isNarrow = parties.length < document.parties.length;
  return document.points.flatMap((point, place) => {
    if (isNarrow && !onPoint.has(point.id)) return [];
    const stances = (onPoint.get(point.id) ?? []).flatMap(({ statementId, position }) => {
      const statement = byId.get(statementId);
      return statement ? [{ statement, position }] : [];
    });
    const speaking = new Set(stances.map((row) => row.statement));
    const answering = pairs.filter((pair) => speaking.has(pair.claim) && !speaking.has(pair.reply));
    const row: MatrixRow = {
      point,
      number: place + 1,
      cells: parties.map(({ party, index }) => {
        const all = stances.filter((row) => row.statement.party === party);
        const own = all.filter((row) => !isAttributed(row.statement));
        const laidToOthers = all.filter((row) => isAttributed(row.statement));
        return {
          party,
          index,
          positions: [...groupBy(own, (row) => row.position)].map(([position, rows]) => ({
            position,
            times: rows.length,
            speakers: speakersOf(rows.map((row) => row.statement)),
          })),
          attributed: [...groupBy(laidToOthers, (row) => row.position)].map(([position, rows]) => ({
            position,
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
    return [row];
  });
}
