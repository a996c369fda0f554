import fc from "fast-check";
import { expect, test } from "vitest";
import { metadataDate, writtenDate } from "./printed-date";

test.each([
  ["2026-02-02", "2026-02-02", null],
  ["2026-02-02T23:52", "2026-02-02T23:52", null],
  ["2026-02-02T23:52:07Z", "2026-02-02T23:52:07", "UTC"],
  ["2026-02-02T23:52:07.123+0300", "2026-02-02T23:52:07", "+03:00"],
  ["2026-02-02 23:52:07 +03", "2026-02-02T23:52:07", "+03:00"],
  ["2026/02/02 23:52", "2026-02-02T23:52", null],
  ["20260202T235207Z", "2026-02-02T23:52:07", "UTC"],
  ["Mon, 02 Feb 2026 23:52:07 GMT", "2026-02-02T23:52:07", "GMT"],
  ["February 2, 2026 at 11:52 PM EST", "2026-02-02T23:52", "EST"],
  ["2 February 2026", "2026-02-02", null],
  // A time that there is not is left out; the day stands.
  ["2026-02-02T25:00", "2026-02-02", null],
])("metadata that say %s mean %s, zone %s", (text, at, zone) => {
  expect(metadataDate(text)).toEqual({ at, zone });
});

test.each([
  ["02.02.2026 23:52", "2026-02-02T23:52"],
  ["Published: 2. 2. 2026, 9:05", "2026-02-02T09:05"],
  ["2026년 5월 15일 20:00", "2026-05-15T20:00"],
  ["2026年5月15日", "2026-05-15"],
  ["23/02/2026", "2026-02-23"],
  ["02/23/2026", "2026-02-23"],
  ["2 de febrero de 2026", "2026-02-02"],
  ["2. März 2026", "2026-03-02"],
])("a line that says %s means %s", (line, at) => {
  expect(writtenDate(line)).toEqual({ at, zone: null });
});

test.each([
  "02/03/2026", // February or March
  "February 2026",
  "yesterday, 10:00",
  "2 February",
  "31.02.2026",
  "2026-13-01",
  "12 minutes ago",
  "Monday",
  "",
])("“%s” names no day", (text) => {
  expect([metadataDate(text), writtenDate(text)]).toEqual([null, null]);
});

test("whatever stands there, a date is a day that exists, as the record takes it", () => {
  const digits = fc.string({ unit: fc.constantFrom(..."0123456789-/.:TZ +年月日 ,") });
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: "grapheme" }), digits), (text) => {
      for (const found of [metadataDate(text), writtenDate(text)]) {
        if (!found) continue;
        expect(found.at).toMatch(/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2})?)?$/);
        expect(Number.isNaN(Date.parse(found.at))).toBe(false);
      }
    }),
    { numRuns: 5_000 },
  );
});
