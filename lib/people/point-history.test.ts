import { describe, expect, test } from "vitest";
import { boundsOf } from "@/lib/dates/edtf";
import type { Sequence } from "@/lib/occasion-order";
import type { StancePosition } from "@/lib/vocabulary";
import { pointHistory, runLabel, type StanceTaken, type TakenBack } from "./point-history";

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

const historyOf = (rows: StanceTaken[], takenBack: TakenBack[] = [], sequences: Sequence[] = []) =>
  pointHistory({ point, partyIndex: 0, taken: rows, takenBack, sequences });
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

  test("within one occasion change in the order of its transcript, and are said to", () => {
    const debate = ["asserts", "asserts", "denies"] as const;
    const rows = debate.map((position, at) => taken(at + 1, position, "2026-02-01"));
    for (const row of rows) row.occasion = { ...row.occasion, id: "debate" };
    for (const row of rows) row.statement = { ...row.statement, occasionId: "debate" };
    const spoken: Sequence = { of: "speaking", statements: ["s3", "s2", "s1"] };
    const history = historyOf(rows, [], [spoken]);
    expect(
      history.runs.map((run) => [run.position, run.count, run.first.statement.number]),
    ).toEqual([
      ["denies", 1, 3],
      ["asserts", 2, 2],
    ]);
    expect(history.changes.map(({ words, after }) => [words, after])).toEqual([
      [
        "from denies to asserts, both dated 1 Feb 2026, in the order of the transcript",
        "on one occasion, in the order of the transcript",
      ],
    ]);
    expect([history.isInOrder, history.hasUnordered]).toEqual([true, false]);
    const article = historyOf(rows, [], [{ ...spoken, of: "article" }]);
    expect([article.changes, article.hasUnordered]).toEqual([[], true]);
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
      [
        {
          ...{ statementId: "s1", byId: "s9", byNumber: null, occasionId: "o9", isHeld: true },
          ...{ edtf: "2026-02-04", ...boundsOf("2026-02-04") },
        },
      ],
    );
    expect(history.changes).toEqual([
      {
        from: expect.objectContaining({ id: "s1" }),
        to: { id: "s9", number: null },
        words: "from asserts to taken back, between 1 and 4 Feb 2026",
        after: "after 3 days",
      },
    ]);
  });
});
