/**
 * Where everything stands on a matter's timeline. A bar covers every moment at which the words may have been said; what has
 * no bound on a side runs to that edge; what has none at all stands apart. Stretches in which nothing is known to happen
 * are cut short. Pure: columns and rows for a grid, no pixels.
 */
import { formatEdtf } from "@/lib/dates/format";
import { groupBy } from "@/lib/group";
import type { SignName } from "@/lib/vocabulary";
import { rebuttalTypes } from "@/lib/vocabulary";
import type { ComparisonView, StatementView } from "./view";

export interface TimelineColumn {
  kind: "undated" | "earlier" | "tick" | "cut" | "later";
  label: string;
  /** Share of the width. */
  weight: number;
}

export interface TimelineItem {
  key: string;
  /** Place of the party from 0; null for an event. */
  partyIndex: number | null;
  /** S2, S4 …; empty for an event. */
  names: string[];
  who: string;
  text: string;
  date: string;
  /** What it answers: "Partly denies S1". */
  answers: string[];
  bar: "day" | "range" | "open" | "undated";
  /** Columns from 0, `to` exclusive; row of its lane from 0. */
  from: number;
  to: number;
  row: number;
}

export interface TimelineLane {
  partyIndex: number | null;
  rows: number;
  items: TimelineItem[];
}

export interface TimelineLink {
  sign: SignName;
  label: string;
  /** Per cent of the width. */
  fromX: number;
  toX: number;
}

export interface TimelineLayout {
  columns: TimelineColumn[];
  lanes: TimelineLane[];
  /** From claims of the first party to replies of the second, or back; only where few enough to be told apart. */
  links: TimelineLink[];
}

type Bounds = { earliest: number | null; latest: number | null };

interface Entry extends Bounds, Omit<TimelineItem, "bar" | "from" | "to" | "row"> {}

/** Units of the axis, finest first: the number of a moment's unit, and its words. */
const units = [
  {
    of: (at: number) => Math.floor(at / 86_400_000),
    edtf: (unit: number) => isoOf(unit * 86_400_000).slice(0, 10),
  },
  {
    of: (at: number) => new Date(at).getUTCFullYear() * 12 + new Date(at).getUTCMonth(),
    edtf: (unit: number) => isoOf(Date.UTC(Math.floor(unit / 12), unit % 12)).slice(0, 7),
  },
  {
    of: (at: number) => new Date(at).getUTCFullYear(),
    edtf: (unit: number) => String(unit).padStart(4, "0"),
  },
];
const isoOf = (at: number) => new Date(at).toISOString();

/** More than these do not fit side by side. */
const mostTicks = 9;
const mostLinks = 4;

/** Lays out a matter's timeline; null where there are too many dates for an axis: the list stands alone then. */
export function timelineLayout(view: ComparisonView): TimelineLayout | null {
  const entries = [...statementEntries(view), ...eventEntries(view)];
  const moments = entries.flatMap((row) => [row.earliest, row.latest]).filter((at) => at !== null);
  const unit = units.find(({ of }) => new Set(moments.map(of)).size <= mostTicks);
  if (!unit) return null;

  const busy = new Set(
    entries
      .flatMap((row) => [row.earliest ?? row.latest, row.latest ?? row.earliest])
      .filter((at) => at !== null)
      .map(unit.of),
  );
  const ticks = [...busy].sort((a, b) => a - b);
  const columns: TimelineColumn[] = [];
  const columnOf = new Map<number, number>();
  if (entries.some((row) => row.earliest === null && row.latest === null))
    columns.push({ kind: "undated", label: "Not dated", weight: 1.2 });
  const first = columns.length;
  if (entries.some((row) => row.earliest === null && row.latest !== null))
    columns.push({ kind: "earlier", label: "Earlier", weight: 0.5 });
  for (const [index, tick] of ticks.entries()) {
    const before = ticks[index - 1];
    if (before !== undefined && tick - before === 2)
      columns.push({ kind: "tick", label: formatEdtf(unit.edtf(tick - 1)), weight: 0.6 });
    else if (before !== undefined && tick - before > 2)
      columns.push({ kind: "cut", label: "", weight: 0.3 });
    columnOf.set(tick, columns.length);
    columns.push({ kind: "tick", label: formatEdtf(unit.edtf(tick)), weight: 1.3 });
  }
  if (entries.some((row) => row.earliest !== null && row.latest === null))
    columns.push({ kind: "later", label: "Later", weight: 0.5 });

  const place = (row: Entry): Omit<TimelineItem, "row"> => {
    const { earliest, latest, ...item } = row;
    if (earliest === null && latest === null) return { ...item, bar: "undated", from: 0, to: 1 };
    const from = earliest === null ? first : (columnOf.get(unit.of(earliest)) ?? first);
    const to =
      latest === null ? columns.length : (columnOf.get(unit.of(latest)) ?? columns.length - 1) + 1;
    const bar = earliest === null || latest === null ? "open" : to - from === 1 ? "day" : "range";
    return { ...item, bar, from, to };
  };
  const lanes = laneOrder(view, entries).map((partyIndex): TimelineLane => {
    const items = stack(entries.filter((row) => row.partyIndex === partyIndex).map(place));
    return { partyIndex, items, rows: Math.max(1, ...items.map((item) => item.row + 1)) };
  });
  return { columns, lanes, links: linksOf(view, columns, lanes) };
}

/** The first party above, events in the middle, the others below. */
function laneOrder(view: ComparisonView, entries: Entry[]): (number | null)[] {
  const parties = view.document.parties.map((_, index) => index);
  const events = entries.some((row) => row.partyIndex === null) ? [null] : [];
  return [...parties.slice(0, 1), ...events, ...parties.slice(1)];
}

/** Statements of one party on one occasion are one entry: they were said in one breath. */
function statementEntries(view: ComparisonView): Entry[] {
  const groups = groupBy(
    view.statements,
    (row) => `${row.partyIndex} ${row.occasion.id} ${row.speaker.id}`,
  );
  return [...groups].map(([key, statements]) => {
    const [first] = statements as [StatementView, ...StatementView[]];
    const ids = new Set(statements.map((row) => row.record.id));
    return {
      key,
      partyIndex: first.partyIndex,
      names: statements.map((row) => row.name),
      who: first.speaker.name,
      text: first.record.summary,
      date: formatEdtf(first.dating?.edtf ?? null),
      answers: view.pairs
        .filter((pair) => ids.has(pair.record.replyId))
        .map((pair) => `${rebuttalTypes[pair.record.type].label} ${pair.claim.name}`),
      earliest: first.dating?.earliest ?? null,
      latest: first.dating?.latest ?? null,
    };
  });
}

function eventEntries({ document }: ComparisonView): Entry[] {
  return document.events.map(({ id, title, edtf, phrase, earliest, latest }) => ({
    ...{
      key: id,
      partyIndex: null,
      names: [],
      who: "",
      text: title,
      answers: [],
      earliest,
      latest,
    },
    date: edtf === null && phrase ? `“${phrase}”, not dated` : formatEdtf(edtf),
  }));
}

/** Gives each item the first row of its lane in which it covers nothing else. */
function stack(items: Omit<TimelineItem, "row">[]): TimelineItem[] {
  const ends: number[] = [];
  return items
    .toSorted((a, b) => a.from - b.from || a.to - b.to)
    .map((item) => {
      const free = ends.findIndex((end) => end <= item.from);
      const row = free < 0 ? ends.length : free;
      ends[row] = item.to;
      return { ...item, row };
    });
}

/** The middle of what an item's mark stands on, in per cent: its last column where its start is open. */
function markOf(item: TimelineItem, columns: TimelineColumn[]): number {
  const width = (from: number, to: number) =>
    columns.slice(from, to).reduce((sum, column) => sum + column.weight, 0);
  const from = item.bar === "open" ? item.to - 1 : item.from;
  const middle = width(0, from) + width(from, item.to) / 2;
  return Math.round((middle / width(0, columns.length)) * 1000) / 10;
}

function linksOf(
  view: ComparisonView,
  columns: TimelineColumn[],
  lanes: TimelineLane[],
): TimelineLink[] {
  const across = view.pairs.filter(
    ({ claim, reply }) =>
      claim.partyIndex !== reply.partyIndex && claim.partyIndex + reply.partyIndex === 1,
  );
  if (view.document.parties.length !== 2 || across.length > mostLinks) return [];
  const itemOf = (name: string) =>
    lanes.flatMap((lane) => lane.items).find((item) => item.names.includes(name));
  return across.flatMap(({ record, claim, reply }) => {
    const [upper, lower] =
      claim.partyIndex === 0
        ? [itemOf(claim.name), itemOf(reply.name)]
        : [itemOf(reply.name), itemOf(claim.name)];
    if (!upper || !lower) return [];
    const { label, sign } = rebuttalTypes[record.type];
    return [
      {
        sign,
        label: `${reply.name} ${label.toLowerCase()} ${claim.name}`,
        fromX: markOf(upper, columns),
        toX: markOf(lower, columns),
      },
    ];
  });
}
