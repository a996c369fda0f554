import { describe, expect, it } from "vitest";
import { exampleDocument } from "@/lib/document/example";
import { suggestRebuttalType } from "@/lib/rebuttal-type";
import { ledger } from "@/lib/treatments";
import type { Treatment } from "@/lib/vocabulary";

const [stance] = exampleDocument.stances;
const ofClaim = (...treatments: Treatment[]) =>
  treatments.map((treatment) => ({ claimStance: stance ?? null, treatment }));
const ofReply = (...treatments: Treatment[]) =>
  treatments.map((treatment) => ({ claimStance: null, treatment }));

describe("suggestRebuttalType", () => {
  it.each([
    [["denied", "denied"], "denies"],
    [["denied", "not_addressed"], "partly_denies"],
    [["denied", "met_with_conditions", "conceded"], "partly_denies"],
    [["denies_saying", "not_addressed"], "denies_saying"],
    [["denies_saying", "denied"], "partly_denies"],
    [["met_with_conditions", "not_addressed"], "qualifies"],
    [["left_open"], "qualifies"],
    [["left_open", "conceded", "declined"], "qualifies"],
    [["conceded", "conceded"], "concedes"],
    // Granted in part, the rest passed over or declined.
    [["conceded", "not_addressed"], "qualifies"],
    [["conceded", "declined"], "qualifies"],
    [["declined", "declined"], "declines_to_comment"],
    [["declined", "not_addressed"], "declines_to_comment"],
    [["not_addressed", "not_addressed"], "non_denial"],
    // The claim left the point open; the reply took a side.
    [["raised"], "unclassified"],
    [["raised", "denied"], "denies"],
    [["taken_back", "not_addressed"], "retracts"],
    [[], "unclassified"],
  ] as [Treatment[], string][])("%j: %s", (treatments, type) => {
    expect(suggestRebuttalType(ofClaim(...treatments))).toBe(type);
  });

  it("does not count what only the reply brings up", () => {
    expect(suggestRebuttalType(ofReply("raised", "left_open", "met_with_conditions"))).toBe(
      "unclassified",
    );
    expect(
      suggestRebuttalType([...ofClaim("denied"), ...ofReply("raised", "left_open", "declined")]),
    ).toBe("denies");
    expect(suggestRebuttalType([...ofClaim("not_addressed"), ...ofReply("left_open")])).toBe(
      "non_denial",
    );
  });

  it("agrees with the journalist on the demo's first pair and not on the second, which is no error", () => {
    const suggestions = exampleDocument.rebuttals.map(({ id, type }) => [
      type,
      suggestRebuttalType(ledger(exampleDocument, id)),
    ]);
    expect(suggestions).toEqual([
      ["partly_denies", "partly_denies"],
      ["disputes", "partly_denies"],
    ]);
  });
});
