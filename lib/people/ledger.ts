/**
 * The ledger of a speaker: a line for each point of each statement, with what it answers, what answers it and what
 * takes it back. It knows of records only what orders, counts and joins them: words come later, to the lines that are
 * shown. Pure.
 */
import { strength } from "@/lib/comparison/in-short";
import { compareNewest, momentOf } from "@/lib/dates/moment";
import { groupBy } from "@/lib/group";
import type { Sequence } from "@/lib/occasion-order";
import type { RebuttalType, StancePosition, Treatment } from "@/lib/vocabulary";
import { type LedgerSign, signOfAnswer, signOfReply } from "./ledger-signs";
import { type Period, periodOf } from "./years";

/** A statement of the speaker. */
export interface LedgerStatement {
  id: string;
  /** Its number in the first matter it stands in. */
  number: number;
  edtf?: string | null;
  earliest: number | null;
  latest: number | null;
}

/** A rebuttal of which the speaker made the claim, the reply or both. */
export interface LedgerPair {
  id: string;
  type: RebuttalType;
  claimId: string;
  replyId: string;
  /** Whether both are the speaker's. */
  isOwn: boolean;
  /** Whether the reply is the claim's own retraction, see `isOwnRetraction`. */
  takesBack: boolean;
  /** The last moment at which the reply, and at which the claim may have been made; null where not dated. */
  replied: number | null;
  claimed: number | null;
  /** What becomes of each point; empty where nobody has read it yet. */
  points: { pointId: string; treatment: Treatment }[];
}

export interface LedgerInput {
  statements: LedgerStatement[];
  /** The stances of these statements, in the order of matters and points. */
  stances: { statementId: string; pointId: string; position: StancePosition }[];
  pairs: LedgerPair[];
  /** What transcripts put in order of these statements. */
  sequences: readonly Sequence[];
}

/** A rebuttal seen from one line. */
export interface LedgerAnswer {
  pairId: string;
  /** The statement at the other end. */
  otherId: string;
  isOwn: boolean;
  /** Of the line's point; null where the line has none, or nobody has read it yet. */
  treatment: Treatment | null;
  /** What is drawn for it: not the rebuttal's type, which says more than the line shows. */
  sign: LedgerSign;
}

/** Whether the statement answers something; is said by itself and takes a stance, or is answered; or neither. */
export type LineKind = "reply" | "claim" | "alone";

export interface LedgerLine extends Period {
  statementId: string;
  /**
   * What the order rests on: newest last moment first, then the number, then the turn, then the place of the point. What
   * one transcript orders stands together, by the smallest number of it, in the order in which it was said.
   */
  moment: number | null;
  number: number;
  /** The first statement of what its transcript orders, and its place there; itself, and 0, where none does. */
  sequence: string;
  turn: number;
  place: number;
  /** Null where the statement takes no stance. */
  pointId: string | null;
  /** Null beside a point that a retraction takes back without a stance of its own. */
  position: StancePosition | null;
  kind: LineKind;
  sign: LedgerSign;
  /** Each with the strongest treatment first, then the newest. */
  answering: LedgerAnswer[];
  answeredBy: LedgerAnswer[];
  takenBackBy: LedgerAnswer[];
  /** Of the statement, whatever its point: whether somebody else answers it, and whether it is taken back. */
  isAnswered: boolean;
  isTakenBack: boolean;
}

/** The lines of a speaker's statements, in the order of the statements and of the points of each. */
export function ledgerLines({ statements, stances, pairs, sequences }: LedgerInput): LedgerLine[] {
  const taken = groupBy(stances, (row) => row.statementId);
  const asReply = groupBy(pairs, (row) => row.replyId);
  const asClaim = groupBy(pairs, (row) => row.claimId);
  const turns = turnsOf(statements, sequences);
  return statements.flatMap((statement) => {
    const { id } = statement;
    const [replies, claims] = [asReply.get(id) ?? [], asClaim.get(id) ?? []];
    const { year, month } = periodOf(statement);
    const facts = {
      year,
      month,
      statementId: id,
      ...(turns.get(id) ?? { number: statement.number, sequence: id, turn: 0 }),
      moment: momentOf(statement),
      isAnswered: claims.some((pair) => !pair.isOwn && !pair.takesBack),
      isTakenBack: claims.some((pair) => pair.takesBack),
    };
    return pointsOf(taken.get(id) ?? [], replies).map(
      ({ pointId, position }, place): LedgerLine => {
        const answering = answersOn(pointId, replies, "claimId");
        const came = claims.filter((pair) => !pair.takesBack || !takesBack(pair, pointId));
        const answeredBy = answersOn(pointId, came, "replyId");
        const back = claims.filter((pair) => pair.takesBack && takesBack(pair, pointId));
        const kind =
          replies.length > 0 ? "reply" : claims.length > 0 || pointId ? "claim" : "alone";
        // One spread: a ledger has thousands of lines.
        return {
          ...facts,
          pointId,
          position,
          place,
          kind,
          answering,
          answeredBy,
          takenBackBy: answersOn(pointId, back, "replyId"),
          sign: signOf(kind, position, kind === "reply" ? answering : answeredBy),
        };
      },
    );
  });
}

type Turn = Pick<LedgerLine, "number" | "sequence" | "turn">;

/** The place in its list of each statement that a transcript puts in order. */
function turnsOf(statements: LedgerStatement[], sequences: readonly Sequence[]): Map<string, Turn> {
  const numbers = new Map(statements.map((row) => [row.id, row.number]));
  return new Map(
    sequences
      .filter(({ of }) => of === "speaking")
      .flatMap(({ statements: said }) => {
        const own = said.filter((id) => numbers.has(id));
        const number = Math.min(...own.map((id) => numbers.get(id) ?? 0));
        return own.map((id, turn): [string, Turn] => [
          id,
          { number, sequence: own[0] ?? id, turn },
        ]);
      }),
  );
}

type LinePoint = Pick<LedgerLine, "pointId" | "position">;

/** The points a statement takes a stance on, and those that it takes back without one; one line without a point where there are none. */
function pointsOf(stances: LedgerInput["stances"], replies: LedgerPair[]): LinePoint[] {
  const points = new Map<string, LinePoint>(
    stances.map(({ pointId, position }) => [pointId, { pointId, position }]),
  );
  for (const pair of replies)
    for (const { pointId, treatment } of pair.points)
      if (treatment === "taken_back" && !points.has(pointId))
        points.set(pointId, { pointId, position: null });
  return points.size > 0 ? [...points.values()] : [{ pointId: null, position: null }];
}

/** Whether a retraction takes back the point of a line; one that names none takes back the statement. */
function takesBack({ points }: LedgerPair, pointId: string | null): boolean {
  if (points.length === 0 || pointId === null) return true;
  return points.some((row) => row.pointId === pointId && row.treatment === "taken_back");
}

/** Behind what is read to be done to the point, and before the answers that leave it alone. */
const unread = strength.not_addressed - 0.5;

function answersOn(
  pointId: string | null,
  pairs: LedgerPair[],
  other: "claimId" | "replyId",
): LedgerAnswer[] {
  if (pairs.length === 0) return [];
  return pairs
    .flatMap((pair) => {
      const treatment = pair.points.find((row) => row.pointId === pointId)?.treatment ?? null;
      // Read, and on another matter's points alone.
      if (pointId !== null && treatment === null && pair.points.length > 0) return [];
      return { pair, treatment };
    })
    .sort(
      (a, b) =>
        strengthOf(a.treatment) - strengthOf(b.treatment) ||
        Number(a.pair.isOwn) - Number(b.pair.isOwn) ||
        compareNewest(saidAt(a.pair, other), saidAt(b.pair, other)) ||
        (a.pair.id < b.pair.id ? -1 : 1),
    )
    .map(({ pair, treatment }) => ({
      pairId: pair.id,
      otherId: pair[other],
      isOwn: pair.isOwn,
      treatment,
      sign: signOfAnswer({ treatment, type: pair.type }),
    }));
}

const strengthOf = (treatment: Treatment | null) => (treatment ? strength[treatment] : unread);

const saidAt = (pair: LedgerPair, other: "claimId" | "replyId") =>
  other === "replyId" ? pair.replied : pair.claimed;

function signOf(
  kind: LineKind,
  position: StancePosition | null,
  [first]: LedgerAnswer[],
): LedgerSign {
  if (kind === "alone") return "answers_nothing";
  if (kind === "reply" && (first || position))
    return first ? signOfReply(position, first) : (position ?? "answers_nothing");
  return first?.sign ?? "no_reply";
}
