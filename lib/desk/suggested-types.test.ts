import { expect, test } from "vitest";
import { type Entry, entrySchema } from "./entry";
import { changeAnswer, takeStance, toggleAnswer } from "./entry-changes";
import { nameOfLabel, positionOffer, summaryOffer } from "./in-our-words";
import type { ScreenStatement } from "./screen";
import { withSuggestedTypes } from "./suggested-types";

const claim: ScreenStatement = {
  ...{ id: "c1", number: 1, party: 0, speaker: "Lee", speakerId: "lee", speakerRole: "" },
  ...{ onBehalfOfId: null, saidOn: null, summary: "", quoted: null },
  occasion: { id: "o", title: "A debate" },
  stances: { toll: "asserts", paid: "asserts" },
};
const matter = {
  points: [
    { id: "toll", proposition: "There will be a toll" },
    { id: "paid", proposition: "The bridge is paid for." },
  ],
  statements: [claim],
};
const reply = entrySchema.parse({ answers: [{ key: "a", claim: "c1" }], speaker: "okafor" });
const by = (before: Entry, after: Entry) => withSuggestedTypes(before, after, matter);
const typeOf = (entry: Entry) => entry.answers[0]?.type;

test("the type follows the stances until somebody chooses another", () => {
  const denied = by(reply, takeStance(reply, "toll", "denies", null));
  expect(typeOf(denied)).toBe("partly_denies");
  const both = by(denied, takeStance(denied, "paid", "denies", null));
  expect(typeOf(both)).toBe("denies");
  const chosen = by(both, changeAnswer(both, "a", { type: "disputes" }));
  expect(typeOf(chosen)).toBe("disputes");
  expect(typeOf(by(chosen, takeStance(chosen, "paid", null, null)))).toBe("disputes");
});

test("a type may be taken back by hand, and stays so", () => {
  const denied = by(reply, takeStance(reply, "toll", "denies", null));
  const back = by(denied, changeAnswer(denied, "a", { type: "unclassified" }));
  expect(typeOf(back)).toBe("unclassified");
});

test("what is answered later is typed by the stances that are there", () => {
  const alone = takeStance(entrySchema.parse({ speaker: "okafor" }), "toll", "denies", null);
  expect(typeOf(by(alone, toggleAnswer(alone, "c1", "a")))).toBe("partly_denies");
});

test("that a reply leaves the point untouched is for a person to say", () => {
  const other = by(reply, takeStance(reply, "elsewhere", "asserts", null));
  expect(typeOf(other)).toBe("unclassified");
});

test("one on record whose type nobody chose keeps it while its stances stay", () => {
  const held = takeStance(reply, "toll", "denies", null);
  expect(typeOf(by(held, { ...held, summary: "No toll." }))).toBe("unclassified");
});

test("stances are offered as the words in short, and what is asserted as the position", () => {
  const mixed = takeStance(takeStance(reply, "paid", "asserts", null), "toll", "denies", null);
  expect(summaryOffer(mixed, matter)).toBe(
    "Denies: There will be a toll. Asserts: The bridge is paid for.",
  );
  expect(positionOffer(mixed, matter)).toBe("The bridge is paid for.");
  expect(summaryOffer(reply, matter)).toBe("");
  const declined = takeStance(reply, "toll", "declines_to_comment", null);
  expect(summaryOffer(declined, matter)).toBe("Declines to comment on: There will be a toll.");
});

test("a label is read as a name and an office", () => {
  expect(nameOfLabel("ANN LEE, MAYOR OF BAYTOWN")).toEqual({
    name: "Ann Lee",
    title: "Mayor of Baytown",
  });
  expect(nameOfLabel("Sam O’Neil")).toEqual({ name: "Sam O’Neil", title: "" });
  expect(nameOfLabel("SECOND CANDIDATE")).toEqual({ name: "Second Candidate", title: "" });
});
