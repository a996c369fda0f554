import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { boundsOf } from "@/lib/dates/edtf";
import type { StancePosition } from "@/lib/vocabulary";
import { pointHistory, runLabel, type StanceTaken, type TakenBack } from "./point-history";
import { trackOf } from "./track";

const matter = { id: "m", slug: "m", question: "?" };
const point = { id: "p", proposition: "It is so", opposite: null, note: null, number: 1, matter };

/** A stance in statement `number`, dated `edtf`. */
function taken(number: number, position: StancePosition, edtf: string | null): StanceTaken {
  const id = `s${number}`;
  return {
    statement: {
      ...{ id, number, partyId: "y", speakerId: "k", speakerRole: null, onBehalfOfId: null },
      ...{ occasionId: `o${number}`, summary: "", language: "en" },
    },
    occasion: {
      ...{ id: `o${number}`, kind: "speech", title: "Speech", venue: null },
      datings: [
        {
          ...{ id: `d${number}`, edtf, phrase: null, preferred: true, sourceId: "q", note: null },
          ...(edtf ? boundsOf(edtf) : { earliest: null, latest: null }),
        },
      ],
    },
    stance: {
      ...{ id: `t${number}`, statementId: id, pointId: "p", position },
      ...{ quotationId: null, span: null, reason: null },
    },
    words: null,
    times: 1,
  };
}

const historyOf = (rows: StanceTaken[], takenBack: TakenBack[] = []) =>
  pointHistory({ point, partyIndex: 0, taken: rows, takenBack });
const linesOf = (history: ReturnType<typeof historyOf>) =>
  history.runs.map((run) => `${runLabel(run)}: ${run.when}`);

describe("positions on a point", () => {
  test("repeats become one line: first, last, how often", () => {
    const history = historyOf([
      { ...taken(1, "asserts", "2026-02-01"), times: 2 },
      taken(3, "asserts", "2026-03-05"),
    ]);
    expect(linesOf(history)).toEqual(["Asserts, 3 times: from 1 Feb to 5 Mar 2026"]);
    expect(history.runs[0]?.dates.map((row) => row.edtf)).toEqual(["2026-02-01", "2026-03-05"]);
    expect([history.changes, history.hasUnordered]).toEqual([[], false]);
  });

  test("a change is named with the time between, and the positions stay apart", () => {
    const history = historyOf([
      taken(2, "asserts", "2026-02-03"),
      taken(1, "denies", "2026-02-01"),
      taken(3, "denies", "2026-02-09"),
    ]);
    expect(linesOf(history)).toEqual([
      "Denies: 1 Feb 2026",
      "Asserts: 3 Feb 2026",
      "Denies: 9 Feb 2026",
    ]);
    expect(history.changes.map((row) => [row.from.number, row.to.number, row.words])).toEqual([
      [1, 2, "from denies to asserts, between 1 and 3 Feb 2026"],
      [2, 3, "from asserts to denies, between 3 and 9 Feb 2026"],
    ]);
  });

  test("what overlaps in time is not ordered, and no change is read into it", () => {
    const history = historyOf([
      taken(1, "denies", "2026-02-01"),
      taken(2, "asserts", "[..2026-02-02]"),
    ]);
    expect(history.changes).toEqual([]);
    expect(history.hasUnordered).toBe(true);
    expect(linesOf(history).toSorted()).toEqual([
      "Asserts: on or before 2 Feb 2026",
      "Denies: 1 Feb 2026",
    ]);
  });

  test("what is not dated hides no change among the rest", () => {
    const history = historyOf([
      taken(1, "denies", "2026-02-01"),
      taken(2, "asserts", "2026-02-03"),
      taken(3, "leaves_open", null),
    ]);
    expect(history.changes).toHaveLength(1);
    expect(history.hasUnordered).toBe(true);
    expect(linesOf(history).at(-1)).toBe("Leaves open: date not stated");
  });

  test("a statement taken back is a change", () => {
    const history = historyOf(
      [taken(1, "asserts", "2026-02-01")],
      [{ statementId: "s1", byId: "s9", byNumber: null, edtf: "2026-02-04" }],
    );
    expect(history.changes).toEqual([
      {
        from: expect.objectContaining({ id: "s1" }),
        to: { id: "s9", number: null },
        words: "from asserts to taken back, between 1 and 4 Feb 2026",
      },
    ]);
  });
});

describe("the axis of positions", () => {
  const date = (edtf: string | null) => ({
    edtf,
    bounds: edtf ? boundsOf(edtf) : { earliest: null, latest: null },
  });

  test("places days within their years", () => {
    const dates = ["2014-07-02", "2016-07-01", "2017-01-01"].map(date);
    const days = Array.from({ length: 9 }, (_, index) => date(`2017-0${index + 1}-15`));
    const track = trackOf([...dates, ...days]);
    expect(track.columns.map((column) => column.label)).toEqual(["2014", "2015", "2016", "2017"]);
    const [first, , last] = track.columns;
    const middle = track.place(date("2016-07-01"));
    expect(middle.shape).toBe("day");
    expect(middle.left).toBeCloseTo((last?.left ?? 0) + (last?.width ?? 0) / 2, 0);
    expect(track.place(date("2014-07-02")).left).toBeCloseTo((first?.width ?? 0) / 2, 0);
  });

  test("opens a bar where no bound is known, and covers all of it for what is not dated", () => {
    const dates = ["[..2026-02-02]", "[2026-02-01..]", "[2026-02-01..2026-02-02]", null].map(date);
    const track = trackOf(dates);
    expect(track.columns.map((column) => column.label)).toEqual([
      "Earlier",
      "1 Feb 2026",
      "2 Feb",
      "Later",
    ]);
    expect(dates.map((row) => track.place(row).shape)).toEqual([
      "open_start",
      "open_end",
      "bounded",
      "undated",
    ]);
    const [earlier, , , later] = track.columns;
    expect(track.place(date("[..2026-02-02]"))).toMatchObject({
      left: 0,
      width: expect.closeTo(later?.left ?? 0, 3),
    });
    expect(track.place(date("[2026-02-01..]")).left).toBeCloseTo(earlier?.width ?? 0, 3);
    expect(track.place(date(null))).toMatchObject({ left: 0, width: 100 });
  });

  test("has no mark but for a moment known to the minute", () => {
    const written = fc.constantFrom(
      ...["2026-02-01", "2026-02", "[2026-01-30..2026-02-02]", "[..2026-02-02]", "2026-02-01~"],
      ...["2026-02-01T10:00:00", "2026-02-01T10:00:00Z", "2026"],
    );
    fc.assert(
      fc.property(fc.array(written, { minLength: 1, maxLength: 6 }), (texts) => {
        const dates = texts.map(date);
        const track = trackOf(dates);
        for (const [index, text] of texts.entries()) {
          const { shape, width } = track.place(dates[index] ?? date(null));
          expect(shape === "moment").toBe(text === "2026-02-01T10:00:00Z");
          expect(width > 0).toBe(shape !== "moment");
        }
      }),
    );
  });
});
