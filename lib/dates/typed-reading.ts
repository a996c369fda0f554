/** What one typed date may be, as EDTF. Pure. */
import { parseEdtf } from "./edtf";
import { formatEdtf } from "./format";
import type { DateParts } from "./typed-parts";

export interface Read {
  /** EDTF, each that it may be. */
  dates: string[];
  /** Why it is none, where that can be said; and what may be meant. */
  message?: string;
  choices?: string[];
}

export const nothing: Read = { dates: [] };

const two = (number: number) => String(number).padStart(2, "0");

function edtfOf({ year = "", month, day, season, time }: DateParts): string {
  const date = [year, season ?? (month && two(month)), day && two(day)].filter(Boolean).join("-");
  return time ? `${date}T${time}` : date;
}

/** Readings of one date that stands by itself. */
export function completed(readings: DateParts[]): Read {
  const dates: string[] = [];
  let why: Read = nothing;
  for (const parts of readings) {
    const { year, month, day, weekday, time } = parts;
    if (day !== undefined && month === undefined) continue;
    if (!year) {
      if (month !== undefined && !why.message)
        why = { dates: [], message: "Which year? Write it too." };
      continue;
    }
    if (time && day === undefined) continue;
    const edtf = edtfOf(parts);
    const parsed = parseEdtf(edtf);
    if (!parsed.ok) why = why.message ? why : { dates: [], message: parsed.message };
    else if (
      weekday !== undefined &&
      new Date(parsed.earliest ?? 0).getUTCDay() !== weekday &&
      day
    ) {
      const name = new Date(parsed.earliest ?? 0).toLocaleDateString("en", {
        weekday: "long",
        timeZone: "UTC",
      });
      why = {
        dates: [],
        message: `${formatEdtf(edtf)} is a ${name}, not the weekday that is written.`,
        choices: [edtf],
      };
    } else dates.push(edtf);
  }
  return dates.length > 0 ? { dates } : why;
}
