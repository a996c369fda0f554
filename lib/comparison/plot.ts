/**
 * Many occasions on one axis of time: a lane for each row, a mark for each occasion whose moment or day is known, a bar
 * for the others; stacked where they coincide. Pure.
 */
import { type DateShape, drawnDate } from "@/lib/dates/shape";
import { groupBy } from "@/lib/group";
import type { StatementView } from "./view";

export interface PlotMark {
  /** Ends in percent of the width: both the same for a mark, where the drawing cannot tell one moment of the day from another. */
  left: number;
  right: number;
  /** A bar is drawn over the time between. */
  shape: DateShape;
  /** Place in its stack, from 0. */
  level: number;
  statement: StatementView;
}

export interface PlotLane {
  key: string;
  marks: PlotMark[];
  /** Marks in the highest stack, at least 1. */
  height: number;
}

export interface OccasionPlot {
  lanes: PlotLane[];
  ticks: { x: number; label: string }[];
  /** Statements that no bound places in time. */
  undated: number;
}

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
/** Marks nearer to each other than this, in percent of the width, stand above one another. */
const nearness = 0.9;

/** How near two labels of rows may stand, in percent of the width, before one makes room. */
const labelRoom = 5;

/** The level of each label, from 0, so that none stands on another. Expects `xs` ascending. */
export function labelLevels(xs: number[]): number[] {
  const ends: number[] = [];
  return xs.map((x) => {
    const free = ends.findIndex((end) => x - end >= labelRoom);
    const level = free < 0 ? ends.length : free;
    ends[level] = x;
    return level;
  });
}

/** Places statements in lanes, in the order in which `laneOf` first names them. */
export function occasionPlot(
  statements: StatementView[],
  laneOf: (statement: StatementView) => string,
): OccasionPlot {
  const dated = statements.flatMap((statement) => {
    if (!statement.dating) return [];
    const { shape, earliest, latest } = drawnDate(statement.dating);
    return shape === "undated" ? [] : [{ statement, shape, earliest, latest }];
  });
  const bounds = dated.flatMap(({ earliest, latest }) => [earliest ?? latest, latest ?? earliest]);
  const known = bounds.filter((moment) => moment !== null);
  const start = Math.min(...known);
  const end = Math.max(...known);
  const span = Math.max(end - start, 1);
  // A little room at both ends, for the marks themselves.
  const xOf = (at: number) => 2 + ((at - start) / span) * 96;
  const place = (row: (typeof dated)[number]): Omit<PlotMark, "level"> => {
    const { statement, shape } = row;
    const left = row.earliest === null ? 0 : xOf(row.earliest);
    const right = row.latest === null ? 100 : xOf(row.latest);
    const isMark = shape === "moment" || (shape === "day" && right - left < nearness);
    const middle = round((left + right) / 2);
    return isMark
      ? { statement, shape, left: middle, right: middle }
      : { statement, shape, left: round(left), right: round(right) };
  };
  const lanes = [...groupBy(dated, (row) => laneOf(row.statement))].map(([key, rows]) => {
    const marks = stacked(rows.map(place));
    return { key, marks, height: Math.max(1, ...marks.map((mark) => mark.level + 1)) };
  });
  return {
    lanes,
    ticks:
      dated.length > 0
        ? ticksBetween(start, end).map(({ at, label }) => ({ x: round(xOf(at)), label }))
        : [],
    undated: statements.length - dated.length,
  };
}

/** Where most marks stand, in percent of the width: the middle of the tenth of it that has most. */
export function densest(lanes: PlotLane[]): number {
  const xs = lanes
    .flatMap((lane) => lane.marks.map(({ left, right }) => (left + right) / 2))
    .sort((a, b) => a - b);
  let best = { count: 0, x: 50 };
  let from = 0;
  for (const [to, x] of xs.entries()) {
    while (x - (xs[from] ?? x) > 10) from += 1;
    const count = to - from + 1;
    if (count > best.count) best = { count, x: (x + (xs[from] ?? x)) / 2 };
  }
  return round(best.x);
}

/** From left to right, each on the lowest level that is free there: none is moved in time. */
function stacked(marks: Omit<PlotMark, "level">[]): PlotMark[] {
  const ends: number[] = [];
  return marks
    .toSorted((a, b) => a.left - b.left || a.right - b.right)
    .map((mark) => {
      const free = ends.findIndex((end) => mark.left - end >= nearness);
      const level = free < 0 ? ends.length : free;
      ends[level] = mark.right;
      return { ...mark, level };
    });
}

const round = (percent: number) => Math.round(percent * 100) / 100;

/** Beginnings of months or years, eight at most; where there is none, the first day itself. */
function ticksBetween(start: number, end: number): { at: number; label: string }[] {
  const first = new Date(start);
  for (const step of [1, 3, 6, 12, 24, 60, 120, 240, 600, 1200]) {
    const ticks: { at: number; label: string }[] = [];
    const from = Math.ceil((first.getUTCFullYear() * 12 + first.getUTCMonth()) / step) * step;
    for (let month = from; ; month += step) {
      const at = Date.UTC(0, month) + yearZero;
      if (at > end) break;
      if (at >= start) ticks.push({ at, label: labelOf(month, step, ticks.length === 0) });
    }
    if (ticks.length > 8) continue;
    if (ticks.length > 0) return ticks;
    break;
  }
  const label = `${first.getUTCDate()} ${months[first.getUTCMonth()]} ${first.getUTCFullYear()}`;
  return [{ at: start, label }];
}

/** `Date.UTC` takes the years 0 to 99 for 1900 to 1999. */
const yearZero = Date.parse("0000-01-01T00:00:00Z") - Date.UTC(1900, 0);

function labelOf(month: number, step: number, isFirst: boolean): string {
  const year = Math.floor(month / 12);
  if (step >= 12) return String(year);
  const name = months[month % 12] ?? "";
  return isFirst || month % 12 === 0 ? `${name} ${year}` : name;
}
