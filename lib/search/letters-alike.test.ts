import { expect, test } from "vitest";
import { alikeInLetters } from "./letters-alike";

const best = (sought: string, ...texts: string[]) => {
  const scores = alikeInLetters(
    sought.split(" "),
    texts.map((text) => text.split(" ")),
  );
  return texts[scores.indexOf(Math.max(...scores))];
};

test("words that were run together or spelt otherwise are alike", () => {
  expect(best("bringbackourgirls", "bring back the girls", "hours of backing", "a tax")).toBe(
    "bring back the girls",
  );
  expect(best("zelensky", "a zebra", "zelenskyy", "the sky")).toBe("zelenskyy");
});

test("a text that has much besides is less alike, and one that shares nothing is not alike", () => {
  expect(best("talks", "talks with many others of another kind", "talks")).toBe("talks");
  expect(alikeInLetters(["talks"], [["border"], ["谈判"]])).toEqual([0, 0]);
  expect(alikeInLetters([], [["border"]])).toEqual([0]);
  expect(alikeInLetters(["talks"], [])).toEqual([]);
});
