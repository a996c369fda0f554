/** The position of a speaker, or a party, on a point over time. Nothing later overwrites anything earlier. */
import type { Bounds } from "@/lib/dates/edtf-date";
import { compareBounds, sortByTime } from "@/lib/dates/order";
import { boundsOfStatement } from "@/lib/datings";
import type { MatterDocument, StanceRecord, StatementRecord } from "@/lib/document/document";
import { stancePositions } from "@/lib/vocabulary";

/** What positions are read from: a matter, or records taken out of several. */
type Positioned = Pick<MatterDocument, "statements" | "occasions" | "stances">;

export interface PositionEntry extends Bounds {
  statement: StatementRecord;
  stance: StanceRecord;
}

export interface PositionChange {
  from: PositionEntry;
  to: PositionEntry;
  /** "from denies to asserts" */
  words: string;
}

export interface PositionHistory {
  /** Each group is strictly before the next; inside a group the order is not known throughout. */
  groups: PositionEntry[][];
  /** Changes between two stances that are strictly ordered, with none strictly between them. */
  changes: PositionChange[];
  /** The stances that none is strictly after: more than one where the last cannot be told. */
  latest: PositionEntry[];
}

/** The stances of a speaker on a point, by the preferred datings of their occasions. */
export function positionsOverTime(
  document: Positioned,
  speakerId: string,
  pointId: string,
): PositionHistory {
  return historyOf(document, pointId, (statement) => statement.speakerId === speakerId);
}

/** The stances of all who speak for a party on a point. */
export function positionsOverTimeOfParty(
  document: Positioned,
  partyId: string,
  pointId: string,
): PositionHistory {
  return historyOf(document, pointId, (statement) => statement.partyId === partyId);
}

function historyOf(
  document: Positioned,
  pointId: string,
  belongs: (statement: StatementRecord) => boolean,
): PositionHistory {
  const stances = new Map(
    document.stances.filter((row) => row.pointId === pointId).map((row) => [row.statementId, row]),
  );
  const entries = document.statements.filter(belongs).flatMap((statement): PositionEntry[] => {
    const stance = stances.get(statement.id);
    return stance
      ? [{ statement, stance, ...boundsOfStatement(document.occasions, statement) }]
      : [];
  });
  const sorted = sortByTime(entries, (entry) => entry);
  return {
    groups: groupsOf(sorted),
    changes: sorted.flatMap((from) =>
      sorted
        .filter((to) => isBefore(from, to) && from.stance.position !== to.stance.position)
        .filter((to) => !sorted.some((between) => isBefore(from, between) && isBefore(between, to)))
        .map((to) => ({ from, to, words: `from ${verbOf(from)} to ${verbOf(to)}` })),
    ),
    latest: sorted.filter((entry) => !sorted.some((other) => isBefore(entry, other))),
  };
}

const isBefore = (a: Bounds, b: Bounds) => compareBounds(a, b) === "before";
const verbOf = (entry: PositionEntry) => stancePositions[entry.stance.position].label.toLowerCase();

/** Cuts the sorted entries wherever all that stand before are strictly before all that follow. */
function groupsOf(sorted: PositionEntry[]): PositionEntry[][] {
  const groups: PositionEntry[][] = [];
  let start = 0;
  for (let cut = 1; cut <= sorted.length; cut++) {
    const [earlier, later] = [sorted.slice(start, cut), sorted.slice(cut)];
    if (!earlier.every((a) => later.every((b) => isBefore(a, b)))) continue;
    groups.push(earlier);
    start = cut;
  }
  return groups;
}
