/** The positions of a speaker on one point, repeats merged into runs and changes named. Pure. */
import type { ShortWords } from "@/lib/comparison/in-short";
import type { Bounds } from "@/lib/dates/edtf-date";
import { compareBounds, sortByTime } from "@/lib/dates/order";
import { boundsOfStatement, preferredDating } from "@/lib/datings";
import type { OccasionRecord, StanceRecord, StatementRecord } from "@/lib/document/document";
import type { PlacedPoint } from "@/lib/document/excerpt";
import { groupBy } from "@/lib/group";
import type { Sequence } from "@/lib/occasion-order";
import { isOnProposition, type PositionEntry, positionsOfOne } from "@/lib/position-history";
import { type StancePosition, stancePositions } from "@/lib/vocabulary";
import { afterInWords, betweenInWords, stretchInWords } from "./text";
import type { Voice } from "./voice";

/**
 * A stance, the statement that takes it (numbered as in the point's matter), and the words that show it. It stands for
 * all statements that take the same position at the same time: they say nothing new of the order. One that a transcript
 * puts in order stands for itself alone.
 */
export interface StanceTaken {
  statement: StatementRecord;
  occasion: OccasionRecord;
  stance: StanceRecord;
  words: ShortWords | null;
  /** Of a joint statement, all who make it. */
  jointly?: Voice;
  /** Number of statements it stands for. */
  times: number;
}

/** What a statement said to the point, taken back by the speaker or on the speaker's behalf. */
export interface TakenBack extends Bounds {
  statementId: string;
  /** The statement that retracts it; its number where it stands in the point's matter. */
  byId: string;
  byNumber: number | null;
  /** When and on what occasion it was retracted. */
  edtf: string | null;
  occasionId: string;
  /** Whether any words of the retraction are held. */
  isHeld: boolean;
}

export interface PointTaken {
  point: PlacedPoint;
  /** Place of the speaker's party in the matter, from 0. */
  partyIndex: number;
  taken: StanceTaken[];
  takenBack: TakenBack[];
  /** What transcripts put in order: of these statements and of the retractions. */
  sequences: readonly Sequence[];
}

/** One position, held on one or more occasions with no other known to lie between. */
export interface PositionRun {
  position: StancePosition;
  /** Number of statements. */
  count: number;
  first: StanceTaken;
  last: StanceTaken;
  /** "from 13 Sep to 22 Nov 2017" */
  when: string;
  /** The dates of its statements, each once. */
  dates: { edtf: string | null; bounds: Bounds }[];
}

export interface NamedChange {
  /** The statements before and after; without a number where it stands in another matter. */
  from: { id: string; number: number | null };
  to: { id: string; number: number | null };
  /** "from denies to asserts, between 1 and 3 Feb 2026" */
  words: string;
  /** "after 8 days", "on one occasion" */
  after: string;
}

export interface PointHistory extends PointTaken {
  runs: PositionRun[];
  changes: NamedChange[];
  /** Whether positions differ that cannot be ordered. */
  hasUnordered: boolean;
  /** Whether all that is shown stands in the order in which it was said. */
  isInOrder: boolean;
}

const edtfOf = (row: StanceTaken) => preferredDating(row.occasion)?.edtf ?? null;
const boundsOf = (row: StanceTaken) => boundsOfStatement([row.occasion], row.statement);

/** What a speaker held on a point, in time. */
export function pointHistory(row: PointTaken): PointHistory {
  const byId = new Map(row.taken.map((taken) => [taken.statement.id, taken]));
  const isDated = (taken: StanceTaken) => {
    const { earliest, latest } = boundsOf(taken);
    return earliest !== null || latest !== null;
  };
  const dated = row.taken.filter(isDated);
  const history = positionsOfOne(
    {
      statements: dated.map((taken) => taken.statement),
      occasions: dated.map((taken) => taken.occasion),
      stances: dated.map((taken) => taken.stance),
    },
    row.point.id,
    row.sequences,
  );
  const find = (entry: PositionEntry) => byId.get(entry.statement.id) as StanceTaken;

  const isTakenBack = (from: string, to: string) =>
    row.takenBack.some(({ statementId, byId: by }) => statementId === from && by === to);
  const groups = history.groups.map((group) => group.map(find));
  const undated = row.taken.filter((taken) => !isDated(taken));
  const positionsOf = (rows: StanceTaken[]) =>
    new Set(rows.map((taken) => taken.stance.position).filter(isOnProposition)).size;
  return {
    ...row,
    runs: [...mergedGroups(groups), ...byPosition(undated)].map(runOf),
    changes: [
      ...history.changes
        // A retraction that says the contrary is named once, as a retraction.
        .filter(({ from, to }) => !isTakenBack(from.statement.id, to.statement.id))
        .map(({ from, to, words, isInTranscript }) => {
          const order = isInTranscript ? ", in the order of the transcript" : "";
          return {
            from: from.statement,
            to: to.statement,
            words: `${words}, ${betweenInWords(edtfOf(find(from)), edtfOf(find(to)))}${order}`,
            after: `${afterInWords(placeOf(find(from)), placeOf(find(to)))}${order}`,
          };
        }),
      ...row.takenBack.flatMap((retraction) => retractionOf(retraction, byId) ?? []),
    ],
    hasUnordered:
      groups.some((group) => positionsOf(group) > 1) ||
      (undated.length > 0 && positionsOf(row.taken) > 1),
    isInOrder:
      groups.every((group) => byPosition(group).length === 1) &&
      (undated.length === 0 || byPosition(row.taken).length === 1),
  };
}

const placeOf = (row: StanceTaken) => ({ ...boundsOf(row), occasionId: row.occasion.id });

function retractionOf(retraction: TakenBack, taken: Map<string, StanceTaken>): NamedChange | null {
  const { statementId, byId: id, byNumber, edtf } = retraction;
  const from = taken.get(statementId);
  if (!from) return null;
  const verb = stancePositions[from.stance.position].label.toLowerCase();
  const when = betweenInWords(edtfOf(from), edtf);
  return {
    from: from.statement,
    to: { id, number: byNumber },
    words: `from ${verb} to taken back, ${when}`,
    after: afterInWords(placeOf(from), retraction),
  };
}

const byPosition = (rows: StanceTaken[]) => [
  ...groupBy(rows, (row) => row.stance.position).values(),
];

/** Groups of one position that follow each other become one; a group of several stays apart, a part for each. */
function mergedGroups(groups: StanceTaken[][]): StanceTaken[][] {
  const merged: { rows: StanceTaken[]; isPlain: boolean }[] = [];
  for (const group of groups) {
    const parts = byPosition(group);
    const before = merged.at(-1);
    const isPlain = parts.length === 1;
    const isSame = before?.rows[0]?.stance.position === group[0]?.stance.position;
    if (before?.isPlain && isPlain && isSame) before.rows.push(...group);
    else merged.push(...parts.map((rows) => ({ rows: [...rows], isPlain })));
  }
  return merged.map(({ rows }) => rows);
}

function runOf(rows: StanceTaken[]): PositionRun {
  const sorted = sortByTime(rows, boundsOf);
  const [first, last] = [sorted[0], sorted.at(-1)] as [StanceTaken, StanceTaken];
  const dates = new Map(sorted.map((row) => [edtfOf(row), boundsOf(row)]));
  const isOrdered = dates.size < 2 || compareBounds(boundsOf(first), boundsOf(last)) === "before";
  const stretch = stretchInWords(edtfOf(first), edtfOf(last));
  return {
    position: first.stance.position,
    count: rows.reduce((sum, row) => sum + row.times, 0),
    first,
    last,
    when: isOrdered ? stretch : `${stretch}, order not known`,
    dates: [...dates].map(([edtf, bounds]) => ({ edtf, bounds })),
  };
}

/** "Asserts", "Asserts, 30 times". */
export function runLabel({ position, count }: PositionRun): string {
  const { label } = stancePositions[position];
  return count > 1 ? `${label}, ${count.toLocaleString("en-GB")} times` : label;
}
