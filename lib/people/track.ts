/** The one axis on which a speaker's positions are drawn, and where each date stands on it. Pure. */
import { type AxisColumn, axisOf } from "@/lib/comparison/timeline-axis";
import { readEdtf } from "@/lib/dates/edtf";
import type { Bounds } from "@/lib/dates/edtf-date";

/** As the bars of a comparison's timeline, see styles/timeline.css. */
export type TrackBar = "known" | "bounded" | "open_start" | "open_end" | "undated";

/** Lengths are in percent of the width of the track. */
export interface PlacedDate {
  bar: TrackBar;
  left: number;
  width: number;
  /** Where its mark stands. */
  at: number;
}

export interface Track {
  columns: (AxisColumn & { left: number; width: number })[];
  place(date: { edtf: string | null; bounds: Bounds }): PlacedDate;
}

/** A track for all these dates. */
export function trackOf(all: Bounds[]): Track {
  const last = Math.max(0, ...all.map(({ latest, earliest }) => latest ?? earliest ?? 0));
  const axis = axisOf(all, new Date(last));
  // When the record was read says nothing of when a person spoke.
  const columns = axis.columns.filter((column) => column.kind !== "read");
  const total = columns.reduce((sum, column) => sum + column.weight, 0);
  const edges = [0];
  for (const { weight } of columns) edges.push((edges.at(-1) ?? 0) + (weight / total) * 100);
  const at = ([column, into]: [number, number]) => {
    const [left = 0, right = 100] = [edges[column], edges[column + 1]];
    return left + (right - left) * into;
  };
  return {
    columns: columns.map((column, index) => ({
      ...column,
      left: at([index, 0]),
      width: at([index, 1]) - at([index, 0]),
    })),
    place({ edtf, bounds }) {
      const { earliest, latest } = bounds;
      const [from, to] = axis.columnsOf(bounds);
      const left = earliest === null ? at([from, 0]) : at(axis.placeOf(earliest));
      const right = latest === null ? at([to, 1]) : at(axis.placeOf(latest));
      const bar = barOf(edtf, bounds);
      const mark = bar === "open_start" ? right : bar === "open_end" ? left : (left + right) / 2;
      return { bar, left, width: right - left, at: mark };
    },
  };
}

function barOf(edtf: string | null, { earliest, latest }: Bounds): TrackBar {
  if (earliest === null) return latest === null ? "undated" : "open_start";
  if (latest === null) return "open_end";
  return edtf !== null && readEdtf(edtf).kind === "date" ? "known" : "bounded";
}
