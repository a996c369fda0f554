/** The one axis on which a speaker's positions are drawn, and where each date stands on it. Pure. */
import { type AxisColumn, axisOf } from "@/lib/comparison/timeline-axis";
import type { Bounds } from "@/lib/dates/edtf-date";
import { type DateShape, drawnDate } from "@/lib/dates/shape";

/** Lengths are in percent of the width of the track. */
export interface PlacedDate {
  shape: DateShape;
  left: number;
  width: number;
}

type Dated = { edtf: string | null; bounds: Bounds };

export interface Track {
  columns: AxisColumn[];
  place(date: Dated): PlacedDate;
}

const drawn = ({ edtf, bounds }: Dated) => drawnDate({ edtf, ...bounds });

/** A track for all these dates. */
export function trackOf(all: Dated[]): Track {
  const axis = axisOf(all.map(drawn));
  return {
    columns: axis.columns,
    place(date) {
      const { shape, ...bounds } = drawn(date);
      const { left, right } = axis.spanOf(bounds);
      return { shape, left, width: shape === "moment" ? 0 : right - left };
    },
  };
}
