/** The time axis of a comparison: only the days that matter, side by side, with breaks for the time between them. */
import type { Bounds } from "@/lib/dates/edtf-date";

export interface AxisColumn {
  kind: "earlier" | "unit" | "break" | "later" | "read";
  label: string;
  note: string | null;
  /** Percent of the width. */
  left: number;
  width: number;
}

export interface Axis {
  columns: AxisColumn[];
  /** Left and right end, in percent, of the time between two of the bounds that the axis was made for. */
  spanOf(bounds: Bounds): { left: number; right: number };
  /** Whether everything falls on one and the same day. */
  isOneDay: boolean;
}

interface Unit {
  indexOf(date: Date): number;
  /** Milliseconds since 1970. */
  startOf(index: number): number;
  label(index: number, previous: number | null): [label: string, note: string | null];
}

/** Units are all of one width: what is not on their scale is narrower, and named or drawn as a break. */
const weights = { earlier: 0.6, break: 0.25, unit: 1, later: 0.6, read: 0.8 };
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

type Draft = Pick<AxisColumn, "kind" | "label" | "note">;

/**
 * The axis for what is dated within `all`. Days, or the finest larger unit of which few enough are left. Bounds are in
 * milliseconds since 1970 in UTC, inclusive. With `readAt`, the instant the record was read, its end says so.
 */
export function axisOf(all: Bounds[], readAt: Date | null = null): Axis {
  const unit =
    units.find((candidate) => unitsOf(all, candidate).length <= maxUnits) ?? (units.at(-1) as Unit);
  const used = unitsOf(all, unit);
  const drafts: Draft[] = [];
  const add = (kind: AxisColumn["kind"], label = "", note: string | null = null) =>
    drafts.push({ kind, label, note });
  if (all.some(({ earliest, latest }) => earliest === null && latest !== null))
    add("earlier", "Earlier");
  if (used.length === 0 && all.length > 0) add("earlier", "Not dated");
  const places = new Map<number, number>();
  let previous: number | null = null;
  for (const index of used) {
    if (previous !== null) drafts.push(...between(previous, index, unit));
    places.set(index, drafts.length);
    add("unit", ...unit.label(index, previous));
    previous = index;
  }
  if (all.some(({ earliest, latest }) => earliest !== null && latest === null))
    add("later", "Later");
  const end = drafts.length;
  if (readAt) {
    if (previous !== null && unit.indexOf(readAt) - previous > 1) add("break");
    add("read");
  }
  const columns = placed(drafts);
  const edge = (column: number) => columns[column]?.left ?? 100;
  const xOf = (moment: number) => {
    const index = unit.indexOf(new Date(moment));
    const column = columns[places.get(index) ?? 0];
    const [start, next] = [unit.startOf(index), unit.startOf(index + 1)];
    return column ? column.left + (column.width * (moment - start)) / (next - start) : 0;
  };
  return {
    columns,
    isOneDay: unit === units[0] && used.length === 1,
    spanOf: ({ earliest, latest }) => ({
      left: earliest === null ? 0 : xOf(earliest),
      right: latest === null ? edge(end) : xOf(latest),
    }),
  };
}

function placed(drafts: Draft[]): AxisColumn[] {
  const total = drafts.reduce((sum, { kind }) => sum + weights[kind], 0);
  let left = 0;
  return drafts.map((draft) => {
    const width = (weights[draft.kind] / total) * 100;
    const column = { ...draft, left, width };
    left += width;
    return column;
  });
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

/** One quiet unit is drawn; longer gaps are broken. */
function between(previous: number, index: number, unit: Unit): Draft[] {
  if (index - previous === 1) return [];
  if (index - previous > 2) return [{ kind: "break", label: "", note: null }];
  const [label] = unit.label(previous + 1, previous);
  return [{ kind: "unit", label, note: null }];
}
