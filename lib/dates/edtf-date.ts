/**
 * One date of an EDTF string (ISO 8601-2:2019, levels 0 to 2): a day, a month, a season, a year, a time …
 *
 * `@edtf-ts/core` 0.4.2 says what is well formed. This layer decides where the library and the answer key of `edtf.js`
 * part: centuries ("19"), decades ("197"), midnight as 24:00:00, offsets without a colon or out of the world's range,
 * leading zeros after "Y", days that no year has ("15XX-02-3X"). It also reads all bounds itself: the library leaves
 * offsets and fractions of a second out, reads years below 100 as 19xx, and swaps the seasons of the hemispheres.
 */
import { daysInMonth, isEDTFDate, parse } from "@edtf-ts/core";

/** Milliseconds since 1970 in UTC, both inclusive; null where there is no bound, or none that a `Date` can hold. */
export interface Bounds {
  earliest: number | null;
  latest: number | null;
}

export type DateUnit = "time" | "day" | "month" | "season" | "year" | "decade" | "century";

/** A single date as written. Digits that are not known are "X". */
export interface EdtfDate extends Bounds {
  text: string;
  unit: DateUnit;
  /** Signed, four digits or more: "2026", "-0002", "19XX". */
  year: string;
  month: string | null;
  day: string | null;
  /** 21 to 41, as in ISO 8601-2. */
  season: number | null;
  /** `zone` as written: "Z", "-05:00"; null where none is. */
  time: { clock: string; zone: string | null } | null;
  /** "?" or "%": the source of the date is doubted. */
  uncertain: boolean;
  /** "~" or "%": the date is an estimate. */
  approximate: boolean;
}

/** A text that is not EDTF; the message is a sentence for the person who wrote it. */
export class EdtfError extends RangeError {
  override name = "EdtfError";
}

const dayMs = 86_400_000;

/** First and last month of each season, 13 and more being in the next year, 0 the December before. */
const seasonMonths: Record<number, [first: number, last: number]> = {
  // 21–24 do not say which hemisphere, and a season across the new year may bear the name of either year.
  ...{ 21: [3, 11], 22: [0, 14], 23: [3, 11], 24: [0, 14] },
  ...{ 25: [3, 5], 26: [6, 8], 27: [9, 11], 28: [0, 14] },
  ...{ 29: [9, 11], 30: [0, 14], 31: [3, 5], 32: [6, 8] },
  ...{ 33: [1, 3], 34: [4, 6], 35: [7, 9], 36: [10, 12] },
  ...{ 37: [1, 4], 38: [5, 8], 39: [9, 12], 40: [1, 6], 41: [7, 12] },
};

/**
 * Reads one date. A day counts as one of UTC, whoever lived through it. A time without an offset is a moment of some
 * zone: its bounds span all of them. Throws `EdtfError`.
 */
export function readDate(text: string): EdtfDate {
  return readSeason(text) ?? readTime(text) ?? readLongYear(text) ?? readCalendarDate(text);
}

function readSeason(text: string): EdtfDate | null {
  const [, year, season] = /^(-?\d{4})-(2[1-9]|3\d|4[01])[?~%]?$/.exec(text) ?? [];
  const months = seasonMonths[Number(season)];
  if (!year || !months || year === "-0000") return null;
  const earliest = startOf(Number(year), months[0], 1);
  const latest = startOf(Number(year), months[1] + 1, 1) - 1;
  return { ...blank(text), unit: "season", year, season: Number(season), earliest, latest };
}

function readTime(text: string): EdtfDate | null {
  const form = /^(-?\d{4}-\d\d-\d\d)T(\d\d:\d\d:\d\d)(?:\.(\d+))?(Z|[+-]\d\d(?::?\d\d)?)?$/;
  const [, dayText, clock, fraction = "", zone = null] = form.exec(text) ?? [];
  if (!dayText || !clock) return null;
  const day = readCalendarDate(dayText);
  const midnight = clock === "24:00:00";
  if (!midnight && !parse(`2000-01-01T${clock}`).success)
    throw new EdtfError(`There is no time ${clock} in “${text}”.`);
  const [hours = 0, minutes = 0, seconds = 0] = clock.split(":").map(Number);
  const milliseconds = Number(fraction.padEnd(3, "0").slice(0, 3));
  const sinceMidnight = ((hours * 60 + minutes) * 60 + seconds) * 1000 + milliseconds;
  const local = (day.earliest ?? 0) + sinceMidnight;
  const length = 10 ** Math.max(0, 3 - fraction.length) - 1;
  const [most, least] = zone === null ? farthest : [offsetOf(zone, text), offsetOf(zone, text)];
  const [earliest, latest] = [local - most, local - least + length];
  return { ...day, text, unit: "time", time: { clock, zone }, earliest, latest };
}

const hourMs = 3_600_000;
/** How far clocks are ahead of UTC at most, and at least. */
const farthest = [14 * hourMs, -12 * hourMs] as const;

/** The bounds of a date by the days that are written: a time without an offset is of its own day, whatever its zone. */
export function daysAsWritten({ earliest, latest, time }: EdtfDate): Bounds {
  if (!time || time.zone !== null || earliest === null || latest === null)
    return { earliest, latest };
  const [most, least] = farthest;
  return { earliest: earliest + most, latest: latest + least };
}

/** Milliseconds that clocks of the zone are ahead of UTC: -12:00 to +14:00, and never "-00:00". */
function offsetOf(zone: string, text: string): number {
  if (zone === "Z") return 0;
  const [hours, minutes] = [Number(zone.slice(1, 3)), Number(zone.slice(3).replace(":", ""))];
  const offset = (zone.startsWith("-") ? -1 : 1) * (hours * 60 + minutes);
  if (minutes > 59 || offset < -12 * 60 || offset > 14 * 60 || Object.is(offset, -0)) {
    throw new EdtfError(
      `There is no time zone ${zone} in “${text}”: offsets run from -12:00 to +14:00.`,
    );
  }
  return offset * 60_000;
}

/** The library throws on what has no end, such as "Y5E2026". */
function parsedOrNull(text: string) {
  try {
    return parse(text);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** "Y170002", "Y17E7", "1950S2": years past four digits, and estimates to so many significant digits. */
function readLongYear(text: string): EdtfDate | null {
  if (!/^Y-?[1-9]|^-?\d{4}S/.test(text)) return null;
  const parsed = parsedOrNull(text);
  if (!parsed?.success || !isEDTFDate(parsed.value)) throw notADate(text);
  const year = Number(parsed.value.year);
  const { significantDigitsYear: significant } = parsed.value;
  if (significant === 0) throw notADate(text);
  const step = significant ? 10 ** Math.max(0, String(Math.abs(year)).length - significant) : 1;
  // "1950S2" is some year from 1900 to 1999, estimated to be 1950.
  const low = Math.trunc(year / step) * step;
  const [first, last] = year < 0 ? [low - step + 1, low] : [low, low + step - 1];
  return {
    ...blank(text),
    year: `${year < 0 ? "-" : ""}${String(Math.abs(year)).padStart(4, "0")}`,
    approximate: significant !== undefined,
    earliest: bounded(startOf(first, 1, 1)),
    latest: bounded(startOf(last + 1, 1, 1) - 1),
  };
}

function readCalendarDate(text: string): EdtfDate {
  const short = /^(-?\d{2,3})([?~%]?)$/.exec(text);
  const unsigned = short?.[1]?.replace("-", "") ?? "";
  const full = short ? `${short[1]}${"X".repeat(4 - unsigned.length)}${short[2]}` : text;
  const parsed = /\s|^Y|^-0+$|^-0000/.test(text) ? null : parse(full);
  if (!parsed?.success || !isEDTFDate(parsed.value)) throw notADate(text);
  const [year = "", month = null, day = null] = full.replace(/[?~%]/g, "").split(/(?<!^)-/);
  const [first, last] = [firstDay(year, month, day), lastDay(year, month, day)];
  if (first === null || last === null) throw notADate(text);
  const unit = short
    ? unsigned.length === 2
      ? "century"
      : "decade"
    : day
      ? "day"
      : month
        ? "month"
        : "year";
  return { ...blank(text), unit, year, month, day, earliest: first, latest: last + dayMs - 1 };
}

const firstDay = (...mask: Mask) => findDay(mask, (numbers) => numbers);
const lastDay = (...mask: Mask) => findDay(mask, (numbers) => numbers.toReversed());

type Mask = [year: string, month: string | null, day: string | null];

/** The first real day that fits the mask, in the order that `arrange` makes of years, months and days. */
function findDay(
  [yearMask, monthMask, dayMask]: Mask,
  arrange: (numbers: number[]) => number[],
): number | null {
  const months = arrange(fitting(monthMask ?? "XX", 1, 12));
  const days = arrange(fitting(dayMask ?? "XX", 1, 31));
  for (const year of arrange(yearsOf(yearMask))) {
    for (const month of months) {
      const day = days.find((number) => number <= daysInMonth(year, month));
      if (day !== undefined) return startOf(year, month, day);
    }
  }
  return null;
}

function yearsOf(mask: string): number[] {
  if (!mask.includes("X")) return [Number(mask)];
  if (!mask.startsWith("-")) return fitting(mask, 0, 9999);
  return fitting(mask.slice(1), 1, 9999)
    .map((year) => -year)
    .reverse();
}

/** The numbers from `first` to `last` whose digits fit the mask, ascending. */
function fitting(mask: string, first: number, last: number): number[] {
  const form = new RegExp(`^${mask.replaceAll("X", "\\d")}$`);
  const numbers = Array.from({ length: last - first + 1 }, (_, i) => first + i);
  return numbers.filter((number) => form.test(String(number).padStart(mask.length, "0")));
}

/** Midnight UTC; `Date.UTC` would read years below 100 as 19xx. */
function startOf(year: number, month: number, day: number): number {
  return new Date(0).setUTCFullYear(year, month - 1, day);
}

const bounded = (instant: number) => (Number.isNaN(instant) ? null : instant);

const blank = (text: string): EdtfDate => ({
  text,
  unit: "year",
  year: "",
  month: null,
  day: null,
  season: null,
  time: null,
  uncertain: /[?%]/.test(text),
  approximate: /[~%]/.test(text),
  earliest: null,
  latest: null,
});

function notADate(text: string): EdtfError {
  if (/^-?[\dX]{4}-[\dX]{2}-[\dX]{2}$/.test(text))
    return new EdtfError(`There is no day ${text} in the calendar.`);
  if (/^-?[\dX]{4}-[\dX]{2}$/.test(text))
    return new EdtfError(`There is no month ${text} in the calendar.`);
  return new EdtfError(
    `“${text}” is not a date. Write a day as 2026-02-01, a month as 2026-02, a year as 2026.`,
  );
}
