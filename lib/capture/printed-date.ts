/** Dates as sources print them: never more precise than they say, and in no other zone than theirs. */
import * as chrono from "chrono-node";
import type { PrintedDate } from "./found";

const time = String.raw`(?:\D{0,5}?(\d{1,2})[:h](\d{2})(?::(\d{2})(?:[.,]\d+)?)?)?`;
const zone = String.raw`\s*(Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)?`;
const iso = new RegExp(`^(\\d{4})[-/](\\d{1,2})[-/](\\d{1,2})(?:T?\\s*${time}${zone})?$`, "i");
const compact = /^(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})?(Z)?)?$/;
const yearFirst = new RegExp(
  String.raw`(?<!\d)(\d{4})\s?[-/.年년]\s?(\d{1,2})\s?[-/.月월]\s?(\d{1,2})(?!\d)[日일.]?${time}`,
);
const dayFirst = new RegExp(String.raw`(?<!\d)(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})(?!\d)${time}`);
const slashed = new RegExp(String.raw`(?<!\d)(\d{1,2})/(\d{1,2})/(\d{4})(?!\d)${time}`);

/** Languages whose months are read, English first. */
const readers = [chrono.en, chrono.de, chrono.es, chrono.fr, chrono.pt, chrono.it, chrono.nl].map(
  ({ strict }) => strict,
);

/** A date in a page's metadata: ISO 8601 and its neighbours, or as people write it. Null where it names no day. */
export function metadataDate(text: string): PrintedDate | null {
  const trimmed = text.trim().slice(0, 100);
  const found = iso.exec(trimmed) ?? compact.exec(trimmed);
  if (!found) return writtenDate(trimmed);
  const [, year, month, day, hour, minute, second, offset] = found;
  return printed([year, month, day], [hour, minute, second], offset);
}

/** The first date in a line of text, as people write it. What could be two days (02/03/2026) is not read. */
export function writtenDate(line: string): PrintedDate | null {
  const [, year, ...rest] = yearFirst.exec(line) ?? [];
  if (year) return printed([year, ...rest.slice(0, 2)], rest.slice(2));
  const [, day, month, laterYear, ...clock] = dayFirst.exec(line) ?? [];
  if (day) return printed([laterYear, month, day], clock);
  const [, one, other, slashedYear, ...at] = slashed.exec(line) ?? [];
  if (one && other) {
    if (one === other || Number(one) > 12) return printed([slashedYear, other, one], at);
    return Number(other) > 12 ? printed([slashedYear, one, other], at) : null;
  }
  return dateInWords(line);
}

function dateInWords(line: string): PrintedDate | null {
  for (const reader of readers) {
    const [found] = reader.parse(line);
    // What the reader reckons from today ("12 minutes ago") is not what the source says.
    const known = (part: chrono.Component) =>
      found?.start.isCertain(part) ? String(found.start.get(part)) : undefined;
    const day = [known("year"), known("month"), known("day")];
    if (!found || day.some((part) => !part) || !found.text.includes(day[0] ?? "")) continue;
    const [, offset] =
      /\d(?:\s?[ap]\.?m\.?)?\s+([A-Z]{1,5}(?:[+-]\d{1,2}:?\d{0,2})?)\b/i.exec(
        found.text.slice(found.text.search(/\d:\d\d/)),
      ) ?? [];
    return printed(
      day,
      [known("hour"), known("minute"), known("second")],
      known("timezoneOffset") && offset,
    );
  }
  return null;
}

/** Null where there is no such day; the time is dropped where there is no such time. */
function printed(
  [year = "", month = "", day = ""]: (string | undefined)[],
  [hour, minute, second]: (string | undefined)[],
  offset?: string,
): PrintedDate | null {
  const two = (text: string) => text.padStart(2, "0");
  const date = `${year}-${two(month)}-${two(day)}`;
  if (!exists(`${date}T00:00:00`)) return null;
  const clock = hour && minute && `${two(hour)}:${two(minute)}${second ? `:${two(second)}` : ""}`;
  if (!clock || !exists(`${date}T${second ? clock : `${clock}:00`}`))
    return { at: date, zone: null };
  return { at: `${date}T${clock}`, zone: offset ? zoneName(offset) : null };
}

const exists = (stamp: string) =>
  !Number.isNaN(Date.parse(`${stamp}Z`)) && new Date(`${stamp}Z`).toISOString().startsWith(stamp);

const dayInMs = 24 * 60 * 60 * 1000;

/** Whether a source can have been published then: wherever it is, the day there may be tomorrow here. */
export function isPast(stamp: string): boolean {
  return Date.parse(stamp.slice(0, 10)) < Date.now() + 2 * dayInMs;
}

/** Whether it is an offset, the letters of a zone as they are printed (EST), or its name (Asia/Kathmandu). */
export function isZone(text: string): boolean {
  if (/^(?:UTC|GMT)?[+-]\d{1,2}(?::?\d{2})?$|^[A-Z]{1,5}$/.test(text)) return true;
  try {
    return new Intl.DateTimeFormat("en", { timeZone: text }) !== undefined;
  } catch {
    return false;
  }
}

/** Whether there is such a day, and such a time on it: "2026-02-02", "2026-02-02T23:52". */
export function isDayAndTime(stamp: string): boolean {
  const [day = "", time = "00:00:00"] = stamp.split("T");
  return exists(`${day}T${time.length === 5 ? `${time}:00` : time}`);
}

function zoneName(offset: string): string {
  if (/^Z$/i.test(offset)) return "UTC";
  const [, hours, minutes] = /^([+-]\d{2}):?(\d{2})?$/.exec(offset) ?? [];
  return hours ? `${hours}:${minutes ?? "00"}` : offset.toUpperCase();
}
