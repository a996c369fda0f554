/**
 * The position of a speaker, or a party, on a point over time. Nothing later overwrites anything earlier. Words that are
 * only attributed to somebody are nobody's position.
 */
import type { Bounds } from "@/lib/dates/edtf-date";
import { sortByTime } from "@/lib/dates/order";
import { boundsOfStatement } from "@/lib/datings";
import type { MatterDocument, StanceRecord, StatementRecord } from "@/lib/document/document";
import { inSequence, type Placed, type Sequence, sequencesOf } from "@/lib/occasion-order";
import { ownSpeakerIds } from "@/lib/people/voice";
import { type StancePosition, stancePositions } from "@/lib/vocabulary";

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
  /** Whether both were said on one occasion, in the order of its transcript. */
  isInTranscript: boolean;
}

export interface PositionHistory {
  /** Each group is strictly before the next; inside a group the order is not known throughout. */
  groups: PositionEntry[][];
  /** Changes between two stances that are strictly ordered, with none strictly between them. */
  changes: PositionChange[];
  /** The stances on what the point says that none is strictly after: more than one where the last cannot be told. */
  latest: PositionEntry[];
}

/** The stances of a speaker on a point, by the preferred datings of their occasions. */
export function positionsOverTime(
  document: Positioned & Placed,
  speakerId: string,
  pointId: string,
): PositionHistory {
  return historyOf(document, pointId, sequencesOf(document), (statement) =>
    ownSpeakerIds(statement).includes(speakerId),
  );
}

/** All stances on a point, of statements that are one speaker's, some of them in the order of a transcript. */
export const positionsOfOne = (
  records: Positioned,
  pointId: string,
  sequences: readonly Sequence[],
): PositionHistory => historyOf(records, pointId, sequences, () => true);

/** The stances of all who speak for a party on a point. */
export function positionsOverTimeOfParty(
  document: Positioned & Placed,
  partyId: string,
  pointId: string,
): PositionHistory {
  return historyOf(
    document,
    pointId,
    sequencesOf(document),
    (statement) => statement.partyId === partyId && ownSpeakerIds(statement).length > 0,
  );
}

function historyOf(
  document: Positioned,
  pointId: string,
  sequences: readonly Sequence[],
  belongs: (statement: StatementRecord) => boolean,
): PositionHistory {
  const stances = new Map(
    document.stances.filter((row) => row.pointId === pointId).map((row) => [row.statementId, row]),
  );
  const occasions = new Map(document.occasions.map((row) => [row.id, row]));
  const entries = document.statements.filter(belongs).flatMap((statement): PositionEntry[] => {
    const [stance, occasion] = [stances.get(statement.id), occasions.get(statement.occasionId)];
    return stance
      ? [{ statement, stance, ...boundsOfStatement(occasion ? [occasion] : [], statement) }]
      : [];
  });
  const chains = chainsOf(sequences, entries);
  const sorted = sortByTime(
    inSequence(
      entries,
      chains.map((chain) => ({ of: "speaking", statements: chain.map(idOf) })),
      idOf,
    ),
    (entry) => entry,
  );
  const sided = sorted.filter(({ stance }) => isOnProposition(stance.position));
  const next = nextInChains(
    sided,
    chains.map((chain) => chain.filter((entry) => sided.includes(entry))),
  );
  return {
    groups: groupsOf(sorted).flatMap((group) => parted(group, chains)),
    changes: sided.flatMap((from) =>
      next(from)
        .filter((to) => from.stance.position !== to.stance.position)
        .map((to) => ({
          ...{ from, to, words: `from ${verbOf(from)} to ${verbOf(to)}` },
          isInTranscript: chains.some((chain) => chain.includes(from) && chain.includes(to)),
        })),
    ),
    latest: sided.filter((entry) => next(entry).length === 0),
  };
}

/** Whether a stance is on what the point says. That one never said so is none: it changes nothing, and nothing changes to it. */
export const isOnProposition = (position: StancePosition) => position !== "denies_saying";

const idOf = (entry: PositionEntry) => entry.statement.id;

/** Stances of one occasion that its transcript puts in order. They have the same bounds, those of the occasion. */
function chainsOf(sequences: readonly Sequence[], entries: PositionEntry[]): PositionEntry[][] {
  const byId = new Map(entries.map((entry) => [idOf(entry), entry]));
  return sequences
    .filter(({ of }) => of === "speaking")
    .map((sequence) => sequence.statements.flatMap((id) => byId.get(id) ?? []))
    .filter((chain) => chain.length > 1);
}

/** After each of a chain but the last comes the next of it; what is after the chain is after its last. */
function nextInChains(
  sorted: PositionEntry[],
  chains: PositionEntry[][],
): (entry: PositionEntry) => PositionEntry[] {
  const chainOf = new Map(chains.flatMap((chain) => chain.map((entry) => [entry, chain] as const)));
  const next = nextOf(sorted.filter((entry) => (chainOf.get(entry)?.[0] ?? entry) === entry));
  return (entry) => {
    const chain = chainOf.get(entry);
    const following = chain?.[chain.indexOf(entry) + 1];
    return following ? [following] : next(chain?.[0] ?? entry);
  };
}

/** A group that one transcript orders throughout is no group. */
function parted(group: PositionEntry[], chains: PositionEntry[][]): PositionEntry[][] {
  const [first] = group;
  const chain = chains.find((one) => first && one.includes(first));
  return chain && group.every((entry) => chain.includes(entry))
    ? group.map((entry) => [entry])
    : [group];
}

const verbOf = (entry: PositionEntry) => stancePositions[entry.stance.position].label.toLowerCase();

/** What is not bounded may have been at any time: it is before nothing, and after nothing. */
const startOf = ({ earliest }: Bounds) => earliest ?? Number.NEGATIVE_INFINITY;
const endOf = ({ latest }: Bounds) => latest ?? Number.POSITIVE_INFINITY;

/**
 * For each entry those that are strictly after it with none strictly between, in the order given. They begin after its
 * end, and not after the first end of all that do: one stretch of the entries by their beginnings.
 */
function nextOf(sorted: PositionEntry[]): (entry: PositionEntry) => PositionEntry[] {
  const order = new Map(sorted.map((entry, index) => [entry, index]));
  const byStart = sorted.toSorted((a, b) => startOf(a) - startOf(b));
  const firstEnds = byStart.map(endOf);
  for (let at = firstEnds.length - 2; at >= 0; at -= 1)
    firstEnds[at] = Math.min(firstEnds[at] ?? 0, firstEnds[at + 1] ?? 0);
  return (entry) => {
    const from = firstAfter(byStart, endOf(entry));
    const to = firstAfter(byStart, firstEnds[from] ?? Number.NEGATIVE_INFINITY);
    return byStart
      .slice(from, Math.max(from, to))
      .sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
  };
}

/** The place of the first entry that begins after a moment. */
function firstAfter(byStart: PositionEntry[], moment: number): number {
  let [low, high] = [0, byStart.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const entry = byStart[middle];
    if (entry && startOf(entry) > moment) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Cuts the sorted entries wherever all that stand before are strictly before all that follow. */
function groupsOf(sorted: PositionEntry[]): PositionEntry[][] {
  const firstStarts = sorted.map(startOf);
  for (let at = firstStarts.length - 2; at >= 0; at -= 1)
    firstStarts[at] = Math.min(firstStarts[at] ?? 0, firstStarts[at + 1] ?? 0);
  const groups: PositionEntry[][] = [];
  let lastEnd = Number.NEGATIVE_INFINITY;
  for (const [index, entry] of sorted.entries()) {
    const group = groups.at(-1);
    if (group && lastEnd >= (firstStarts[index] ?? 0)) group.push(entry);
    else groups.push([entry]);
    lastEnd = Math.max(lastEnd, endOf(entry));
  }
  return groups;
}
