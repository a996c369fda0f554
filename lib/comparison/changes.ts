/** Positions that changed: from one stance to another, or taken back. Pure. */
import { compareBounds } from "@/lib/dates/order";
import type { PointRecord } from "@/lib/document/document";
import { groupBy } from "@/lib/group";
import { ownSpeakerIds, type Voice } from "@/lib/people/voice";
import { isOnProposition, positionsOverTime } from "@/lib/position-history";
import { takesBack } from "@/lib/treatments";
import type { StancePosition } from "@/lib/vocabulary";
import { boundsOf, type ComparisonView, isAttributed, type StatementView } from "./view";

export interface ChangedPosition {
  /** Whose position it is. */
  who: Voice;
  from: StatementView;
  position: StancePosition;
  to: StatementView;
  /** The later position; null where the earlier statement was taken back. */
  became: StancePosition | null;
  point: PointRecord;
  /** From 1. */
  number: number;
  /** Whether both were said on one occasion, in the order of its transcript. */
  isInTranscript: boolean;
}

/** Every change of a speaker on a point, in the order of the points. */
export function changedPositions(view: ComparisonView): ChangedPosition[] {
  const { document, pairs, statements } = view;
  const byId = new Map(statements.map((row) => [row.record.id, row]));
  const retractions = groupBy(
    // Who takes back that words are somebody's changes nobody's position.
    pairs.filter((pair) => takesBack(pair) && !isAttributed(pair.claim)),
    (pair) => pair.claim.record.id,
  );
  const speakers = new Map(document.speakers.map((row) => [row.id, row]));
  return document.points.flatMap((point, index) => {
    const number = index + 1;
    const stances = document.stances.filter((row) => row.pointId === point.id);
    const spoken = groupBy(
      stances.flatMap((stance) => {
        const said = byId.get(stance.statementId);
        return said
          ? ownSpeakerIds(said.record).map((speakerId) => ({ ...stance, speakerId }))
          : [];
      }),
      (row) => row.speakerId,
    );
    const takenBack = stances.flatMap((stance): ChangedPosition[] =>
      (retractions.get(stance.statementId) ?? [])
        .filter((pair) => takesBack(pair, point.id))
        .map((pair) => ({
          ...{ from: pair.claim, to: pair.reply, position: stance.position },
          who: pair.claim.voice,
          ...{ became: null, point, number, isInTranscript: false },
        })),
    );
    const changed = [...spoken]
      .filter(([, own]) => new Set(own.map((row) => row.position).filter(isOnProposition)).size > 1)
      .flatMap(([speakerId]) =>
        positionsOverTime(document, speakerId, point.id).changes.map((change) => ({
          ...change,
          who: { speakers: [speakers.get(speakerId) ?? []].flat(), attributedBy: null },
        })),
      )
      .flatMap(({ from, to, who, isInTranscript }): ChangedPosition[] => {
        const [first, second] = [byId.get(from.statement.id), byId.get(to.statement.id)];
        if (!first || !second) return [];
        // A retraction that says the contrary is one change, and named as what it is.
        if (takenBack.some((row) => row.from === first && row.to === second)) return [];
        return [
          {
            ...{ who, from: first, position: from.stance.position, to: second },
            ...{ became: to.stance.position, point, number, isInTranscript },
          },
        ];
      });
    return [...takenBack, ...changed];
  });
}

/** Whether the change is known to come after what it changes. */
export function isOrdered({ from, to, isInTranscript }: ChangedPosition): boolean {
  return isInTranscript || compareBounds(boundsOf(from), boundsOf(to)) === "before";
}
