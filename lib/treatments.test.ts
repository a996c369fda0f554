import { describe, expect, it } from "vitest";
import type { RebuttalRecord, StanceRecord, StatementRecord } from "@/lib/document/document";
import { exampleDocument } from "@/lib/document/example";
import { ledger, treatmentOf, treatmentsOf } from "@/lib/treatments";
import { keysOf, type StancePosition, stancePositions } from "@/lib/vocabulary";

const replies = [
  "asserts",
  "denies",
  "sets_conditions",
  "leaves_open",
  "declines_to_comment",
  "denies_saying",
  null,
] as const;

/** domain.md, "Treatment of each point", row by row. */
const spoken = ["met_with_conditions", "left_open", "declined", "denies_saying", "not_addressed"];
const matrix: [StancePosition | null, ...(string | null)[]][] = [
  ["asserts", "conceded", "denied", ...spoken],
  ["denies", "denied", "conceded", ...spoken],
  ["sets_conditions", "raised", "raised", ...spoken],
  ["leaves_open", "raised", "raised", ...spoken],
  ["declines_to_comment", "raised", "raised", ...spoken],
  ["denies_saying", "raised", "raised", ...spoken],
  [null, "raised", "raised", "met_with_conditions", "left_open", "declined", "raised", null],
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

describe("an own retraction", () => {
  it("takes back every point that it is silent on, where it names none", () => {
    const points = [
      { claim: "asserts", reply: null },
      { claim: "denies", reply: null },
      { claim: null, reply: "asserts" },
      { claim: null, reply: null },
    ] as const;
    expect(treatmentsOf([...points], true)).toEqual(["taken_back", "taken_back", "raised", null]);
    expect(treatmentsOf([...points], false)).toEqual([
      "not_addressed",
      "not_addressed",
      "raised",
      null,
    ]);
  });

  it("takes back the points it names, and is silent on the others", () => {
    const points = [
      { claim: "asserts", reply: "denies" },
      { claim: "asserts", reply: "leaves_open" },
      { claim: "asserts", reply: null },
      { claim: "asserts", reply: "asserts" },
      { claim: "asserts", reply: "sets_conditions" },
    ] as const;
    expect(treatmentsOf([...points], true)).toEqual([
      "taken_back",
      "taken_back",
      "not_addressed",
      "conceded",
      "met_with_conditions",
    ]);
  });

  it("takes back the rest, where all it names is what it stands by", () => {
    const points = [
      { claim: "asserts", reply: "asserts" },
      { claim: "asserts", reply: null },
    ] as const;
    expect(treatmentsOf([...points], true)).toEqual(["conceded", "taken_back"]);
  });

  /** The example's first pair as a retraction without stances, said by whom `owners` name. */
  function retraction(owners: {
    claim: Pick<StatementRecord, "speakerId" | "onBehalfOfId">;
    reply: Pick<StatementRecord, "speakerId" | "onBehalfOfId">;
  }) {
    const [rebuttal] = exampleDocument.rebuttals as [RebuttalRecord];
    const document = {
      ...exampleDocument,
      rebuttals: [{ ...rebuttal, type: "retracts" as const }],
      stances: exampleDocument.stances.filter(
        (row: StanceRecord) => row.statementId !== rebuttal.replyId,
      ),
      statements: exampleDocument.statements.map((row) => ({
        ...row,
        ...(row.id === rebuttal.claimId && owners.claim),
        ...(row.id === rebuttal.replyId && owners.reply),
      })),
    };
    return ledger(document, rebuttal.id).map((row) => row.treatment);
  }
  const by = (speakerId: string, onBehalfOfId: string | null = null) => ({
    speakerId,
    onBehalfOfId,
  });
  const own = ["taken_back", "taken_back", "taken_back"];
  const foreign = ["not_addressed", "not_addressed", "not_addressed"];

  it.each([
    ["by the speaker", by("trump"), by("trump"), own],
    ["by somebody on the speaker’s behalf", by("trump"), by("leavitt", "trump"), own],
    ["by those on whose behalf it was said", by("leavitt", "white-house"), by("white-house"), own],
    ["by another on behalf of the same", by("leavitt", "house"), by("miller", "house"), own],
    ["by somebody else of the same party", by("trump"), by("rubio"), foreign],
    ["by those who speak for others", by("leavitt", "house"), by("miller", "treasury"), foreign],
  ])("%s", (_, claim, reply, expected) => {
    expect(retraction({ claim, reply })).toEqual(expected);
  });
});
