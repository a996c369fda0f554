import { expect, test } from "vitest";
import { tallyInShort } from "./tally";

test("counts in words, what contradicts first", () => {
  expect(
    tallyInShort([
      ["met_with_conditions", 1],
      ["denied", 1],
      ["not_addressed", 1],
      ["raised", 2],
    ]),
  ).toBe("1 of 5 points is denied");
  expect(tallyInShort([["taken_back", 2]])).toBe("All 2 points are taken back");
  expect(tallyInShort([["not_addressed", 1]])).toBe("The point is not addressed");
  expect(tallyInShort([])).toBe("");
});
