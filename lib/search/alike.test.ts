import { expect, test } from "vitest";
import { groupAlike, wordsOfText } from "./alike";

const grouped = (texts: string[]) =>
  groupAlike(texts, (text) => ({ words: wordsOfText(text), gist: "" }));

test("what says the same in nearly the same words is one group, in the order of its first", () => {
  const claim = "we are the highest taxed nation in the world";
  expect(grouped([claim, "talks have begun", `and ${claim} today`, claim])).toEqual([
    [claim, `and ${claim} today`, claim],
    ["talks have begun"],
  ]);
});

test("what one speaker says under one summary is one group, whatever the words", () => {
  const said = [
    ["we are taxed most", "trump: highest tax"],
    ["nobody pays more than us", "trump: highest tax"],
    ["nobody pays more than they do", "biden: highest tax"],
    ["the talks have begun", ""],
    ["the budget has passed", ""],
  ] as const;
  const groups = groupAlike(said, ([text, gist]) => ({ words: wordsOfText(text), gist }));
  expect(groups.map((group) => group.length)).toEqual([2, 1, 1, 1]);
});

test("other words, and few words that are not all the same, stay apart", () => {
  for (const pair of [
    ["he denied it", "she denied it"],
    ["we are the highest taxed nation", "we are the lowest taxed state"],
    ["", ""],
  ])
    expect(grouped(pair)).toHaveLength(2);
});
