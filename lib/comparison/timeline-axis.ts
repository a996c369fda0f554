/** The time axis of a comparison: only the days that matter, side by side, with breaks for the time between them. */
import type { Bounds } from "@/lib/dates/edtf-date";

export interface AxisColumn {
  kind: "undated" | "earlier" | "unit" | "break" | "read";
  label: string;
  note: string | null;
  /** Share of the width, see `weights`. */
  weight: number;
}

export interface Axis {
  columns: AxisColumn[];
  /** First and last column, from 0, of what may have happened between two bounds. */
  columnsOf(bounds: Bounds): [from: number, to: number];
  /** The middle of the time between two bounds: its column, and how far into it from 0 to 1. */
  middleOf(earliest: number, latest: number): [column: number, into: number];
  /** Where a moment stands that is one of the bounds: its column, and how far into it from 0 to 1. */
  placeOf(moment: number): [column: number, into: number];
}

interface Unit {
  indexOf(date: Date): number;
  /** Milliseconds since 1970. */
  startOf(index: number): number;
  label(index: number, previous: number | null): [label: string, note: string | null];
}

const weights = { undated: 1.15, earlier: 0.5, break: 0.25, read: 0.95, busy: 1.3, quiet: 0.55 };
const maxUnits = 7;
const dayMs = 86_400_000;

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const weekdays = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

/** `Date.UTC` would read years below 100 as 19xx. */
const startOfMonth = (year: number, month = 0) => new Date(0).setUTCFullYear(year, month, 1);

const units: Unit[] = [
  {
    indexOf: (date) => Math.floor(date.getTime() / dayMs),
    startOf: (index) => index * dayMs,
    label(index, previous) {
      const [date, before] = [index, previous].map(
        (day) => new Date((day ?? Number.NaN) * dayMs),
      ) as [Date, Date];
      const month = months[date.getUTCMonth()];
      const newYear = date.getUTCFullYear() !== before.getUTCFullYear();
      const year = newYear ? ` ${date.getUTCFullYear()}` : "";
      return [`${date.getUTCDate()} ${month}${year}`, weekdays[date.getUTCDay()] ?? null];
    },
  },
  {
    indexOf: (date) => date.getUTCFullYear() * 12 + date.getUTCMonth(),
    startOf: (index) => startOfMonth(0, index),
    label: (index) => [`${months[index % 12]} ${Math.floor(index / 12)}`, null],
  },
  {
    indexOf: (date) => date.getUTCFullYear(),
    startOf: (index) => startOfMonth(index),
    label: (index) => [String(index), null],
  },
  {
    indexOf: (date) => Math.floor(date.getUTCFullYear() / 10),
    startOf: (index) => startOfMonth(index * 10),
    label: (index) => [`${index}0s`, null],
  },
  {
    indexOf: (date) => Math.floor(date.getUTCFullYear() / 100),
    startOf: (index) => startOfMonth(index * 100),
    label: (index) => [`${index}00s`, null],
  },
];

/**
 * The axis for what is dated within `all`, read at the instant `readAt`. Days, or the finest larger unit of which few
 * enough are left. Bounds are in milliseconds since 1970 in UTC, inclusive.
 */
export function axisOf(all: Bounds[], readAt: Date): Axis {
  const unit =
    units.find((candidate) => unitsOf(all, candidate).length <= maxUnits) ?? (units.at(-1) as Unit);
  const used = unitsOf(all, unit);
  const isOpen = ({ earliest, latest }: Bounds) => earliest === null && latest !== null;
  const isUndated = ({ earliest, latest }: Bounds) => earliest === null && latest === null;

  const columns: AxisColumn[] = [];
  if (all.some(isUndated))
    columns.push({ kind: "undated", label: "Not dated", note: null, weight: weights.undated });
  if (all.some(isOpen))
    columns.push({ kind: "earlier", label: "Earlier", note: null, weight: weights.earlier });

  const places = new Map<number, number>();
  const anchors = new Set(all.flatMap(({ earliest, latest }) => anchorsOf(earliest, latest, unit)));
  let previous: number | null = null;
  for (const index of used) {
    if (previous !== null) columns.push(...between(previous, index, unit));
    const [label, note] = unit.label(index, previous);
    places.set(index, columns.length);
    const weight = anchors.has(index) ? weights.busy : weights.quiet;
    columns.push({ kind: "unit", label, note, weight });
    previous = index;
  }
  const first = columns.findIndex((column) => column.kind === "earlier" || column.kind === "unit");
  const last = columns.findLastIndex((column) => column.kind === "unit");
  if (previous !== null && unit.indexOf(readAt) - previous > 1) {
    columns.push({ kind: "break", label: "", note: null, weight: weights.break });
  }
  columns.push({ kind: "read", label: "", note: null, weight: weights.read });

  const place = (moment: number) => places.get(unit.indexOf(new Date(moment))) ?? 0;
  return {
    columns,
    columnsOf({ earliest, latest }) {
      if (earliest === null && latest === null) return [0, 0];
      return [earliest === null ? first : place(earliest), latest === null ? last : place(latest)];
    },
    middleOf(earliest, latest) {
      const middle = (unit.indexOf(new Date(earliest)) + unit.indexOf(new Date(latest)) + 1) / 2;
      const column = places.get(Math.floor(middle));
      if (column !== undefined) return [column, middle % 1];
      // Nothing begins or ends there: it falls into a break or a quiet unit, which stand before the next unit in use.
      const next = used.find((index) => index > middle);
      return [(next === undefined ? columns.length : (places.get(next) ?? 1)) - 1, 0.5];
    },
    placeOf(moment) {
      const index = unit.indexOf(new Date(moment));
      const [start, end] = [unit.startOf(index), unit.startOf(index + 1)];
      return [places.get(index) ?? 0, (moment - start) / (end - start)];
    },
  };
}

/** The units in which something begins or ends, in order. */
function unitsOf(all: Bounds[], unit: Unit): number[] {
  const moments = all
    .flatMap(({ earliest, latest }) => [earliest, latest])
    .filter((moment) => moment !== null);
  return [...new Set(moments.map((moment) => unit.indexOf(new Date(moment))))].sort(
    (a, b) => a - b,
  );
}

/** The units over which words stand, which get more width. */
function anchorsOf(earliest: number | null, latest: number | null, unit: Unit): number[] {
  const start = earliest ?? latest;
  const indices = start === null ? [] : [unit.indexOf(new Date(start))];
  return latest === null ? indices : [...indices, unit.indexOf(new Date(latest))];
}

/** One quiet unit is drawn; longer gaps are broken. */
function between(previous: number, index: number, unit: Unit): AxisColumn[] {
  if (index - previous === 1) return [];
  if (index - previous > 2)
    return [{ kind: "break", label: "", note: null, weight: weights.break }];
  const [label] = unit.label(previous + 1, previous);
  return [{ kind: "unit", label, note: null, weight: weights.quiet }];
}
