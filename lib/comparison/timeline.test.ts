import { describe, expect, test } from "vitest";
import { exampleDocument } from "@/lib/record/example";
import { statementNames, timelineOf } from "./timeline";
import { axisOf } from "./timeline-axis";

const readAt = "2026-02-03T09:00:00.000Z";
const day = (iso: string) => ({ earliest: Date.parse(iso), latest: Date.parse(iso) + 86_399_999 });

describe("the example’s timeline", () => {
  const timeline = timelineOf(exampleDocument, readAt);
  const entryOf = (number: number) =>
    timeline.entries.find((entry) => entry.numbers.includes(number));

  test("draws what one speaker said on one occasion as one bar", () => {
    expect(timeline.entries.map((entry) => entry.numbers)).toEqual([
      [1],
      [2, 4, 5, 6],
      [3],
      [],
      [],
    ]);
  });

  test("spans every moment the words may have been said", () => {
    const labels = timeline.columns.map((column) => column.label);
    const span = (number: number) =>
      [entryOf(number)?.from, entryOf(number)?.to].map((i) => labels[i ?? -1]);
    expect(labels).toEqual(["Not dated", "Earlier", "30 Jan 2026", "31 Jan", "1 Feb", "2 Feb", ""]);
    expect([entryOf(1)?.bar, ...span(1)]).toEqual(["known", "1 Feb", "1 Feb"]);
    expect([entryOf(2)?.bar, ...span(2)]).toEqual(["open_start", "Earlier", "2 Feb"]);
    expect([entryOf(3)?.bar, ...span(3)]).toEqual(["bounded", "30 Jan 2026", "2 Feb"]);
    const undated = timeline.entries.find((entry) => entry.bar === "undated");
    expect([undated?.when, undated?.from, undated?.to]).toEqual([
      "“in recent weeks”, not dated",
      0,
      0,
    ]);
  });

  test("keeps bars of one row apart", () => {
    for (const a of timeline.entries) {
      for (const b of timeline.entries) {
        if (a !== b && a.row === b.row) expect(a.to < b.from || b.to < a.from).toBe(true);
      }
    }
  });

  test("puts events between the parties and links claims to replies across them", () => {
    expect(timeline.lanes.map((lane) => lane.party)).toEqual([0, null, 1]);
    expect(timeline.lanes.map((lane) => lane.above)).toEqual([true, false, false]);
    const [above, , below] = timeline.lanes;
    for (const link of timeline.links) {
      expect(link.row).toBeGreaterThan(above?.firstRow ?? 0);
      expect(link.row).toBeLessThan(below?.firstRow ?? 0);
    }
    const shown = timeline.links.map(({ type, claim, reply }) => [
      type,
      claim.numbers,
      reply.numbers,
    ]);
    expect(shown).toEqual([
      ["partly_denies", [1], [2, 4, 5, 6]],
      ["disputes", [3], [2, 4, 5, 6]],
    ]);
  });

  test("puts the mark in the middle of the time between two bounds", () => {
    const total = timeline.columns.reduce((sum, column) => sum + column.weight, 0);
    const before = timeline.columns.slice(0, 4).reduce((sum, column) => sum + column.weight, 0);
    // Between 30 January and 2 February, both whole: the night to 1 February.
    expect(entryOf(3)?.at).toBeCloseTo((before / total) * 100);
    const withBreak = axisOf(
      [{ ...day("2026-01-01"), latest: day("2026-01-30").latest }],
      new Date(readAt),
    );
    expect(withBreak.middleOf(day("2026-01-01").earliest, day("2026-01-30").latest)).toEqual([
      1, 0.5,
    ]);
  });

  test("says how else a statement is dated", () => {
    expect(entryOf(1)?.otherPhrases).toEqual(["a few days ago"]);
  });
});

test("names statements in runs", () => {
  expect(statementNames([2, 4, 5, 6])).toBe("S2, S4 to S6");
  expect(statementNames([1])).toBe("S1");
});

describe("the axis", () => {
  test("breaks where more than one day passes without anything", () => {
    const { columns } = axisOf([day("2025-12-30"), day("2026-01-20")], new Date("2026-03-01"));
    expect(columns.map((column) => column.kind)).toEqual([
      "unit",
      "break",
      "unit",
      "break",
      "read",
    ]);
    expect(columns.map((column) => column.label)).toEqual([
      "30 Dec 2025",
      "",
      "20 Jan 2026",
      "",
      "",
    ]);
  });

  test("takes larger units rather than many columns", () => {
    const twentyDays = Array.from({ length: 20 }, (_, i) =>
      day(`2026-01-${String(i + 1).padStart(2, "0")}`),
    );
    const months = axisOf([...twentyDays, day("2026-03-05")], new Date("2026-04-01"));
    expect(months.columns.map((column) => column.label)).toEqual([
      "Jan 2026",
      "Feb 2026",
      "Mar 2026",
      "",
    ]);
    const centuries = axisOf(
      Array.from({ length: 90 }, (_, i) => day(`${1100 + i * 10}-06-01`)),
      new Date(readAt),
    );
    expect(centuries.columns.filter((column) => column.kind === "unit").length).toBe(9);
  });

  test("stands when nothing is dated", () => {
    const axis = axisOf([{ earliest: null, latest: null }], new Date(readAt));
    expect(axis.columns.map((column) => column.kind)).toEqual(["undated", "read"]);
    expect(axisOf([], new Date(readAt)).columns.map((column) => column.kind)).toEqual(["read"]);
  });
});
