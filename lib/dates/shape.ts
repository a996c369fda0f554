/** How a date is drawn: never surer than it is. Pure. */
import { boundsOf, readEdtf } from "./edtf";
import type { Bounds } from "./edtf-date";
import { isToTheDay } from "./format";

/**
 * `moment`: known to the minute, the only one that is a mark. All others are bars over every moment they allow: solid
 * between caps where the day is known, dotted between caps, dotted and open on one side, hatched.
 */
export type DateShape = "moment" | "day" | "bounded" | "open_start" | "open_end" | "undated";

export interface DrawnDate extends Bounds {
  shape: DateShape;
}

/**
 * The shape of a date and the stretch it is drawn over. A time whose zone is not stated is known to the day: it may be
 * any moment of it, as that of a day alone.
 */
export function drawnDate({ edtf, earliest, latest }: Bounds & { edtf: string | null }): DrawnDate {
  if (earliest === null) {
    return { shape: latest === null ? "undated" : "open_start", earliest, latest };
  }
  if (latest === null) return { shape: "open_end", earliest, latest };
  const date = singleDate(edtf);
  if (!date || date.uncertain || date.approximate) return { shape: "bounded", earliest, latest };
  if (date.time) {
    if (date.time.zone !== null) return { shape: "moment", earliest, latest };
    const { earliest: start, latest: end } = boundsOf(`${date.year}-${date.month}-${date.day}`);
    return { shape: "day", earliest: start, latest: end };
  }
  return { shape: isToTheDay(date) ? "day" : "bounded", earliest, latest };
}

/** The one date that is written, by itself or as the only one of a set. */
function singleDate(edtf: string | null) {
  if (edtf === null) return null;
  const value = readEdtf(edtf);
  if (value.kind === "date") return value.date;
  if (value.kind === "interval" || value.members.length > 1) return null;
  const [only] = value.members;
  return only && only.from === only.to ? only.from : null;
}
