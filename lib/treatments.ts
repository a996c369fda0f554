/** What a reply does to each point of the claim it answers. Derived from stances, never stored. */

import type {
  MatterDocument,
  PointRecord,
  StanceRecord,
  StatementRecord,
} from "@/lib/document/document";
import { groupBy } from "@/lib/group";
import { speakerIdsOf } from "@/lib/people/voice";
import type { RebuttalType, StancePosition, Treatment } from "@/lib/vocabulary";

/** A point that a claim or its reply speaks to, and what becomes of it. */
export interface LedgerRow {
  point: PointRecord;
  /** The point's place in its matter, from 1. */
  number: number;
  claimStance: StanceRecord | null;
  replyStance: StanceRecord | null;
  treatment: Treatment;
}

/** Whether a reply takes back what the claim said to a point; to any point, where none is named. */
export function takesBack({ rows }: { rows: LedgerRow[] }, pointId?: string): boolean {
  return rows.some(
    ({ point, treatment }) =>
      treatment === "taken_back" && (pointId === undefined || point.id === pointId),
  );
}

/** The treatment of one point by the two stances alone; null where neither statement speaks to it. */
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
    case "denies_saying":
      return claim === null ? "raised" : "denies_saying";
    default:
      if (!claimTakesSide) return "raised";
      return claim === reply ? "conceded" : "denied";
  }
}

/** Of what nobody has read, and of a rating without words, it cannot be said which points it passes over. */
const saysNothingOfPoints = (type: RebuttalType) => type === "unclassified" || type === "rates";

/** What claim and reply say to one point. */
export interface Stances {
  claim: StancePosition | null;
  reply: StancePosition | null;
}

/**
 * The treatments of the points of one pair, each at the place of its stances. An own retraction takes points back: those
 * on which it takes another stance than the claim, or speaks of and no longer stands by; where it names none, every
 * point that it is silent on. What it repeats, limits or will not speak of is treated as in any other reply.
 */
export function treatmentsOf(points: Stances[], isOwnRetraction: boolean): (Treatment | null)[] {
  const names = points.some(isNamedByRetraction);
  return points.map((point) => {
    const isTakenBack =
      isOwnRetraction &&
      (names ? isNamedByRetraction(point) : point.claim !== null && point.reply === null);
    return isTakenBack ? "taken_back" : treatmentOf(point.claim, point.reply);
  });
}

function isNamedByRetraction({ claim, reply }: Stances): boolean {
  if (claim === null || claim === reply) return false;
  return reply === "asserts" || reply === "denies" || reply === "leaves_open";
}

/** Of a statement who speaks in it. */
export type Spoken = Pick<StatementRecord, "speakerId" | "onBehalfOfId"> & {
  coSpeakers?: readonly { speakerId: string }[];
  attributedById?: string | null;
};

/**
 * Whether a reply takes back what was its own: it retracts, and claim and reply are by, or on behalf of, one and the
 * same. Of the same party is not enough: nobody takes back another's words, and one of several takes back no joint
 * statement. Of attributed words whoever attributes them can take that back, and in attributed words nobody does.
 */
export function isOwnRetraction(type: RebuttalType, claim: Spoken, reply: Spoken): boolean {
  if (type !== "retracts" || reply.attributedById) return false;
  const ids = new Set([...speakerIdsOf(reply), reply.onBehalfOfId]);
  if (claim.attributedById) return ids.has(claim.attributedById);
  const isForSame = claim.onBehalfOfId !== null && ids.has(claim.onBehalfOfId);
  return isForSame || speakerIdsOf(claim).every((id) => ids.has(id));
}

/** Whether a reply is by, or on behalf of, one of those whose words the claim is: they alone can deny having said them. */
export function isOfSame(claim: Spoken, reply: Spoken): boolean {
  const ids = new Set([...speakerIdsOf(reply), reply.onBehalfOfId]);
  return [...speakerIdsOf(claim), claim.onBehalfOfId].some((id) => id !== null && ids.has(id));
}

/**
 * The points of a pair with their treatment, in the order of the matter. A reply that nobody has read yet, as imports
 * bring it, has none, nor has a rating without words: that it took no stance would be a guess. A statement takes one stance at most on a point, as the
 * desk's database makes sure. Throws `RangeError` where the document has no such rebuttal.
 */
export function ledger(document: MatterDocument, rebuttalId: string): LedgerRow[] {
  return ledgersOf(document)(rebuttalId);
}

/** `ledger` for many rebuttals of one document, which is looked through once. */
export function ledgersOf(
  document: Pick<MatterDocument, "rebuttals" | "statements" | "stances" | "points">,
): (rebuttalId: string) => LedgerRow[] {
  const rebuttals = new Map(document.rebuttals.map((row) => [row.id, row]));
  const stances = new Map(
    [...groupBy(document.stances, (row) => row.statementId)].map(([statementId, rows]) => [
      statementId,
      new Map(rows.map((row) => [row.pointId, row])),
    ]),
  );
  const statements = new Map(document.statements.map((row) => [row.id, row]));
  const points = document.points.map((point, index) => ({ point, number: index + 1 }));
  return (rebuttalId) => {
    const rebuttal = rebuttals.get(rebuttalId);
    if (!rebuttal) throw new RangeError(`There is no rebuttal ${rebuttalId} in this matter.`);
    const claim = stances.get(rebuttal.claimId);
    const reply = stances.get(rebuttal.replyId);
    if (saysNothingOfPoints(rebuttal.type) && !reply) return [];
    const [said, answered] = [statements.get(rebuttal.claimId), statements.get(rebuttal.replyId)];
    const isOwn = said && answered ? isOwnRetraction(rebuttal.type, said, answered) : false;
    const spokenTo = points.filter(({ point }) => claim?.has(point.id) || reply?.has(point.id));
    const rows = spokenTo.map((row) => ({
      ...row,
      claimStance: claim?.get(row.point.id) ?? null,
      replyStance: reply?.get(row.point.id) ?? null,
    }));
    const found = treatmentsOf(
      rows.map(({ claimStance, replyStance }) => ({
        claim: claimStance?.position ?? null,
        reply: replyStance?.position ?? null,
      })),
      isOwn,
    );
    return rows.flatMap((row, index) => {
      const treatment = found[index];
      return treatment ? [{ ...row, treatment }] : [];
    });
  };
}
