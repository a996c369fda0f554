/**
 * What was said when, as a drawing needs it: a bar for each occasion that spans every moment the words may have been
 * said, on a lane for each party with events between them, and a link from each claim to its reply. Pure.
 */
import type { Bounds } from "@/lib/dates/edtf-date";
import { formatEdtf } from "@/lib/dates/format";
import { groupBy } from "@/lib/group";
import type { DatingRecord, MatterDocument, StatementRecord } from "@/lib/record/document";
import type { RebuttalType } from "@/lib/vocabulary";
import { type Axis, type AxisColumn, axisOf } from "./timeline-axis";
import { laneRows, linkRows } from "./timeline-rows";

/** Solid between caps, dotted between caps, dotted and open on one side, hatched. */
export type Bar = "known" | "bounded" | "open_start" | "open_end" | "undated";

export interface TimelineEntry {
  key: string;
  /** Place of the party from 0; null for an event. */
  party: number | null;
  /** In our words. */
  text: string;
  by: string | null;
  /** Numbers of the statements: 2, 4, 5, 6. */
  numbers: number[];
  /** "on or before 2 Feb 2026" */
  when: string;
  /** How else sources date it: "a few days ago". */
  otherPhrases: string[];
  bounds: Bounds;
  bar: Bar;
  /** First and last column, from 0. */
  from: number;
  to: number;
  /** Where the mark stands, in percent of the width of all columns, and of the entry's own. */
  at: number;
  atWithin: number;
  /** Row of the drawing, from 0. */
  row: number;
}

export interface TimelineLink {
  rebuttalId: string;
  type: RebuttalType;
  claim: TimelineEntry;
  reply: TimelineEntry;
  /** 1 for S1. */
  claimNumber: number;
  replyNumber: number;
  /** Where its word stands: row, and percent of the width. */
  row: number;
  at: number;
}

export interface TimelineLane {
  /** Place of the party from 0; null for the events. */
  party: number | null;
  firstRow: number;
  rows: number;
  /** Above the events: bars are at the foot of their rows. */
  above: boolean;
}

export interface Timeline {
  columns: AxisColumn[];
  /** From top to bottom. */
  lanes: TimelineLane[];
  rows: number;
  entries: TimelineEntry[];
  links: TimelineLink[];
  /** Whether a drawing can be read: not too many bars, links and parties. The list always can. */
  isLegible: boolean;
}

type Draft = Omit<TimelineEntry, "bar" | "from" | "to" | "at" | "atWithin" | "row">;

const undated: Bounds = { earliest: null, latest: null };
const most = { entries: 14, links: 6, parties: 4 };

/** The timeline of a document that was read at `readAt` (ISO 8601). */
export function timelineOf(document: MatterDocument, readAt: string): Timeline {
  const drafts = [...statementDrafts(document), ...eventDrafts(document)];
  const axis = axisOf(
    drafts.map((draft) => draft.bounds),
    new Date(readAt),
  );
  const edges = edgesOf(axis.columns);
  const entries = drafts.map((draft): TimelineEntry => {
    const [from, to] = axis.columnsOf(draft.bounds);
    const bar = barOf(draft.bounds, from, to);
    const at = markOf(bar, draft.bounds, axis, edges);
    const [start = 0, end = 100] = [edges[from], edges[to + 1]];
    return { ...draft, bar, from, to, at, atWithin: ((at - start) / (end - start)) * 100, row: 0 };
  });
  const links = linksOf(document, entries);

  const lanes: TimelineLane[] = [];
  let rows = 0;
  const addLane = (party: number | null, above: boolean) => {
    const own = entries.filter((entry) => entry.party === party);
    const count = laneRows(own, rows, above);
    lanes.push({ party, firstRow: rows, rows: count, above });
    rows += count;
  };
  const parties = document.parties.map((_, index) => index);
  const half = Math.ceil(parties.length / 2);
  for (const party of parties.slice(0, half)) addLane(party, true);
  if (document.events.length > 0) addLane(null, false);
  rows += linkRows(links, rows);
  for (const party of parties.slice(half)) addLane(party, false);

  const isLegible =
    entries.length <= most.entries && links.length <= most.links && parties.length <= most.parties;
  return { columns: axis.columns, lanes, rows, entries, links, isLegible };
}

/** One entry for what a party said on one occasion. */
function statementDrafts(document: MatterDocument): Draft[] {
  const joined = new Set(document.rebuttals.flatMap((row) => [row.claimId, row.replyId]));
  const speakers = new Map(document.speakers.map((row) => [row.id, row.name]));
  const groups = groupBy(document.statements, (row) => `${row.partyId} ${row.occasionId}`);
  return [...groups].map(([key, statements]) => {
    const first = (statements.find((row) => joined.has(row.id)) ??
      statements[0]) as StatementRecord;
    const datings = document.occasions.find((row) => row.id === first.occasionId)?.datings ?? [];
    const preferred = datings.find((row) => row.preferred) ?? datings[0];
    return {
      key,
      party: document.parties.findIndex((row) => row.id === first.partyId),
      text: first.summary,
      by: [...new Set(statements.map((row) => speakers.get(row.speakerId)))].join(", "),
      numbers: statements.map((row) => row.number),
      when: whenOf(preferred),
      otherPhrases: datings.flatMap((row) => (row !== preferred && row.phrase ? [row.phrase] : [])),
      bounds: preferred ?? undated,
    };
  });
}

function eventDrafts(document: MatterDocument): Draft[] {
  return document.events.map((event) => ({
    key: event.id,
    party: null,
    text: event.title,
    by: null,
    numbers: [],
    when: whenOf(event),
    otherPhrases: [],
    bounds: event,
  }));
}

function whenOf(dating: Pick<DatingRecord, "edtf" | "phrase"> | undefined): string {
  if (dating?.edtf) return formatEdtf(dating.edtf);
  return dating?.phrase ? `“${dating.phrase}”, not dated` : formatEdtf(null);
}

/** Left edges of the columns and the right edge of the last, in percent. */
function edgesOf(columns: AxisColumn[]): number[] {
  const total = columns.reduce((sum, column) => sum + column.weight, 0);
  const edges = [0];
  for (const { weight } of columns) edges.push((edges.at(-1) ?? 0) + (weight / total) * 100);
  return edges;
}

function barOf({ earliest, latest }: Bounds, from: number, to: number): Bar {
  if (earliest === null) return latest === null ? "undated" : "open_start";
  if (latest === null) return "open_end";
  return from === to ? "known" : "bounded";
}

/** The mark stands over the bound that is known, else in the middle of the time between. */
function markOf(bar: Bar, bounds: Bounds, axis: Axis, edges: number[]): number {
  const [from, to] = axis.columnsOf(bounds);
  const { earliest, latest } = bounds;
  const [column, into] =
    bar === "bounded" && earliest !== null && latest !== null
      ? axis.middleOf(earliest, latest)
      : [bar === "open_start" ? to : from, 0.5];
  const [left = 0, right = 100] = [edges[column], edges[column + 1]];
  return left + (right - left) * into;
}

function linksOf(document: MatterDocument, entries: TimelineEntry[]): TimelineLink[] {
  const numbers = new Map(document.statements.map((row) => [row.id, row.number]));
  const byNumber = new Map(
    entries.flatMap((entry) => entry.numbers.map((number) => [number, entry] as const)),
  );
  return document.rebuttals.flatMap(({ id, type, claimId, replyId }) => {
    const [claimNumber = 0, replyNumber = 0] = [numbers.get(claimId), numbers.get(replyId)];
    const [claim, reply] = [byNumber.get(claimNumber), byNumber.get(replyNumber)];
    if (!claim || !reply) return [];
    return [{ rebuttalId: id, type, claim, reply, claimNumber, replyNumber, row: 0, at: claim.at }];
  });
}

/** "S2, S4 to S6" for 2, 4, 5, 6. */
export function statementNames(numbers: number[]): string {
  const runs: [first: number, last: number][] = [];
  for (const number of numbers) {
    const run = runs.at(-1);
    if (run && number === run[1] + 1) run[1] = number;
    else runs.push([number, number]);
  }
  return runs
    .map(([first, last]) => (first === last ? `S${first}` : `S${first} to S${last}`))
    .join(", ");
}
