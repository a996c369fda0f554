import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
// @ts-expect-error edtf comes without types.
import oracle from "edtf";
import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { boundsOf, parseEdtf } from "@/lib/dates/edtf";
import { compareBounds } from "@/lib/dates/order";

const keyFile = resolve(import.meta.dirname, "../../../shared/data/edtf-dates/edtf-strings.json");
const key: { edtf: string; valid: boolean }[] = existsSync(keyFile)
  ? JSON.parse(readFileSync(keyFile, "utf8"))
  : [];

const hour = 3_600_000;
const day = (text: string) => Date.parse(`${text}T00:00:00.000Z`);
const dayEnd = (text: string) => Date.parse(`${text}T23:59:59.999Z`);
const iso = (text: string) => {
  const { earliest, latest } = boundsOf(text);
  return [earliest, latest].map((instant) => instant && new Date(instant).toISOString());
};

describe.skipIf(key.length === 0)(
  `the answer key of edtf.js (skipped where ${keyFile} is absent)`,
  () => {
    it("is whole", () => {
      expect(key).toHaveLength(184);
      expect(key.filter(({ valid }) => !valid)).toHaveLength(48);
    });

    it.each(key)("$edtf: $valid", ({ edtf, valid }) => {
      expect(parseEdtf(edtf).ok).toBe(valid);
    });

    // The oracle's seasons are quarters, its -04 runs towards zero, its .4 is 4 ms, its 1950S2 is 1950 and its 1670..1672
    // ends in 1670.
    const outOfScope = /^2001-2|^-\d{2,3}$|T.*\.\d{1,2}$|^1950S2$|1670/;

    it.each(key.filter(({ edtf, valid }) => valid && !outOfScope.test(edtf)))(
      "bounds of $edtf",
      ({ edtf }) => {
        const finite = (value: number) => (Number.isFinite(value) ? value : null);
        const { min, max } = oracle(edtf) as { min: number | null; max: number | null };
        const { earliest, latest } = boundsOf(edtf);
        // The key takes a time without a zone as UTC; here it is one of some zone.
        if (/T[\d:.]+$/.test(edtf)) {
          expect(earliest).toBe(Number(min) - 14 * hour);
          expect(latest).toBe(Number(max) + 12 * hour + (edtf.includes(".") ? 0 : 999));
          return;
        }
        expect(earliest).toBe(min === null ? null : finite(min));
        const timeWidth = edtf.includes("T") ? (edtf.includes(".") ? 0 : 999) : 0;
        expect(latest).toBe(max === null ? null : finite(max + timeWidth));
      },
    );
  },
);

test("a time without a zone is ordered only against what no zone could bring before or after it", () => {
  const at = (edtf: string) => boundsOf(edtf);
  expect(compareBounds(at("2026-02-02T10:00:00"), at("2026-02-02T18:00:00"))).toBe("unknown");
  expect(compareBounds(at("2026-02-02T10:00:00"), at("2026-02-02T18:00:00Z"))).toBe("unknown");
  expect(compareBounds(at("2026-02-02T10:00:00"), at("2026-02-02T23:00:00Z"))).toBe("before");
  expect(compareBounds(at("2026-02-02T10:00:00Z"), at("2026-02-02T18:00:00Z"))).toBe("before");
});

describe("bounds", () => {
  it.each([
    ["2026-02-01", day("2026-02-01"), dayEnd("2026-02-01")],
    ["2026-02", day("2026-02-01"), dayEnd("2026-02-28")],
    ["2024", day("2024-01-01"), dayEnd("2024-12-31")],
    ["[..2026-02-02]", null, dayEnd("2026-02-02")],
    ["[2026-01-30..2026-02-02]", day("2026-01-30"), dayEnd("2026-02-02")],
    ["[2026-01-30..]", day("2026-01-30"), null],
    ["2026-01-30/..", day("2026-01-30"), null],
    ["/2026-02", null, dayEnd("2026-02-28")],
    ["/", null, null],
    ["{1667, 1670..1672}", day("1667-01-01"), dayEnd("1672-12-31")],
    ["2026-02-01?/2026-02-03~", day("2026-02-01"), dayEnd("2026-02-03")],
    ["2024-02-XX", day("2024-02-01"), dayEnd("2024-02-29")],
    ["20X6-02-29", day("2016-02-29"), dayEnd("2096-02-29")],
    ["1950S2", day("1900-01-01"), dayEnd("1999-12-31")],
    ["Y17E7", null, null],
  ])("%s", (text, earliest, latest) => {
    expect(boundsOf(text)).toEqual({ earliest, latest });
  });

  it("reads years below 100 as written", () => {
    expect(iso("0023")).toEqual(["0023-01-01T00:00:00.000Z", "0023-12-31T23:59:59.999Z"]);
    expect(iso("-0002")).toEqual(["-000002-01-01T00:00:00.000Z", "-000002-12-31T23:59:59.999Z"]);
    expect(iso("-04")).toEqual(["-000499-01-01T00:00:00.000Z", "-000400-12-31T23:59:59.999Z"]);
  });

  it("takes offsets off, and keeps fractions of a second", () => {
    expect(iso("2026-02-01T23:00:00-05:00")).toEqual([
      "2026-02-02T04:00:00.000Z",
      "2026-02-02T04:00:00.999Z",
    ]);
    expect(iso("2026-02-01T24:00:00Z")).toEqual([
      "2026-02-02T00:00:00.000Z",
      "2026-02-02T00:00:00.999Z",
    ]);
    expect(iso("2026-02-01T12:00:00.4Z")).toEqual([
      "2026-02-01T12:00:00.400Z",
      "2026-02-01T12:00:00.499Z",
    ]);
  });

  it("lets a season cover both hemispheres unless it names one", () => {
    expect(iso("2026-21")).toEqual(["2026-03-01T00:00:00.000Z", "2026-11-30T23:59:59.999Z"]);
    expect(iso("2026-25")).toEqual(["2026-03-01T00:00:00.000Z", "2026-05-31T23:59:59.999Z"]);
    expect(iso("2026-29")).toEqual(["2026-09-01T00:00:00.000Z", "2026-11-30T23:59:59.999Z"]);
    expect(iso("2026-28")).toEqual(["2025-12-01T00:00:00.000Z", "2027-02-28T23:59:59.999Z"]);
    expect(iso("2026-34")).toEqual(["2026-04-01T00:00:00.000Z", "2026-06-30T23:59:59.999Z"]);
  });
});

describe("doubt", () => {
  it.each([
    ["2026-02-01", false, false],
    ["2026-02-01?", true, false],
    ["2026~", false, true],
    ["197%", true, true],
    ["2026-02-01?/2026-02-03~", true, true],
    ["[2026-02-01, 2026-02-03~]", false, true],
    ["1950S2", false, true],
  ])("%s", (text, uncertain, approximate) => {
    expect(parseEdtf(text)).toMatchObject({ ok: true, uncertain, approximate });
  });
});

describe("refusals say what is wrong", () => {
  it.each([
    ["", "The date is empty. Leave it out where the source does not say."],
    ["2026-02-30", "There is no day 2026-02-30 in the calendar."],
    ["15XX-02-3X", "There is no day 15XX-02-3X in the calendar."],
    ["2016-06-3X/2016-06-30", null],
    ["2026-13", "There is no month 2026-13 in the calendar."],
    [
      "1 Feb",
      "“1 Feb” is not a date. Write a day as 2026-02-01, a month as 2026-02, a year as 2026.",
    ],
    [
      " 2026",
      "“ 2026” is not a date. Write a day as 2026-02-01, a month as 2026-02, a year as 2026.",
    ],
    ["2026-02-02/2026-02-01", "“2026-02-02/2026-02-01” ends before it begins."],
    ["[2026..2025]", "“[2026..2025]” ends before it begins."],
    ["2026/2027/2028", "“2026/2027/2028” has more than two ends."],
    ["2026-21/2026", "A season cannot begin or end a stretch of time: “2026-21”."],
    ["[2026}", "“[2026}” opens with [ and closes with }."],
    ["2026-02-01T25:00:00", "There is no time 25:00:00 in “2026-02-01T25:00:00”."],
    [
      "2026-02-01T12:00:00+15:00",
      "There is no time zone +15:00 in “2026-02-01T12:00:00+15:00”: offsets run from -12:00 to +14:00.",
    ],
    [
      "[2026.., 2028]",
      "Only the first date of “[2026.., 2028]” may be open before, and only the last one after.",
    ],
  ])("%j", (text, message) => {
    const parsed = parseEdtf(text);
    if (message !== null) expect(parsed).toEqual({ ok: false, message });
    else expect(parsed.ok).toBe(true);
  });

  it.each([
    "[]",
    "[..]",
    "{,}",
    "[2026...2027]",
    "[2026..2027..2028]",
    "X",
    "1950S0",
    "20260201",
    "-0000",
    "-0000-01",
    "Y0",
    "{2026",
  ])("%s", (text) => expect(parseEdtf(text).ok).toBe(false));

  it("throws them where bounds are asked for", () => {
    expect(() => boundsOf("2026-02-30")).toThrow("There is no day 2026-02-30 in the calendar.");
  });
});

describe("properties", () => {
  const days = fc.integer({
    min: Date.UTC(1000, 0, 1) / 86_400_000,
    max: Date.UTC(9999, 11, 31) / 86_400_000,
  });
  const dayText = days.map((number) => new Date(number * 86_400_000).toISOString().slice(0, 10));

  it("a day begins and ends in itself", () => {
    fc.assert(
      fc.property(dayText, (text) => {
        expect(boundsOf(text)).toEqual({ earliest: day(text), latest: dayEnd(text) });
      }),
    );
  });

  it("never puts the earliest after the latest, and never throws anything but a refusal", () => {
    const piece = fc.constantFrom(
      ..."0123456789X-/.[]{},?~%TZYES:+ ".split(""),
      "2026",
      "-02",
      "..",
      "/",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const parsed = parseEdtf(pieces.join(""));
        if (parsed.ok && parsed.earliest !== null && parsed.latest !== null) {
          expect(parsed.earliest).toBeLessThanOrEqual(parsed.latest);
        }
      }),
      { numRuns: 3000 },
    );
    expect(parseEdtf("Y5E2026").ok).toBe(false);
  });
});
