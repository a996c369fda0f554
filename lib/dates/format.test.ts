import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  datetimeAttribute,
  formatEdtf,
  formatInstant,
  formatSourceDate,
  precisionTag,
} from "@/lib/dates/format";

describe("formatEdtf and precisionTag", () => {
  it.each([
    [null, "date not stated", "not dated"],
    ["2026-02-01", "1 Feb 2026", "to the day"],
    ["2026-02", "Feb 2026", "to the month"],
    ["2026", "2026", "to the year"],
    ["[..2026-02-02]", "on or before 2 Feb 2026", "latest possible day"],
    ["[..2026-02]", "in or before Feb 2026", "latest possible month"],
    ["[2026-01-30..]", "on or after 30 Jan 2026", "earliest possible day"],
    ["[2026-01-30..2026-02-02]", "between 30 Jan and 2 Feb 2026", "within 4 days"],
    ["[2026-02-01..2026-02-02]", "between 1 and 2 Feb 2026", "within 2 days"],
    ["[2025-12-30..2026-01-02]", "between 30 Dec 2025 and 2 Jan 2026", "within 4 days"],
    ["[2026-01..2026-03]", "between Jan and Mar 2026", "within 90 days"],
    ["[2024..2026]", "between 2024 and 2026", "within 3 years"],
    ["[1667, 1672-12]", "1667 or Dec 1672", "one of 2 dates"],
    [
      "[2026-02-01, 2026-02-03..2026-02-05, 2026-03]",
      "1 Feb 2026, between 3 and 5 Feb 2026 or Mar 2026",
      "one of 3 dates",
    ],
    ["{1667, 1670..1672}", "1667 and from 1670 to 1672", "several dates"],
    ["{1760..}", "from 1760 on", "several dates"],
    ["{..1760}", "until 1760", "several dates"],
    ["2026-02-01/2026-02-05", "from 1 to 5 Feb 2026", "a stretch of time"],
    ["2025/2026-02", "from 2025 to Feb 2026", "a stretch of time"],
    ["2016-05/..", "from May 2016 on", "a stretch of time"],
    ["2016-05/", "from May 2016, end not stated", "a stretch of time"],
    ["../2016", "until 2016", "a stretch of time"],
    ["/2016", "until 2016, beginning not stated", "a stretch of time"],
    ["/", "date not stated", "a stretch of time"],
    ["2026-02-01~", "about 1 Feb 2026", "to the day, approximate"],
    ["2026-02?", "possibly Feb 2026", "to the month, uncertain"],
    ["2026%", "possibly about 2026", "to the year, uncertain, approximate"],
    ["1980?/1994~", "from possibly 1980 to about 1994", "a stretch of time"],
    ["2026-21", "spring 2026", "to the season"],
    ["2026-28", "northern winter 2026", "to the season"],
    ["2026-30~", "about southern summer 2026", "to the season, approximate"],
    ["2026-34", "second quarter of 2026", "to the season"],
    ["2026-41", "second half of 2026", "to the season"],
    ["198X", "the 1980s", "to the decade"],
    ["197", "the 1970s", "to the decade"],
    ["19", "the 1900s", "to the century"],
    ["2016-05-XX", "May 2016", "to the month"],
    ["2016-XX-XX", "2016", "to the year"],
    ["156X-12-31", "156X-12-31 (X: digit not known)", "some digits not known"],
    ["2016-XX-25?", "possibly 2016-XX-25 (X: digit not known)", "some digits not known, uncertain"],
    ["[2026-02-01]", "1 Feb 2026", "to the day"],
    ["-0002", "3 BC", "to the year"],
    ["0023-05", "May AD 23", "to the month"],
    ["1950S2", "about 1950", "to the year, approximate"],
    ["2026-02-01T23:00:00-05:00", "1 Feb 2026, 23:00 UTC−05:00", "to the minute"],
    ["2026-02-01T23:00:07", "1 Feb 2026, 23:00:07, time zone not stated", "to the minute"],
  ])("%s", (text, words, tag) => {
    expect(formatEdtf(text)).toBe(words);
    expect(precisionTag(text)).toBe(tag);
  });

  it("refuses what is not EDTF", () => {
    expect(() => formatEdtf("2026-02-30")).toThrow("There is no day 2026-02-30 in the calendar.");
  });
});

describe("datetimeAttribute", () => {
  it.each([
    ["2026-02-01", "2026-02-01"],
    ["2026-02", "2026-02"],
    ["2026", "2026"],
    ["Y12026", "12026"],
    ["2026-02-01T23:00:00-05", "2026-02-01T23:00:00-05:00"],
    ["2026-02-01T23:00:00Z", "2026-02-01T23:00:00Z"],
    ["2026-02-01T23:00:00", "2026-02-01T23:00:00"],
    ["2026-02-01T24:00:00", undefined],
    ["2026-02-01?", undefined],
    ["[..2026-02-02]", undefined],
    ["2026-02-01/2026-02-02", undefined],
    ["2026-21", undefined],
    ["2026-02-XX", undefined],
    ["-0002", undefined],
    [null, undefined],
  ])("%s: %s", (text, attribute) => {
    expect(datetimeAttribute(text)).toBe(attribute);
  });
});

describe("instants and source dates", () => {
  it("gives an instant to the minute in UTC", () => {
    expect(formatInstant("2026-02-03T09:00:00.000Z")).toBe("3 Feb 2026, 09:00 UTC");
    expect(() => formatInstant("yesterday")).toThrow(RangeError);
  });

  it.each([
    ["2026-02-02T23:52", null, "2 Feb 2026, 23:52, time zone not stated"],
    ["2026-02-02T23:52", "+03:00", "2 Feb 2026, 23:52 UTC+03:00"],
    ["2026-02-02T23:52:10", "Z", "2 Feb 2026, 23:52 UTC"],
    ["2026-02-02T23:52", "America/Havana", "2 Feb 2026, 23:52, America/Havana"],
    ["2026-02-02", null, "2 Feb 2026"],
    ["2026", null, "2026"],
    [null, null, "date not stated"],
    ["Monday", null, "Monday"],
  ])("%s, %s: %s", (publishedAt, zone, words) => {
    expect(formatSourceDate(publishedAt, zone)).toBe(words);
  });
});

describe("properties", () => {
  const dayNumber = fc.integer({
    min: Date.UTC(1900, 0, 1) / 86_400_000,
    max: Date.UTC(2100, 0, 1) / 86_400_000,
  });
  const days = dayNumber.map((number) => new Date(number * 86_400_000).toISOString().slice(0, 10));
  const dates = fc.oneof(
    days,
    days.map((text) => text.slice(0, 7)),
    days.map((text) => text.slice(0, 4)),
  );
  const doubtful = fc
    .tuple(dates, fc.constantFrom("", "?", "~", "%"))
    .map((parts) => parts.join(""));
  const sorted = fc.tuple(dates, dates).filter(([a, b]) => a.slice(0, 4) < b.slice(0, 4));
  const texts = fc.oneof(
    doubtful,
    dates.map((date) => `[..${date}]`),
    dates.map((date) => `[${date}..]`),
    sorted.map(([a, b]) => `[${a}..${b}]`),
    sorted.map(([a, b]) => `${a}/${b}`),
    fc.tuple(dates, dates).map(([a, b]) => `{${a}, ${b}}`),
  );
  const dayWords = /(\d{1,2}) (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)/g;

  it("never prints a day that the text does not have, and prints all it has", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const written = [...text.matchAll(/\d{4}-\d\d-(\d\d)/g)].map(([, day]) => Number(day));
        const printed = [...formatEdtf(text).matchAll(dayWords)].map(([, day]) => Number(day));
        expect(printed).toEqual(written);
      }),
    );
  });

  it("is read back to the day by a plain date parser", () => {
    fc.assert(
      fc.property(days, (text) => {
        expect(new Date(`${formatEdtf(text)} UTC`).toISOString().slice(0, 10)).toBe(text);
      }),
    );
  });

  it("gives HTML the day as written, or nothing", () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(datetimeAttribute(text)).toBe(/[^\d-]/.test(text) ? undefined : text);
      }),
    );
  });
});

const keyFile = resolve(import.meta.dirname, "../../../shared/data/edtf-dates/edtf-strings.json");
const key: { edtf: string; valid: boolean }[] = existsSync(keyFile)
  ? JSON.parse(readFileSync(keyFile, "utf8"))
  : [];

describe.skipIf(key.length === 0)(
  `every valid string of the answer key (skipped where ${keyFile} is absent)`,
  () => {
    it.each(key.filter(({ valid }) => valid))("$edtf has words", ({ edtf }) => {
      expect(formatEdtf(edtf)).toMatch(/^[^\s].*[^\s]$/);
      expect(formatEdtf(edtf)).not.toMatch(/undefined|NaN|null/);
      expect(precisionTag(edtf)).not.toMatch(/undefined|NaN|null/);
      expect(() => datetimeAttribute(edtf)).not.toThrow();
    });
  },
);
