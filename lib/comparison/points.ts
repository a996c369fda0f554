/**
 * A comparison read by points: for matters of three parties and more, of claims said often or answered often. Pure.
 * A claim stands in the section of the first point it takes a stance on.
 */
import { sortByTime } from "@/lib/dates/order";
import type { PointRecord } from "@/lib/document/document";
import { groupBy } from "@/lib/group";
import type { StancePosition } from "@/lib/vocabulary";
import { type RepeatedClaim, repeatedClaim, timesForRepeated } from "./repeats";
import {
  type AnswerRow,
  boundsOf,
  type ComparisonView,
  isAttributed,
  type StatementView,
} from "./view";

export interface PointSection {
  /** Null for claims that take no stance on any point. */
  point: PointRecord | null;
  /** From 1. */
  number: number;
  repeated: RepeatedClaim[];
  rows: AnswerRow[];
  /** Claims without an answer, those of a repeated claim apart: `repeated` counts them. */
  unanswered: StatementView[];
  /** Answered claims that take a stance here and stand in the section of an earlier point. */
  elsewhere: AnswerRow[];
}

const most = { pairs: 6, answersToOne: 2 };

/** Whether two columns of pairs would hide more than they show. */
export function isReadByPoints({ document, parties, pairs }: ComparisonView): boolean {
  if (document.points.length === 0) return false;
  if (parties.length > 2 || pairs.length > most.pairs) return true;
  const answers = groupBy(pairs, (pair) => pair.record.claimId);
  if ([...answers.values()].some((group) => group.length > most.answersToOne)) return true;
  const alike = groupBy(document.stances, (row) => `${row.pointId} ${row.position}`);
  return [...alike.values()].some((group) => group.length > 2 * timesForRepeated);
}

/** The sections of the page, in the order of the points; what has no point comes last. */
export function pointSections(view: ComparisonView): PointSection[] {
  const { document, statements, pairs } = view;
  const isNarrow = view.parties.length < document.parties.length;
  const answers = groupBy(pairs, (pair) => pair.record.claimId);
  const replyIds = new Set(pairs.map((pair) => pair.record.replyId));
  const stances = groupBy(document.stances, (row) => row.statementId);
  const places = new Map(document.points.map((point, index) => [point.id, index]));
  const homeOf = ({ record }: StatementView) => {
    const spoken = (stances.get(record.id) ?? []).map((row) => places.get(row.pointId) ?? 0);
    return spoken.length > 0 ? Math.min(...spoken) : document.points.length;
  };
  const claims = statements.filter(
    ({ record }) => answers.has(record.id) || (!replyIds.has(record.id) && stances.has(record.id)),
  );
  const byHome = groupBy(claims, homeOf);
  let rowCount = 0;
  const rowsAt = (home: number, pointId: string | undefined): AnswerRow[] =>
    sortByTime(byHome.get(home) ?? [], boundsOf)
      .filter(({ record }) => answers.has(record.id))
      .map((claim) => ({
        letter: letterOf(rowCount++),
        claim,
        answers: sortByTime(answers.get(claim.record.id) ?? [], (pair) => boundsOf(pair.reply)).map(
          (pair) => ({
            pair,
            treatment: pair.rows.find((row) => row.point.id === pointId)?.treatment ?? null,
          }),
        ),
      }));
  const homes = [...document.points, null].map((point, home) => ({
    point,
    home,
    rows: rowsAt(home, point?.id),
  }));
  const allRows = homes.flatMap(({ rows }) => rows);
  return homes
    .map(({ point, home, rows }): PointSection => {
      const speaking = point ? statementsOn(view, point.id, replyIds) : [];
      const repeated = point ? repeatsOn(speaking, allRows) : [];
      const counted = new Set(
        repeated.flatMap((row) => row.statements.map((one) => one.record.id)),
      );
      return {
        point,
        number: home + 1,
        repeated,
        rows,
        unanswered: (byHome.get(home) ?? []).filter(
          ({ record }) => !answers.has(record.id) && !counted.has(record.id),
        ),
        elsewhere: allRows.filter(
          (row) => !rows.includes(row) && speaking.some(({ statement }) => statement === row.claim),
        ),
      };
    })
    .filter(
      ({ point, repeated, rows, unanswered, elsewhere }) =>
        (point && !isNarrow) ||
        [repeated, rows, unanswered, elsewhere].some((some) => some.length > 0),
    );
}

/** Statements that no section shows: they neither answer nor are answered, and take no stance. */
export function outsideSections({ document, alone }: ComparisonView): StatementView[] {
  const speaking = new Set(document.stances.map((row) => row.statementId));
  return alone.filter(({ record }) => !speaking.has(record.id));
}

interface Speaking {
  statement: StatementView;
  position: StancePosition;
}

/** Statements with a stance on a point that are no mere replies. */
function statementsOn(view: ComparisonView, pointId: string, replyIds: Set<string>): Speaking[] {
  const positions = new Map(
    view.document.stances
      .filter((row) => row.pointId === pointId)
      .map((row) => [row.statementId, row.position]),
  );
  return view.statements.flatMap((statement) => {
    const position = positions.get(statement.record.id);
    return position && !replyIds.has(statement.record.id) ? [{ statement, position }] : [];
  });
}

/** Words that are only attributed are said by nobody, and so not said often. */
function repeatsOn(speaking: Speaking[], rows: AnswerRow[]): RepeatedClaim[] {
  const own = speaking.filter((row) => !isAttributed(row.statement));
  const alike = groupBy(own, (row) => `${row.statement.partyIndex} ${row.position}`);
  return [...alike.values()]
    .filter((group) => group.length >= timesForRepeated)
    .map((group) =>
      repeatedClaim(
        group.map((row) => row.statement),
        rows,
      ),
    );
}

/** a, b … z, aa, ab … */
function letterOf(index: number): string {
  const letter = String.fromCharCode(97 + (index % 26));
  return index < 26 ? letter : letterOf(Math.floor(index / 26) - 1) + letter;
}
