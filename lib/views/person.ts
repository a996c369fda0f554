/**
 * What one matter's document contributes to the page of a person: the head, the positions and the ledger are put
 * together from these, over all matters in which the person speaks. Pure.
 */

import { excerptPairs, excerptViews } from "@/lib/comparison/excerpt-view";
import { type ShortWords, wordsOn } from "@/lib/comparison/in-short";
import type { StatementView } from "@/lib/comparison/view";
import type { Bounds } from "@/lib/dates/edtf-date";
import { momentOf } from "@/lib/dates/moment";
import type { MatterDocument, SpeakerRecord, StanceRecord } from "@/lib/document/document";
import { type Excerpt, excerptOf } from "@/lib/document/excerpt";
import { groupBy } from "@/lib/group";
import { sequencesOf } from "@/lib/occasion-order";
import { type LedgerInput, type LedgerPair, ledgerLines } from "@/lib/people/ledger";
import {
  hasWords,
  ledgerRows,
  type ShownLine,
  type ShownPoint,
  shownPoint,
} from "@/lib/people/ledger-rows";
import type { TakenBack } from "@/lib/people/point-history";
import { rolesIn } from "@/lib/people/voice";
import { isOwnRetraction } from "@/lib/treatments";
import type { StancePosition } from "@/lib/vocabulary";

type Views = ReadonlyMap<string, StatementView>;

export interface PersonView {
  speaker: SpeakerRecord;
  /** The titles given with the statements, and when: the newest heads the page. */
  roles: { title: string | null; edtf: string | null }[];
  positions: PositionView[];
  /** A row for each point of each statement, with all that stands in it. */
  ledger: ShownLine[];
}

/** The stances on one point, with the words that show them, and what was taken back. */
export interface PositionView {
  point: ShownPoint;
  partyIndex: number;
  taken: PositionTaken[];
  takenBack: TakenBack[];
}

interface PositionTaken extends Bounds {
  statementId: string;
  position: StancePosition;
  edtf: string | null;
  occasionId: string;
  words: ShortWords | null;
}

/**
 * The views of the people who speak in a document, by the speaker's id; null for whoever does not speak there. The
 * document is looked through once. Two documents that give a speaker equal views show the same of them: years, counts,
 * folds and filters of the page are all derived from these rows. Whether sources are held is not part of it: the page
 * shows nothing of that.
 */
export function personViews(document: MatterDocument): (speakerId: string) => PersonView | null {
  const excerpt = excerptOf(document);
  const views = excerptViews(excerpt);
  const statements = groupBy(
    document.statements.flatMap((row) => rolesIn(row).map((spoken) => ({ id: row.id, ...spoken }))),
    (row) => row.speakerId,
  );
  const speakers = new Map(document.speakers.map((row) => [row.id, row]));
  const parties = new Map(document.parties.map((row) => [row.id, row.name]));
  const places = new Map(document.points.map((row, index) => [row.id, index]));
  const placeOf = ({ pointId }: StanceRecord) => places.get(pointId) ?? 0;
  const stances = groupBy(
    document.stances.toSorted((a, b) => placeOf(a) - placeOf(b)),
    (row) => row.statementId,
  );
  const pairs = pairsOf(excerpt);
  const rowOf = ledgerRows(excerpt, {
    searches: document.replySearches.map(
      ({ id, statementId, partyId, where, searchedAt, outcome }) => ({
        ...{ id, statementId, where, searchedAt, outcome },
        partyName: parties.get(partyId) ?? "",
      }),
    ),
    requests: document.commentRequests.map((row) => ({
      ...row,
      name: speakers.get(row.speakerId)?.name ?? "",
    })),
  });

  return (speakerId) => {
    const speaker = speakers.get(speakerId);
    const said = statements.get(speakerId);
    if (!speaker || !said) return null;
    const roles = new Map(said.map((row) => [row.id, row.speakerRole]));
    const own = said.flatMap(({ id }) => views.get(id) ?? []);
    const taken = own.flatMap(({ record }) => stances.get(record.id) ?? []);
    const input: LedgerInput = {
      statements: own.map((view) => ({
        ...{ id: view.record.id, number: view.record.number },
        ...{ edtf: datesOf(view).edtf, ...datesOf(view).bounds },
      })),
      sequences: sequencesOf(document),
      stances: taken,
      pairs: [
        ...new Set(
          said.flatMap(({ id }) => [
            ...(pairs.asClaim.get(id) ?? []),
            ...(pairs.asReply.get(id) ?? []),
          ]),
        ),
      ].map((pair) => ({ ...pair, isOwn: roles.has(pair.claimId) && roles.has(pair.replyId) })),
    };
    return {
      speaker,
      roles: own.map((view) => ({
        title: roles.get(view.record.id) ?? null,
        edtf: datesOf(view).edtf,
      })),
      positions: positionsIn(excerpt.points, taken, views, own, input.pairs),
      ledger: ledgerLines(input).flatMap((line) => rowOf(line) ?? []),
    };
  };
}

const datesOf = ({ dating }: StatementView) => ({
  edtf: dating?.edtf ?? null,
  bounds: { earliest: dating?.earliest ?? null, latest: dating?.latest ?? null },
});

/** Every rebuttal of a matter, by its claim and by its reply. */
function pairsOf(excerpt: Excerpt) {
  const pairs = [...excerptPairs(excerpt).values()].map(
    ({
      record: { id, type, claimId, replyId },
      claim,
      reply,
      rows,
    }): Omit<LedgerPair, "isOwn"> => ({
      ...{ id, type, claimId, replyId },
      takesBack: isOwnRetraction(type, claim.record, reply.record),
      ...{ claimed: momentOf(claim.dating), replied: momentOf(reply.dating) },
      points: rows.map(({ point, treatment }) => ({ pointId: point.id, treatment })),
    }),
  );
  return {
    asClaim: groupBy(pairs, (row) => row.claimId),
    asReply: groupBy(pairs, (row) => row.replyId),
  };
}

/** The points on which these statements take stances, in the order of the matter. */
function positionsIn(
  points: Excerpt["points"],
  stances: StanceRecord[],
  views: Views,
  own: StatementView[],
  pairs: LedgerPair[],
): PositionView[] {
  const said = new Map(own.map((view) => [view.record.id, view]));
  const taken = groupBy(stances, (row) => row.pointId);
  const retractions = pairs.filter((pair) => pair.takesBack && said.has(pair.claimId));
  return points.flatMap((point) => {
    const rows = (taken.get(point.id) ?? []).flatMap((stance): PositionTaken[] => {
      const view = said.get(stance.statementId);
      if (!view) return [];
      const { edtf, bounds } = datesOf(view);
      return [
        {
          ...{ statementId: stance.statementId, position: stance.position, edtf, ...bounds },
          ...{ occasionId: view.occasion.id, words: wordsOn(view, stance) },
        },
      ];
    });
    const [first] = rows;
    if (!first) return [];
    const takenBack = retractions.flatMap((pair): TakenBack[] => {
      const by = views.get(pair.replyId);
      const isOn = pair.points.some(
        (row) => row.pointId === point.id && row.treatment === "taken_back",
      );
      if (!by || !isOn) return [];
      return [
        {
          ...{ statementId: pair.claimId, byId: pair.replyId, byNumber: by.record.number },
          ...{ occasionId: by.occasion.id, isHeld: hasWords(by) },
          ...{ edtf: datesOf(by).edtf, ...datesOf(by).bounds },
        },
      ];
    });
    const { partyIndex = 0 } = said.get(first.statementId) ?? {};
    return [{ point: shownPoint(point), partyIndex, taken: rows, takenBack }];
  });
}
