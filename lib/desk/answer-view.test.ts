import { expect, test } from "vitest";
import { answerView } from "./answer-view";
import { entrySchema } from "./entry";
import type { ScreenStatement } from "./screen";

const claim: ScreenStatement = {
  ...{ id: "c1", number: 4, party: 0, speaker: "The mayor", speakerId: "mayor" },
  ...{ speakerRole: "", onBehalfOfId: null, saidOn: null, summary: "", quoted: null },
  occasion: { id: "o1", title: "A statement" },
  stances: { one: "asserts", two: "asserts" },
};
const points = ["one", "two", "three"].map((id) => ({ id, proposition: id }));
const matter = { points, statements: [claim] };
const toClaim = { claim: "c1", type: "unclassified" } as const;
const entryWith = (given: object) => entrySchema.parse(given);

test("the stances on what the claim speaks of suggest a type, and are counted", () => {
  const stances = { one: { position: "denies" }, three: { position: "asserts" } };
  expect(answerView(entryWith({ speaker: "crew", stances }), toClaim, matter)).toEqual({
    ...{ number: 4, suggested: "partly_denies", counted: "1 denied of 2", stray: null },
  });
});

test("without a stance nothing is suggested", () => {
  const view = answerView(entryWith({ speaker: "crew" }), toClaim, matter);
  expect(view).toMatchObject({ suggested: "unclassified", counted: "0 denied of 2" });
});

test("who takes back their own words takes back every point; nobody takes back another’s", () => {
  const retraction = { claim: "c1", type: "retracts" } as const;
  expect(answerView(entryWith({ speaker: "mayor" }), retraction, matter)).toMatchObject({
    ...{ suggested: "retracts", counted: "2 taken back of 2", stray: null },
  });
  expect(answerView(entryWith({ speaker: "crew" }), retraction, matter).stray).toBe("retraction");
  expect(answerView(entryWith({}), retraction, matter).stray).toBe(null);
});

test("a claim of a matter that is not read yet has no number", () => {
  expect(answerView(entryWith({}), toClaim, null)).toMatchObject({
    ...{ number: undefined, suggested: "unclassified", counted: "0 denied of 0" },
  });
});
