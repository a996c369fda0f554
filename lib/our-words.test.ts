import { expect, it } from "vitest";
import { exampleDocument } from "@/lib/document/example";
import { ourWordsProblems, problemOfSummary } from "./our-words";

const [first, ...others] = exampleDocument.parties;
const withPosition = (positionInShort: string) => ({
  ...exampleDocument,
  parties: first ? [{ ...first, positionInShort }, ...others] : [],
});

it("finds nothing wrong with the example", () => {
  expect(ourWordsProblems(exampleDocument)).toEqual([]);
});

it("names the party whose position quotes, and positions of unlike length", () => {
  expect(ourWordsProblems(withPosition("“They will come to us and want to make a deal.”"))).toEqual(
    [
      expect.objectContaining({
        recordId: first?.id,
        message: expect.stringMatching(/^United States: .*quotation marks/),
      }),
    ],
  );
  expect(ourWordsProblems(withPosition("Yes."))).toEqual([
    expect.objectContaining({ message: expect.stringMatching(/have equal room/) }),
  ]);
});

it("lets a summary repeat verbatim words in marks, and nothing else", () => {
  const held = [
    { form: "verbatim", text: "harmful actions and policies" },
    { form: "reported", text: "the decision aims to protect" },
  ];
  expect(problemOfSummary("Speaks of “harmful actions”.", held)).toBe(null);
  expect(problemOfSummary("Speaks of “Harmful actions.”", held)).toBe(null);
  expect(problemOfSummary("Says what it is for.", [])).toBe(null);
  expect(problemOfSummary("“The decision aims to protect.”", held)).toMatch(/leave the marks out/);
  expect(problemOfSummary("Speaks of “evil deeds”.", held)).toMatch(/“evil deeds” stands in/);
});
