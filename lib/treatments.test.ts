import { describe, expect, it } from "vitest";
import { exampleDocument } from "@/lib/record/example";
import { ledger, treatmentOf } from "@/lib/treatments";
import { keysOf, type StancePosition, stancePositions } from "@/lib/vocabulary";

const replies = [
  "asserts",
  "denies",
  "sets_conditions",
  "leaves_open",
  "declines_to_comment",
  null,
] as const;

/** domain.md, "Treatment of each point", row by row. */
const matrix: [StancePosition | null, ...(string | null)[]][] = [
  [
    "asserts",
    "conceded",
    "denied",
    "met_with_conditions",
    "left_open",
    "declined",
    "not_addressed",
  ],
  ["denies", "denied", "conceded", "met_with_conditions", "left_open", "declined", "not_addressed"],
  [
    "sets_conditions",
    "raised",
    "raised",
    "met_with_conditions",
    "left_open",
    "declined",
    "not_addressed",
  ],
  [
    "leaves_open",
    "raised",
    "raised",
    "met_with_conditions",
    "left_open",
    "declined",
    "not_addressed",
  ],
  [
    "declines_to_comment",
    "raised",
    "raised",
    "met_with_conditions",
    "left_open",
    "declined",
    "not_addressed",
  ],
  [null, "raised", "raised", "met_with_conditions", "left_open", "declined", null],
];

describe("treatmentOf", () => {
  it.each(matrix)("claim %s", (claim, ...treatments) => {
    expect(replies.map((reply) => treatmentOf(claim, reply))).toEqual(treatments);
  });

  it("has a row and a column for every position", () => {
    expect(matrix.map(([claim]) => claim)).toEqual([...keysOf(stancePositions), null]);
    expect(replies).toEqual([...keysOf(stancePositions), null]);
  });
});

describe("ledger", () => {
  const treatmentsOf = (rebuttal: number) =>
    ledger(exampleDocument, exampleDocument.rebuttals[rebuttal]?.id ?? "").map((row) => [
      row.number,
      row.point.proposition,
      row.claimStance?.position ?? null,
      row.replyStance?.position ?? null,
      row.treatment,
    ]);

  it("gives the points of the demo's first pair, in the order of the matter", () => {
    expect(treatmentsOf(0)).toEqual([
      [1, "Talks, or negotiations, have begun", "asserts", "denies", "denied"],
      [2, "Cuba wants to make a deal", "asserts", "sets_conditions", "met_with_conditions"],
      [3, "Cuba will be free again", "asserts", null, "not_addressed"],
      [4, "Dialogue is possible", null, "asserts", "raised"],
      [5, "Dialogue will lead to negotiations", null, "leaves_open", "left_open"],
    ]);
  });

  it("gives the points of the second", () => {
    expect(treatmentsOf(1)).toEqual([
      [6, "Cuba threatens U.S. national security", "asserts", "denies", "denied"],
      [7, "Cuba’s actions and policies are harmful", "asserts", null, "not_addressed"],
    ]);
  });

  it("says nothing of a reply that nobody has read", () => {
    const [rebuttal] = exampleDocument.rebuttals;
    const unread = {
      ...exampleDocument,
      rebuttals: [{ ...rebuttal, type: "unclassified" }],
      stances: exampleDocument.stances.filter((row) => row.statementId !== rebuttal?.replyId),
    } as typeof exampleDocument;
    expect(ledger(unread, rebuttal?.id ?? "")).toEqual([]);
    expect(
      ledger({ ...unread, stances: exampleDocument.stances }, rebuttal?.id ?? ""),
    ).toHaveLength(5);
  });

  it("refuses a rebuttal that is not there", () => {
    expect(() => ledger(exampleDocument, "nowhere")).toThrow(
      "There is no rebuttal nowhere in this matter.",
    );
  });
});
