import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { boundsOf } from "@/lib/dates/edtf";
import { exampleDocument } from "@/lib/document/example";
import { arrowBetween, timelineOf } from "./timeline";
import { axisOf } from "./timeline-axis";

const readAt = "2026-02-03T09:00:00.000Z";
const day = (iso: string) => ({ earliest: Date.parse(iso), latest: Date.parse(iso) + 86_399_999 });

/** The example with every occasion and event dated as given, in turn. */
function dated(...written: (string | null)[]) {
  const dating = (index: number) => {
    const edtf = written[index % written.length] ?? null;
    return { edtf, ...(edtf ? boundsOf(edtf) : { earliest: null, latest: null }) };
  };
  return {
    ...exampleDocument,
    occasions: exampleDocument.occasions.map((row, index) => ({
      ...row,
      datings: row.datings.slice(0, 1).map((one) => ({ ...one, ...dating(index) })),
    })),
    events: exampleDocument.events.map((row, index) => ({
      ...row,
      ...dating(index + exampleDocument.occasions.length),
    })),
  };
}

describe("the example’s timeline", () => {
  const timeline = timelineOf(exampleDocument, readAt);
  const entryOf = (number: number) =>
    timeline.entries.find((entry) => entry.numbers.includes(number));
  const columnsUnder = (number: number) => {
    const { left = 0, right = 0 } = entryOf(number) ?? {};
    const under = timeline.columns.filter(
      (column) => column.left < right && column.left + column.width > left,
    );
    return [under[0]?.label, under.at(-1)?.label];
  };

  test("has one row for what one speaker said on one occasion, by the earliest moment", () => {
    expect(timeline.entries.map((entry) => [entry.row, entry.numbers])).toEqual([
      [0, []],
      [1, [3]],
      [2, [1]],
      [3, [2, 4, 5, 6]],
      [4, []],
    ]);
  });

  test("spans every moment the words may have been said", () => {
    const labels = timeline.columns.map((column) => column.label);
    expect(labels).toEqual(["Earlier", "30 Jan 2026", "31 Jan", "1 Feb", "2 Feb", ""]);
    expect([entryOf(1)?.shape, ...columnsUnder(1)]).toEqual(["day", "1 Feb", "1 Feb"]);
    expect([entryOf(2)?.shape, ...columnsUnder(2)]).toEqual(["open_start", "Earlier", "2 Feb"]);
    expect([entryOf(3)?.shape, ...columnsUnder(3)]).toEqual(["bounded", "30 Jan 2026", "2 Feb"]);
    const undated = timeline.entries.find((entry) => entry.shape === "undated");
    expect([undated?.when, undated?.left]).toEqual(["“in recent weeks”, not dated", 0]);
    expect(undated?.right).toBeCloseTo(timeline.columns.at(-1)?.left ?? 0);
  });

  test("links claims to replies", () => {
    const shown = timeline.links.map(({ type, claim, reply, claimNumber }) => [
      ...[type, claimNumber, claim.numbers, reply.numbers],
    ]);
    expect(shown).toEqual([
      ["partly_denies", 1, [1], [2, 4, 5, 6]],
      ["disputes", 3, [3], [2, 4, 5, 6]],
    ]);
  });

  test("says how else a statement is dated", () => {
    expect(entryOf(1)?.otherPhrases).toEqual(["a few days ago"]);
  });
});

describe("whatever the dates", () => {
  const written = fc.oneof(
    fc.constant(null),
    fc.constantFrom(
      ...["2026-02-01", "[..2026-02-02]", "[2026-01-30..]", "[2026-01-30..2026-02-02]", "2026-02"],
      ...[
        "2026-02-01~",
        "2026?",
        "202X",
        "2026-21",
        "2026-02-01/2026-02-03",
        "2026-02-01T15:27:00Z",
      ],
      ...["2026-02-01T15:27:00", "[2026-02-01,2026-02-09]", "1871", "2026-02-XX"],
    ),
  );

  test("a mark stands only where the moment is known, and arrows run from bar to bar", () => {
    fc.assert(
      fc.property(fc.array(written, { minLength: 1, maxLength: 6 }), (dates) => {
        const { entries, links, columns } = timelineOf(dated(...dates), readAt);
        expect(columns.reduce((sum, { width }) => sum + width, 0)).toBeCloseTo(100);
        for (const { shape, earliest, latest, left, right } of entries) {
          expect(left).toBeGreaterThanOrEqual(0);
          expect(right).toBeLessThanOrEqual(100);
          if (shape === "moment") {
            expect((latest ?? Infinity) - (earliest ?? -Infinity)).toBeLessThan(60_000);
          } else {
            expect(right).toBeGreaterThan(left);
          }
          if (earliest === null) expect(left).toBe(0);
        }
        const isOn = (x: number, bar: { left: number; right: number }) =>
          x >= bar.left - 1e-9 && x <= bar.right + 1e-9;
        for (const { claim, reply, fromX, toX } of links) {
          expect(isOn(fromX, reply)).toBe(true);
          expect(isOn(toX, claim)).toBe(true);
        }
      }),
    );
  });

  test("units have one width, and what lies between them is a break", () => {
    fc.assert(
      fc.property(fc.array(written, { minLength: 1, maxLength: 6 }), (dates) => {
        const { columns } = timelineOf(dated(...dates), readAt);
        const widths = columns.filter((column) => column.kind === "unit").map((row) => row.width);
        for (const width of widths) expect(width).toBeCloseTo(widths[0] ?? 0);
      }),
    );
  });

  test("what is strictly before stands above", () => {
    fc.assert(
      fc.property(fc.array(written, { minLength: 1, maxLength: 6 }), (dates) => {
        const { entries } = timelineOf(dated(...dates), readAt);
        for (const a of entries) {
          for (const b of entries) {
            if (a.latest !== null && b.earliest !== null && a.latest < b.earliest)
              expect(a.row).toBeLessThan(b.row);
          }
        }
      }),
    );
  });
});

test("an arrow joins the ends that face each other, or goes straight where bars overlap", () => {
  expect(arrowBetween({ left: 60, right: 80 }, { left: 10, right: 30 }, 0.5)).toEqual({
    fromX: 65,
    toX: 25,
  });
  expect(arrowBetween({ left: 0, right: 20 }, { left: 40, right: 60 }, 0.5)).toEqual({
    fromX: 15,
    toX: 45,
  });
  expect(arrowBetween({ left: 0, right: 50 }, { left: 40, right: 60 }, 0.5)).toEqual({
    fromX: 45,
    toX: 45,
  });
});

test("says of one day that nothing orders it", () => {
  expect(timelineOf(dated("2026-02-01"), readAt).isUnordered).toBe(true);
  expect(timelineOf(dated("2026-02-01", "2026-02-02"), readAt).isUnordered).toBe(false);
  expect(timelineOf(dated("2026-02-01T15:27:00Z", "2026-02-01"), readAt).isUnordered).toBe(false);
});

test("takes the dating that is shown everywhere: of several without a choice, none", () => {
  const occasions = exampleDocument.occasions.map((row) => ({
    ...row,
    datings: row.datings.map((dating) => ({ ...dating, preferred: false })),
  }));
  const { entries } = timelineOf({ ...exampleDocument, occasions }, readAt);
  expect(entries.find((entry) => entry.numbers.includes(1))?.shape).toBe("undated");
  expect(entries.find((entry) => entry.numbers.includes(3))?.shape).toBe("bounded");
});

describe("the axis", () => {
  const kindsOf = (...args: Parameters<typeof axisOf>) =>
    axisOf(...args).columns.map((column) => column.kind);

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

  test("has room for what is open before and after", () => {
    const { earliest, latest } = day("2026-01-20");
    expect(kindsOf([{ earliest: null, latest }])).toEqual(["earlier", "unit"]);
    expect(kindsOf([{ earliest, latest: null }])).toEqual(["unit", "later"]);
    const axis = axisOf([{ earliest, latest: null }]);
    expect(axis.spanOf({ earliest, latest: null })).toEqual({ left: 0, right: 100 });
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
    const [jan] = months.columns;
    const first = months.spanOf(day("2026-01-01"));
    // A day within a month has a day's width, not the month's.
    expect(first.right - first.left).toBeCloseTo((jan?.width ?? 0) / 31, 3);
    const centuries = axisOf(
      Array.from({ length: 90 }, (_, i) => day(`${1100 + i * 10}-06-01`)),
      new Date(readAt),
    );
    expect(centuries.columns.filter((column) => column.kind === "unit").length).toBe(9);
  });

  test("stands when nothing is dated", () => {
    expect(kindsOf([{ earliest: null, latest: null }], new Date(readAt))).toEqual([
      "earlier",
      "read",
    ]);
    expect(kindsOf([])).toEqual([]);
  });
});
