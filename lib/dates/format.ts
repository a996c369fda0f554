/** Dates in English words, never more precise than they are written. Months are short, days come first: "1 Feb 2026". */
import { inList } from "@/lib/wording";
import { type Edtf, type EdtfRange, readEdtf } from "./edtf";
import type { DateUnit, EdtfDate } from "./edtf-date";

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const ordinals = ["first", "second", "third", "fourth"];
const seasonNames = ["spring", "summer", "autumn", "winter"];

/** "on or before 2 Feb 2026", "between 30 Jan and 2 Feb 2026"; null gives "date not stated". Throws `EdtfError`. */
export function formatEdtf(text: string | null): string {
  if (text === null) return "date not stated";
  const value = readEdtf(text);
  if (value.kind === "date") return inWords(value.date);
  if (value.kind === "interval") return intervalInWords(value);
  const members = value.members.map(value.kind === "one_of" ? choiceInWords : stretchInWords);
  const type = value.kind === "one_of" ? "disjunction" : "conjunction";
  return inList(members, type);
}

function inWords(date: EdtfDate): string {
  const doubt = `${date.uncertain ? "possibly " : ""}${date.approximate ? "about " : ""}`;
  return doubt + plainWords(date);
}

function plainWords(date: EdtfDate): string {
  // "156X-12-31" has no shorter true wording than itself.
  if (unitKnown(date) === null) return `${withoutDoubt(date)} (X: digit not known)`;
  if (date.unit === "decade" || date.unit === "century") return eraOf(date.year);
  if (date.season !== null) return `${seasonInWords(date.season)} ${yearInWords(date.year)}`;
  return [wholeNumber(date.day), monthName(date), clockYear(date)]
    .filter((part) => part !== null)
    .join(" ");
}

const withoutDoubt = (date: EdtfDate) => date.text.replace(/[?~%]/g, "");
const isKnown = (digits: string | null) => digits !== null && !digits.includes("X");
const wholeNumber = (digits: string | null) =>
  digits !== null && isKnown(digits) ? String(Number(digits)) : null;
const monthName = ({ month }: EdtfDate) =>
  isKnown(month) ? (months[Number(month) - 1] ?? null) : null;

function clockYear({ year, time }: EdtfDate): string {
  if (!time) return /X/.test(year) ? eraOf(year) : yearInWords(year);
  return `${yearInWords(year)}, ${clockInWords(time.clock, time.zone)}`;
}

/** The finest unit that is known to the last digit, all coarser ones being known too; null where digits lack in between. */
function unitKnown({ unit, year, month, day }: EdtfDate): DateUnit | null {
  if (/X/.test(year)) {
    if (month !== null || !/^-?(\d{3}X|\d\dXX)$/.test(year)) return null;
    return year.endsWith("XX") ? "century" : "decade";
  }
  if (isKnown(day) && !isKnown(month)) return null;
  if ([month, day].some((digits) => digits?.includes("X") && digits !== "XX")) return null;
  if (unit === "day" && day === "XX") return month === "XX" ? "year" : "month";
  return unit === "month" && month === "XX" ? "year" : unit;
}

/** Whether a date names one day, all its digits known. */
export const isToTheDay = (date: EdtfDate): boolean => unitKnown(date) === "day";

/** "the 1980s", "the 1900s"; written with its Xs filled. Before the year 0 the digits stand as written. */
function eraOf(year: string): string {
  return year.startsWith("-")
    ? `${year} (X: digit not known)`
    : `the ${year.padEnd(4, "X").replaceAll("X", "0")}s`;
}

function yearInWords(year: string): string {
  const number = Number(year);
  // EDTF counts a year 0, which is 1 BC.
  if (number <= 0) return `${1 - number} BC`;
  return number < 1000 ? `AD ${number}` : String(number);
}

function seasonInWords(season: number): string {
  if (season >= 40) return `${ordinals[season - 40]} half of`;
  if (season >= 37) return `${ordinals[season - 37]} third of`;
  if (season >= 33) return `${ordinals[season - 33]} quarter of`;
  const hemisphere = season >= 29 ? "southern " : season >= 25 ? "northern " : "";
  return `${hemisphere}${seasonNames[(season - 21) % 4]}`;
}

function clockInWords(clock: string, zone: string | null): string {
  const time = clock.endsWith(":00") && clock.length === 8 ? clock.slice(0, 5) : clock;
  if (zone === null) return `${time}, time zone not stated`;
  if (/^(Z|UTC|[+-]00:?00)$/.test(zone)) return `${time} UTC`;
  return /^[+-]/.test(zone) ? `${time} UTC${zone.replace("-", "−")}` : `${time}, ${zone}`;
}

function intervalInWords({ start, end }: Extract<Edtf, { kind: "interval" }>): string {
  if (typeof start === "object") {
    if (typeof end === "object") return `from ${pair(start, end, "to")}`;
    return end === "open" ? `from ${inWords(start)} on` : `from ${inWords(start)}, end not stated`;
  }
  if (typeof end === "object")
    return `until ${inWords(end)}${start === "open" ? "" : ", beginning not stated"}`;
  return start === "open" && end === "open" ? "at any time" : "date not stated";
}

/** A member of "one of these": "on or before 2 Feb 2026". */
function choiceInWords({ from, to }: EdtfRange): string {
  if (from && to) return from === to ? inWords(from) : `between ${pair(from, to, "and")}`;
  if (to) return `${preposition(to)} or before ${inWords(to)}`;
  return from ? `${preposition(from)} or after ${inWords(from)}` : "";
}

/** A member of "all of these". */
function stretchInWords({ from, to }: EdtfRange): string {
  if (from && to) return from === to ? inWords(from) : `from ${pair(from, to, "to")}`;
  return from ? `from ${inWords(from)} on` : to ? `until ${inWords(to)}` : "";
}

function preposition(date: EdtfDate): string {
  const unit = unitKnown(date);
  return unit === "day" ? "on" : unit === "time" ? "at" : "in";
}

/** "30 Jan and 2 Feb 2026": the year, or month and year, that two plain days or months share is said once. */
function pair(from: EdtfDate, to: EdtfDate, word: string): string {
  const plain = [from, to].every(
    (date) => !date.uncertain && !date.approximate && isKnown(date.month) && isKnown(date.year),
  );
  const same =
    plain && from.year === to.year && from.unit === to.unit && unitKnown(from) === unitKnown(to);
  const sayShort =
    same && (from.unit === "day" || from.unit === "month") && unitKnown(from) === from.unit;
  if (!sayShort) return `${inWords(from)} ${word} ${inWords(to)}`;
  const month = from.month === to.month ? null : monthName(from);
  const short = [wholeNumber(from.day), month].filter((part) => part !== null).join(" ");
  return short ? `${short} ${word} ${inWords(to)}` : inWords(to);
}

const unitNames: Record<DateUnit, string> = {
  // Seconds are part of every time in EDTF, mostly as ":00".
  ...{
    time: "minute",
    day: "day",
    month: "month",
    season: "season",
    year: "year",
    decade: "decade",
    century: "century",
  },
};

/** How precise a date is: "to the day", "latest possible day", "within 4 days", "not dated". Throws `EdtfError`. */
export function precisionTag(text: string | null): string {
  if (text === null) return "not dated";
  const value = readEdtf(text);
  if (value.kind === "date") return dateTag(value.date);
  if (value.kind === "interval") return "a stretch of time";
  if (value.kind === "all_of") return "several dates";
  const [range, ...others] = value.members;
  if (!range || others.length > 0) return `one of ${value.members.length} dates`;
  const { from, to } = range;
  if (from && to) return from === to ? dateTag(from) : spanTag(from, to);
  const known = (from ?? to) as EdtfDate;
  return `${from ? "earliest" : "latest"} possible ${unitNames[unitKnown(known) ?? known.unit]}`;
}

/** `precisionTag` of a date that does not say by its own words how precise it is: "on or before 2 Feb 2026" does. */
export function precisionOf(text: string | null): string | null {
  return text !== null && readEdtf(text).kind === "date" ? precisionTag(text) : null;
}

function dateTag(date: EdtfDate): string {
  const unit = unitKnown(date);
  const doubt = [date.uncertain && "uncertain", date.approximate && "approximate"].filter(Boolean);
  return [unit ? `to the ${unitNames[unit]}` : "some digits not known", ...doubt].join(", ");
}

function spanTag(from: EdtfDate, to: EdtfDate): string {
  if (from.unit === "year" && to.unit === "year")
    return `within ${Number(to.year) - Number(from.year) + 1} years`;
  if (from.earliest === null || to.latest === null) return "within a span of years";
  const days = Math.ceil((to.latest + 1 - from.earliest) / 86_400_000);
  return days === 1 ? "within a day" : `within ${days} days`;
}

/**
 * The value of `<time datetime>`: a plain day, month, year or time; undefined for whatever HTML has no form for, and
 * for doubtful dates, which a machine would take for exact. Throws `EdtfError`.
 */
export function datetimeAttribute(text: string | null): string | undefined {
  if (text === null) return undefined;
  const value = readEdtf(text);
  if (value.kind !== "date") return undefined;
  const { unit, year, month, day, time, uncertain, approximate } = value.date;
  if (uncertain || approximate || Number(year) < 1) return undefined;
  if ([year, month, day].some((digits) => digits?.includes("X"))) return undefined;
  if (!["time", "day", "month", "year"].includes(unit) || time?.clock === "24:00:00")
    return undefined;
  const date = [year, month, day].filter((part) => part !== null).join("-");
  if (!time) return date;
  const offset = time.zone?.replace(
    /^([+-]\d\d):?(\d\d)?$/,
    (_, hours, minutes = "00") => `${hours}:${minutes}`,
  );
  return `${date}T${time.clock}${offset ?? ""}`;
}

/** "3 Feb 2026, 09:00 UTC" for an ISO 8601 instant. Throws `RangeError` where it is none. */
export function formatInstant(instant: string): string {
  const iso = new Date(instant).toISOString();
  return `${formatEdtf(iso.slice(0, 10))}, ${iso.slice(11, 16)} UTC`;
}

/**
 * When a source says it was published: "2 Feb 2026, 23:52, time zone not stated". Takes a local date, or date and time
 * ("2026-02-02T23:52"), and an offset or the name of a zone; a spelling it does not know is given back as it is.
 */
export function formatSourceDate(publishedAt: string | null, zone: string | null): string {
  const [, date = null, clock] =
    /^(\d{4}(?:-\d\d){0,2})(?:T(\d\d:\d\d)(?::\d\d(?:\.\d+)?)?)?$/.exec(publishedAt ?? "") ?? [];
  if (publishedAt !== null && date === null) return publishedAt;
  return clock ? `${formatEdtf(date)}, ${clockInWords(clock, zone)}` : formatEdtf(date);
}

/** A stretch of time by its days in UTC: "30 Aug to 2 Nov 2017", "on or before 2 Feb 2026". Throws `EdtfError`. */
export function formatSpan({
  earliest,
  latest,
}: {
  earliest: number | null;
  latest: number | null;
}) {
  const day = (at: number | null) => (at === null ? ".." : new Date(at).toISOString().slice(0, 10));
  const [from, to] = [day(earliest), day(latest)];
  if (from === to) return formatEdtf(from === ".." ? null : from);
  if (earliest === null) return formatEdtf(`[..${to}]`);
  if (latest === null) return formatEdtf(`[${from}..]`);
  return formatEdtf(`${from}/${to}`);
}
