import { expect, test } from "vitest";
import { boundsOf } from "@/lib/dates/edtf";
import { stripDates } from "./front-strip";

const said = (party: number, edtf: string) => ({ party, edtf, ...boundsOf(edtf) });

test("a day that is known has a mark, and any other time a line over all it may have been", () => {
  const { dates, words } = stripDates([
    said(0, "2026-02-01"),
    said(1, "[2026-01-30..2026-02-02]"),
    said(1, "[..2026-02-02]"),
  ]);
  expect(dates.map(({ party, isDay }) => [party, isDay])).toEqual([
    [0, true],
    [1, false],
    [1, false],
  ]);
  const [day, bounded, open] = dates;
  expect((day?.right ?? 0) - (day?.left ?? 0)).toBeCloseTo(100 / 30);
  expect((bounded?.right ?? 0) - (bounded?.left ?? 0)).toBeCloseTo(400 / 30);
  expect(open?.left).toBe(0);
  expect(words).toBe("Statements on 1 of the 30 days up to the last one; 2 whose day is not known");
});

test("one time is drawn once, and nothing where nothing is dated", () => {
  expect(stripDates([said(0, "2026-02-01"), said(0, "2026-02-01T10:00:00Z")]).dates).toHaveLength(
    1,
  );
  expect(stripDates([]).dates).toEqual([]);
});
