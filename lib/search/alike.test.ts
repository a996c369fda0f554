import { expect, test } from "vitest";
import { groupAlike, wordsOfText } from "./alike";

const grouped = (texts: string[]) => groupAlike(texts, wordsOfText);

test("what says the same in nearly the same words is one group, in the order of its first", () => {
  const claim = "we are the highest taxed nation in the world";
  expect(grouped([claim, "talks have begun", `and ${claim} today`, claim])).toEqual([
    [claim, `and ${claim} today`, claim],
    ["talks have begun"],
  ]);
});

test("other words, and few words that are not all the same, stay apart", () => {
  for (const pair of [
    ["he denied it", "she denied it"],
    ["we are the highest taxed nation", "we are the lowest taxed state"],
    ["", ""],
  ])
    expect(grouped(pair)).toHaveLength(2);
});
