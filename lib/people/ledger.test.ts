import { describe, expect, test } from "vitest";
import { boundsOf } from "@/lib/dates/edtf";
import type { Treatment } from "@/lib/vocabulary";
import { type LedgerInput, type LedgerPair, ledgerLines } from "./ledger";
import { type LedgerFilter, wholeLedger } from "./ledger-filter";
import { isShown, statementsOf, summaryOf, unitsAfter, unitsOf } from "./ledger-list.fixture";

const undated = { earliest: null, latest: null };
const said = (number: number, edtf: string | null = "2026-02-01") => ({
  ...{ id: `s${number}`, number },
  ...(edtf === null ? undated : boundsOf(edtf)),
});
const stance = (
  number: number,
  pointId: string,
  position: LedgerInput["stances"][number]["position"] = "asserts",
) => ({ statementId: `s${number}`, pointId, position });

/** A rebuttal of the speaker's statement `claimId`, or by their `replyId`. */
function pair(
  id: string,
  [claimId, replyId]: [string, string],
  points: Record<string, Treatment> = {},
  more: Partial<LedgerPair> = {},
): LedgerPair {
  return {
    ...{ id, claimId, replyId, type: "disputes", isOwn: false, takesBack: false },
    ...{ claimed: 0, replied: 0 },
    points: Object.entries(points).map(([pointId, treatment]) => ({ pointId, treatment })),
    ...more,
  };
}

const linesOf = (input: Partial<LedgerInput>) =>
  ledgerLines({ statements: [], stances: [], pairs: [], sequences: [], ...input });

describe("a ledger", () => {
  test("has a line for each point of a statement, with what the reply does to it", () => {
    const lines = linesOf({
      statements: [said(1)],
      stances: [stance(1, "talks"), stance(1, "deal"), stance(1, "free")],
      pairs: [
        pair("r", ["s1", "x"], {
          ...{ talks: "denied", deal: "met_with_conditions", free: "not_addressed" },
        }),
      ],
    });
    expect(lines.map((line) => [line.pointId, line.kind, line.sign])).toEqual([
      ["talks", "claim", "denied"],
      ["deal", "claim", "met_with_conditions"],
      ["free", "claim", "not_addressed"],
    ]);
    expect(lines.every((line) => line.isAnswered && line.answeredBy[0]?.otherId === "x")).toBe(
      true,
    );
  });

  test("of a reply says what it answers with the speaker's own stance", () => {
    const [line] = linesOf({
      statements: [said(2)],
      stances: [stance(2, "talks", "denies")],
      pairs: [pair("r", ["x", "s2"], { talks: "denied" })],
    });
    expect(line).toMatchObject({ kind: "reply", sign: "denies", isAnswered: false });
    expect(line?.answering.map((row) => row.otherId)).toEqual(["x"]);
  });

  test("has a line for a statement that takes no stance and answers nothing", () => {
    const lines = linesOf({ statements: [said(5), said(6)], stances: [stance(6, "talks")] });
    expect(lines.map((line) => [line.pointId, line.kind, line.sign])).toEqual([
      [null, "alone", "answers_nothing"],
      ["talks", "claim", "no_reply"],
    ]);
  });

  test("says of an answer that nobody has read that it is not yet read", () => {
    const lines = linesOf({
      statements: [said(1), said(2)],
      stances: [stance(1, "talks")],
      pairs: [
        pair("a", ["s1", "x"], {}, { type: "unclassified" }),
        pair("b", ["y", "s2"], {}, { type: "unclassified" }),
      ],
    });
    expect(lines.map((line) => [line.statementId, line.sign])).toEqual([
      ["s1", "unread"],
      ["s2", "unread"],
    ]);
  });

  test("puts what is read to be done to the point before what is not read, and silence on it last", () => {
    const answers = (pairs: LedgerPair[]) =>
      linesOf({ statements: [said(1)], stances: [stance(1, "talks")], pairs })[0]?.answeredBy.map(
        (row) => row.otherId,
      );
    const silent = pair("a", ["s1", "silent"], { talks: "not_addressed" }, { replied: 9 });
    const unread = pair("b", ["s1", "unread"], {}, { type: "unclassified" });
    const denial = pair("c", ["s1", "denial"], { talks: "denied" });
    const later = pair("d", ["s1", "later"], { talks: "denied" }, { replied: 5 });
    const elsewhere = pair("e", ["s1", "elsewhere"], { other: "denied" });
    expect(answers([silent, unread, denial, later, elsewhere])).toEqual([
      ...["later", "denial", "unread", "silent"],
    ]);
  });

  test("takes back the points that a retraction names, and has a line for the retraction itself", () => {
    const lines = linesOf({
      statements: [said(1), said(9, "2026-02-09")],
      stances: [stance(1, "talks"), stance(1, "deal")],
      pairs: [
        pair(
          "r",
          ["s1", "s9"],
          { talks: "taken_back", deal: "not_addressed" },
          { type: "retracts", isOwn: true, takesBack: true },
        ),
      ],
    });
    expect(
      lines.map((line) => [line.statementId, line.pointId, line.sign, line.takenBackBy.length]),
    ).toEqual([
      ["s1", "talks", "no_reply", 1],
      ["s1", "deal", "not_addressed", 0],
      ["s9", "talks", "takes_back", 0],
    ]);
    expect(lines.map((line) => [line.isTakenBack, line.isAnswered])).toEqual([
      [true, false],
      [true, false],
      [false, false],
    ]);
  });
});

describe("a list of lines", () => {
  const show = (lines: ReturnType<typeof linesOf>, filter: Partial<LedgerFilter>) =>
    statementsOf(lines.filter((line) => isShown(line, { ...wholeLedger, ...filter }))).map(
      (line) => line.number,
    );
  const numbers = (
    lines: ReturnType<typeof linesOf>,
    order: LedgerFilter["order"],
    hasYears = true,
  ) => unitsOf(lines, { order, hasYears, folds: false }).map(({ lines: [line] }) => line?.number);
  const dated = linesOf({
    statements: [
      said(1, "2016-05-02"),
      said(2, null),
      said(3, "2017-01-01"),
      said(4, "[2016-12-30..2017-01-02]"),
      said(5, "2017-01-01"),
      said(6, "[..2018-02-02]"),
    ],
  });

  test("is newest first, by numbers within a day; what is dated to no one year is last either way", () => {
    expect(numbers(dated, "newest")).toEqual([3, 5, 1, 6, 4, 2]);
    expect(numbers(dated, "oldest")).toEqual([1, 3, 5, 4, 6, 2]);
  });

  test("has what one transcript orders in the order in which it was said, the last first where the newest is", () => {
    const debate = linesOf({
      statements: [1, 2, 3, 4].map((number) => said(number)),
      stances: [stance(3, "talks"), stance(3, "deal")],
      sequences: [
        { of: "speaking", statements: ["s3", "other", "s1", "s4"] },
        { of: "article", statements: ["s4", "s2"] },
      ],
    });
    const idsOf = (order: LedgerFilter["order"]) =>
      unitsOf(debate, { order, hasYears: false, folds: false }).map(({ lines: [line] }) =>
        [line?.statementId, line?.pointId].filter(Boolean).join(" "),
      );
    expect(idsOf("oldest")).toEqual(["s3 talks", "s3 deal", "s1", "s4", "s2"]);
    expect(idsOf("newest")).toEqual(["s4", "s1", "s3 talks", "s3 deal", "s2"]);
  });

  test("of few goes by the last moment alone", () => {
    expect(numbers(dated, "newest", false)).toEqual([6, 4, 3, 5, 1, 2]);
  });

  test("is narrowed by year, by month, by point, by sign and by what came back", () => {
    expect(show(dated, { year: 2017 })).toEqual([3, 5]);
    expect(show(dated, { year: 2016, month: 5 })).toEqual([1]);
    expect(show(dated, { year: "none" })).toEqual([2, 4, 6]);
    const lines = linesOf({
      statements: [said(1), said(2), said(3)],
      stances: [stance(1, "talks"), stance(2, "talks"), stance(2, "deal")],
      pairs: [
        pair("a", ["s1", "x"], { talks: "denied" }),
        pair("b", ["s2", "s3"], { talks: "taken_back" }, { takesBack: true, isOwn: true }),
      ],
    });
    expect(show(lines, { point: "talks" })).toEqual([1, 2, 3]);
    expect(show(lines, { sign: "denied" })).toEqual([1]);
    expect(show(lines, { show: "answered" })).toEqual([1]);
    expect(show(lines, { show: "unanswered" })).toEqual([2, 3]);
    expect(show(lines, { show: "taken-back" })).toEqual([2]);
    expect(summaryOf(lines, { ...wholeLedger, point: "talks" }).shows).toEqual({
      ...{ all: 3, answered: 1, unanswered: 2, "taken-back": 1 },
    });
  });

  test("folds what is said often on one point in a year, at the place of the first of them", () => {
    const lines = linesOf({
      statements: [1, 2, 3, 4, 5, 6]
        .map((day) => said(day, `2017-03-0${day}`))
        .concat(said(7, "2016-03-01")),
      stances: [1, 3, 5, 7]
        .map((number) => stance(number, "tax"))
        .concat(stance(6, "tax", "denies")),
    });
    const units = unitsOf(lines, { order: "newest", hasYears: true, folds: true });
    expect(units.map(({ isFold, lines }) => [isFold, lines.map((line) => line.number)])).toEqual([
      [false, [6]],
      [true, [5, 3, 1]],
      [false, [4]],
      [false, [2]],
      [false, [7]],
    ]);
  });

  test("goes on after a key, whether or not the row of the key is still there", () => {
    const units = unitsOf(dated, { order: "newest", hasYears: true, folds: false });
    const first = unitsAfter(units, null, 2);
    expect(first.units.map(({ lines: [line] }) => line?.number)).toEqual([3, 5]);
    const without = units.filter(({ key }) => key !== first.next);
    for (const list of [units, without])
      expect(
        unitsAfter(list, first.next, 9).units.map(({ lines: [line] }) => line?.number),
      ).toEqual([1, 6, 4, 2]);
    expect(unitsAfter(units, units.at(-1)?.key ?? null, 9)).toEqual({ units: [], next: null });
  });
});
