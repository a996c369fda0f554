import { expect, test } from "vitest";
import { boundsOf } from "@/lib/dates/edtf";
import { fullestYear, monthsOf, periodOf, yearsOf } from "./years";

const rows = (dates: (string | null)[], answered: number[] = []) =>
  dates.map((edtf, index) => ({
    ...periodOf(edtf === null ? { earliest: null, latest: null } : boundsOf(edtf)),
    isAnswered: answered.includes(index),
  }));

test.each([
  ["2017-03-04", 2017, 3],
  ["2017-03", 2017, 3],
  ["2017", 2017, null],
  ["[2017-03-30..2017-04-02]", 2017, null],
  ["[2016-12-31..2017-01-01]", null, null],
  ["[..2017-03-04]", null, null],
  ["[2017-03-04..]", null, null],
  ["2026-01-01T09:00:00", 2026, 1],
  ["2026-12-31T23:52:00", 2026, 12],
  ["[2026-01-01T09:00:00..2026-01-31T23:00:00]", 2026, 1],
])("%s lies in the year %s and the month %s", (edtf, year, month) => {
  expect(periodOf({ edtf, ...boundsOf(edtf) })).toEqual({ year, month });
});

test("years without anything are one break, and what is dated to none has its own place", () => {
  const years = yearsOf(rows(["2014-07-09", "2017-03-04", "2017-08", "2018", null], [1, 4]));
  expect(years.columns).toEqual([
    { kind: "year", year: 2014, count: 1, answered: 0 },
    { kind: "none", from: 2015, to: 2016 },
    { kind: "year", year: 2017, count: 2, answered: 1 },
    { kind: "year", year: 2018, count: 1, answered: 0 },
  ]);
  expect([years.most, years.undated]).toEqual([2, { count: 1, answered: 1 }]);
  expect(fullestYear(years)).toBe(2017);
});

test("what is dated to no one year is on the scale of the others", () => {
  expect(yearsOf(rows(["2017", null, null])).most).toBe(2);
  expect(yearsOf(rows([null])).most).toBe(1);
});

test("of years that hold as much the latest is the fullest; of none there is none", () => {
  expect(fullestYear(yearsOf(rows(["2014", "2015"])))).toBe(2015);
  expect(fullestYear(yearsOf(rows([null])))).toBeNull();
});

test("months go from the first to the last, on a scale of their own", () => {
  const months = monthsOf(
    rows(["2017-03-04", "2017-05-01", "2017-05-09", "2017", "2016-01"], [1]),
    2017,
  );
  expect(months.columns).toEqual([
    { month: 3, count: 1, answered: 0 },
    { month: 4, count: 0, answered: 0 },
    { month: 5, count: 2, answered: 1 },
  ]);
  expect([months.most, months.undated.count]).toEqual([2, 1]);
  expect(monthsOf(rows(["2017"]), 2017).columns).toEqual([]);
});
