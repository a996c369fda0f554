import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { boundsOf } from "@/lib/dates/edtf";
import type { Bounds } from "@/lib/dates/edtf-date";
import { compareBounds, gapInWords, sortByTime } from "@/lib/dates/order";

const undated: Bounds = { earliest: null, latest: null };
const at = (text: string | null) => (text === null ? undated : boundsOf(text));

describe("compareBounds", () => {
  it.each([
    ["2026-01-30", "2026-02-01", "before"],
    ["2026-02-01", "2026-01-30", "after"],
    ["[..2026-02-02]", "2026-02-03", "before"],
    ["2026-02-01", "[2026-02-02..]", "before"],
    // One day is one day: either may have come first.
    ["2026-02-01", "2026-02-01", "unknown"],
    ["2026-02-01", "[..2026-02-02]", "unknown"],
    ["[2026-01-30..2026-02-02]", "2026-02-01", "unknown"],
    ["2026-02", "2026-02-01", "unknown"],
    ["2026-02-01T12:00:00Z", "2026-02-01T12:00:00Z", "same_time"],
    ["2026-02-01T12:00:00Z", "2026-02-01T14:00:00+02:00", "same_time"],
    ["2026-02-01T12:00:00Z", "2026-02-01T12:00:01Z", "before"],
    [null, "2026-02-01", "unknown"],
    [null, null, "unknown"],
  ])("%s is %s: %s", (a, b, order) => {
    expect(compareBounds(at(a), at(b))).toBe(order);
  });
});

describe("sortByTime", () => {
  it("puts the demo's statements in order, what is not known last", () => {
    const rows = [
      "[..2026-02-02]",
      null,
      "[2026-02-01..]",
      "[2026-01-30..2026-02-02]",
      "2026-02-01",
    ];
    expect(sortByTime(rows, at)).toEqual([
      "2026-02-01",
      "[2026-01-30..2026-02-02]",
      "[..2026-02-02]",
      "[2026-02-01..]",
      null,
    ]);
  });

  it("keeps what has the same bounds as given", () => {
    const rows = [3, 1, 2].map((n) => ({ n, date: "2026-02-01" }));
    expect(sortByTime(rows, (row) => at(row.date)).map((row) => row.n)).toEqual([3, 1, 2]);
  });
});

describe("gapInWords", () => {
  it.each([
    // The demo's two pairs.
    ["2026-02-01", "[..2026-02-02]", "up to a day later"],
    ["[2026-01-30..2026-02-02]", "[..2026-02-02]", "up to 3 days later"],
    ["2026-02-01", "2026-02-03", "2 days later"],
    ["2026-02-01", "2026-02-02", "a day later"],
    ["2026-02-01", "2026-02-01", "on the same day"],
    ["2026-02-01", "[2026-02-03..2026-02-05]", "2 to 4 days later"],
    ["[2026-01-30..2026-02-01]", "2026-02-02", "1 to 3 days later"],
    ["2026-02-01", "[2026-02-03..]", "at least 2 days later"],
    ["[..2026-02-01]", "2026-02-03", "at least 2 days later"],
    ["2026-02-01T10:00:00Z", "2026-02-01T12:00:00Z", "later on the same day"],
    ["2026-02-01T10:00:00Z", "[2026-02-01T12:00:00Z..2026-02-04]", "up to 3 days later"],
    ["2026-02-01T10:00:00Z", "[2026-02-01T12:00:00Z..]", "later"],
    ["2026-02-01T10:00:00Z", "2026-02-01T10:00:00Z", "at the same time"],
    ["2026-02-03", "2026-02-01", "dated before the claim"],
    ["[..2026-02-02]", "2026-02-01", "order not known"],
    ["2026-02-01", null, "order not known"],
    [null, null, "order not known"],
  ])("%s, then %s: %s", (claim, reply, words) => {
    expect(gapInWords(at(claim), at(reply))).toBe(words);
  });
});

describe("times without a zone", () => {
  it.each([
    ["2026-02-02T10:00:00", "2026-02-02T12:00:00", "on the same day"],
    ["2026-02-02T10:00:00", "2026-02-03T12:00:00", "up to a day later"],
    ["2026-02-02T10:00:00", "2026-02-05T12:00:00", "3 days later"],
    ["2026-02-02", "2026-02-02T23:52:00", "on the same day"],
    ["2026-02-03T00:30:00", "2026-02-02T20:00:00Z", "order not known"],
  ])("have the day that is written: %s, then %s: %s", (claim, reply, words) => {
    const dated = (edtf: string) => ({ edtf, ...at(edtf) });
    expect(gapInWords(dated(claim), dated(reply))).toBe(words);
  });
});

describe("properties", () => {
  const instant = fc.option(fc.integer({ min: 0, max: 20 }).map((n) => n * 500));
  const bounds = fc
    .tuple(instant, instant)
    .map(
      ([a, b]): Bounds =>
        a !== null && b !== null && a > b ? { earliest: b, latest: a } : { earliest: a, latest: b },
    );
  const mirror = {
    before: "after",
    after: "before",
    same_time: "same_time",
    unknown: "unknown",
  } as const;

  it("compares antisymmetrically", () => {
    fc.assert(
      fc.property(bounds, bounds, (a, b) => {
        expect(compareBounds(b, a)).toBe(mirror[compareBounds(a, b)]);
      }),
    );
  });

  it("never sorts a row after one that is strictly later", () => {
    fc.assert(
      fc.property(fc.array(bounds, { maxLength: 12 }), (rows) => {
        const sorted = sortByTime(rows, (row) => row);
        sorted.forEach((row, i) => {
          for (const later of sorted.slice(i + 1))
            expect(compareBounds(row, later)).not.toBe("after");
        });
      }),
    );
  });
});
