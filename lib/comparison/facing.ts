/** A matter narrowed to two of its parties, or with its sides the other way round. Pure. */
import type { MatterDocument, PartyRecord } from "@/lib/document/document";
import { ownSpeakerIds } from "@/lib/people/voice";

/** Two parties, or one that answers itself; the first named is placed first. */
export type Sides = [PartyRecord] | [PartyRecord, PartyRecord];

/** The sides that an address names by the parties' ids, "3kJ…-9fT…"; null where the matter has no exchange of theirs. */
export function sidesNamed(document: MatterDocument, name: string): Sides | null {
  const [first, second, ...rest] = name
    .split("-")
    .map((id) => document.parties.find((row) => row.id === id));
  if (!first || rest.length > 0 || (second === undefined && name.includes("-"))) return null;
  const sides: Sides = second && second !== first ? [first, second] : [first];
  if (second && sides.length === 1) return null;
  const isAll = sides.length === document.parties.length;
  return isAll || exchangesOf(document).includes(keyOf(sides)) ? sides : null;
}

/** How an address names them. */
export const nameOfSides = (sides: Sides) => sides.map((row) => row.id).join("-");

/** Whether who spoke first is placed last. */
export function isSwapped({ parties }: MatterDocument, [first, second]: Sides): boolean {
  return second !== undefined && parties.indexOf(first) > parties.indexOf(second);
}

/** The parties that answer each other, or themselves, each two once, in the order of the page; with how many answers. */
export function facedSides(document: MatterDocument): { sides: Sides; answers: number }[] {
  const counts = new Map<string, number>();
  for (const key of exchangesOf(document)) counts.set(key, (counts.get(key) ?? 0) + 1);
  const { parties } = document;
  return parties.flatMap((one, index) =>
    parties.slice(index).flatMap((other) => {
      const sides: Sides = one === other ? [one] : [one, other];
      const answers = counts.get(keyOf(sides));
      return answers ? [{ sides, answers }] : [];
    }),
  );
}

/** The same whichever is placed first. */
const keyOf = (sides: Sides) =>
  sides
    .map((row) => row.id)
    .sort()
    .join("-");

/** The sides of each rebuttal. */
function exchangesOf({ statements, rebuttals }: MatterDocument): string[] {
  const partyOf = new Map(statements.map((row) => [row.id, row.partyId]));
  return rebuttals.map((row) =>
    [...new Set([partyOf.get(row.claimId), partyOf.get(row.replyId)])].sort().join("-"),
  );
}

/**
 * What these parties say to each other, and what they say that nobody answers; whatever is answered by others alone, or
 * answers them alone, is left out: here it would look unanswered. Parties, points and numbers stay what they are on the
 * whole page.
 */
export function narrowed(document: MatterDocument, sides: Sides): MatterDocument {
  if (sides.length === document.parties.length) return document;
  const ids = new Set(sides.map((row) => row.id));
  const partyOf = new Map(document.statements.map((row) => [row.id, row.partyId]));
  const rebuttals = document.rebuttals.filter(({ claimId, replyId }) => {
    const [claimant, respondent] = [partyOf.get(claimId) ?? "", partyOf.get(replyId) ?? ""];
    // Answers of one of two to itself belong to its own page.
    return (
      ids.has(claimant) && ids.has(respondent) && (sides.length === 1 || claimant !== respondent)
    );
  });
  const joined = (rows: MatterDocument["rebuttals"]) =>
    new Set(rows.flatMap((row) => [row.claimId, row.replyId]));
  const [here, anywhere] = [joined(rebuttals), joined(document.rebuttals)];
  const statements = document.statements.filter(
    (row) => ids.has(row.partyId) && (here.has(row.id) || !anywhere.has(row.id)),
  );
  // Whoever was asked and speaks for nobody here belongs to no side.
  const speakHere = new Set(
    document.statements.filter((row) => ids.has(row.partyId)).flatMap(ownSpeakerIds),
  );
  const shown = new Set(statements.map((row) => row.id));
  const occasions = new Set(statements.map((row) => row.occasionId));
  const ofStatement = <T extends { statementId: string }>(rows: T[]) =>
    rows.filter((row) => shown.has(row.statementId));
  return {
    ...document,
    statements,
    rebuttals,
    occasions: document.occasions.filter((row) => occasions.has(row.id)),
    quotations: ofStatement(document.quotations),
    stances: ofStatement(document.stances),
    replySearches: ofStatement(document.replySearches).filter((row) => ids.has(row.partyId)),
    ...(document.reportedNonReplies && {
      reportedNonReplies: ofStatement(document.reportedNonReplies).filter((row) =>
        speakHere.has(row.speakerId),
      ),
    }),
    commentRequests: ofStatement(document.commentRequests).filter((row) =>
      speakHere.has(row.speakerId),
    ),
  };
}
