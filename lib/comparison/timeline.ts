/**
 * What was said when, as a drawing needs it: a row for what a party said on one occasion and for each event, with a bar
 * over every moment it may have been, and an arrow from the bar of each reply to that of its claim. Pure.
 */

import type { Bounds } from "@/lib/dates/edtf-date";
import { type DrawnDate, drawnDate } from "@/lib/dates/shape";
import { preferredDating, whenInWords } from "@/lib/datings";
import type { MatterDocument, StatementRecord } from "@/lib/document/document";
import { groupBy } from "@/lib/group";
import { inSequence, type OrderOf, type Sequence, sequencesOf } from "@/lib/occasion-order";
import { voiceInText, voiceOf } from "@/lib/people/voice";
import type { RebuttalType } from "@/lib/vocabulary";
import { type AxisColumn, axisOf } from "./timeline-axis";

export interface TimelineEntry extends DrawnDate {
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
  /** Ends of the bar, in percent of the width; of a moment both are where its mark stands. */
  left: number;
  right: number;
  /** From 0. */
  row: number;
}

export interface TimelineLink {
  rebuttalId: string;
  type: RebuttalType;
  claim: TimelineEntry;
  reply: TimelineEntry;
  /** 1 for S1. */
  claimNumber: number;
  /** Where the arrow leaves the reply's bar and meets the claim's, in percent of the width. */
  fromX: number;
  toX: number;
}

export interface Timeline {
  columns: AxisColumn[];
  /** In the order of their rows. */
  entries: TimelineEntry[];
  links: TimelineLink[];
  /** Whether arrows can be told apart; the rows say in words what they show. */
  hasArrows: boolean;
  /** Whether all of it falls on one day, and nothing says in what order. */
  isUnordered: boolean;
  /** How the order of rows of one occasion is known, where it is. */
  orderedBy: OrderOf[];
  /** Whether a row for each can be looked through at once. */
  isShort: boolean;
}

type Draft = Omit<TimelineEntry, "left" | "right" | "row">;

const most = { entries: 20, links: 10 };

/** The timeline of a document that was read at `readAt` (ISO 8601). */
export function timelineOf(document: MatterDocument, readAt: string): Timeline {
  const sorted = [...statementDrafts(document), ...eventDrafts(document)].sort(byTime);
  const sequences = rowSequences(document, sorted);
  const drafts = inSequence(sorted, sequences, (draft) => draft.key);
  const axis = axisOf(drafts, new Date(readAt));
  const entries = drafts.map((draft, row): TimelineEntry => {
    const { left, right } = axis.spanOf(draft);
    return { ...draft, left, right: draft.shape === "moment" ? left : right, row };
  });
  const links = linksOf(document, entries);
  return {
    columns: axis.columns,
    entries,
    links,
    hasArrows: links.length <= most.links,
    isUnordered:
      axis.isOneDay && entries.length > 1 && entries.every((entry) => entry.shape === "day"),
    orderedBy: [...new Set(sequences.map(({ of }) => of))],
    isShort: entries.length <= most.entries,
  };
}

/** Rows of one occasion, by where in one capture the first words of each stand. */
function rowSequences(document: MatterDocument, drafts: Draft[]): Sequence[] {
  const numbers = new Map(document.statements.map((row) => [row.id, row.number]));
  const rowOf = new Map(drafts.flatMap(({ key, numbers: own }) => own.map((one) => [one, key])));
  return sequencesOf(document)
    .map(({ statements, of }) => ({
      of,
      statements: [...new Set(statements.flatMap((id) => rowOf.get(numbers.get(id) ?? 0) ?? []))],
    }))
    .filter(({ statements }) => statements.length > 1);
}

/**
 * By the earliest moment, or the latest where that is all that is known; what is not dated last. Whatever is strictly
 * before stands before.
 */
function byTime(a: Bounds, b: Bounds): number {
  const start = ({ earliest, latest }: Bounds) => earliest ?? latest ?? Number.POSITIVE_INFINITY;
  const end = ({ latest }: Bounds) => latest ?? Number.POSITIVE_INFINITY;
  if (start(a) !== start(b)) return start(a) < start(b) ? -1 : 1;
  return end(a) === end(b) ? 0 : end(a) < end(b) ? -1 : 1;
}

/** One entry for what a party said on one occasion. */
function statementDrafts(document: MatterDocument): Draft[] {
  const joined = new Set(document.rebuttals.flatMap((row) => [row.claimId, row.replyId]));
  const speakers = new Map(document.speakers.map((row) => [row.id, row]));
  const voiceText = (row: StatementRecord) => {
    const voice = voiceOf(row, speakers);
    return voice ? [voiceInText(voice)] : [];
  };
  const occasions = new Map(document.occasions.map((row) => [row.id, row]));
  const parties = new Map(document.parties.map((row, index) => [row.id, index]));
  const groups = groupBy(document.statements, (row) => `${row.partyId} ${row.occasionId}`);
  return [...groups].map(([key, statements]) => {
    const first = (statements.find((row) => joined.has(row.id)) ??
      statements[0]) as StatementRecord;
    const datings = occasions.get(first.occasionId)?.datings ?? [];
    const shown = preferredDating({ datings });
    return {
      key,
      party: parties.get(first.partyId) ?? 0,
      text: first.summary,
      by: [...new Set(statements.flatMap(voiceText))].join(", "),
      numbers: statements.map((row) => row.number),
      when: whenInWords(shown),
      otherPhrases: datings.flatMap((row) => (row !== shown && row.phrase ? [row.phrase] : [])),
      ...drawnDate(shown ?? { edtf: null, earliest: null, latest: null }),
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
    when: whenInWords(event),
    otherPhrases: [],
    ...drawnDate(event),
  }));
}

function linksOf(document: MatterDocument, entries: TimelineEntry[]): TimelineLink[] {
  const numbers = new Map(document.statements.map((row) => [row.id, row.number]));
  const byNumber = new Map(
    entries.flatMap((entry) => entry.numbers.map((number) => [number, entry] as const)),
  );
  const pairs = document.rebuttals.flatMap(({ id, type, claimId, replyId }) => {
    const claimNumber = numbers.get(claimId) ?? 0;
    const claim = byNumber.get(claimNumber);
    const reply = byNumber.get(numbers.get(replyId) ?? 0);
    return claim && reply ? [{ rebuttalId: id, type, claim, reply, claimNumber }] : [];
  });
  return pairs.map((pair, index) => ({
    ...pair,
    ...arrowBetween(pair.reply, pair.claim, (index + 1) / (pairs.length + 1)),
  }));
}

type Bar = Pick<TimelineEntry, "left" | "right">;

/**
 * From bar to bar: straight where both may be of one time, else between the ends that face each other. `share`, between
 * 0 and 1, keeps the arrows of one drawing apart; it says nothing of time.
 */
export function arrowBetween(
  reply: Bar,
  claim: Bar,
  share: number,
): { fromX: number; toX: number } {
  const [start, end] = [Math.max(reply.left, claim.left), Math.min(reply.right, claim.right)];
  if (start <= end) {
    const x = start + (end - start) * share;
    return { fromX: x, toX: x };
  }
  const inset = ({ left, right }: Bar) => ((right - left) * share) / 2;
  return claim.right < reply.left
    ? { fromX: reply.left + inset(reply), toX: claim.right - inset(claim) }
    : { fromX: reply.right - inset(reply), toX: claim.left + inset(claim) };
}
