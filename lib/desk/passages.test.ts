import fc from "fast-check";
import { expect, test } from "vitest";
import { sliceCodePoints } from "@/lib/quotes/code-points";
import { anyText } from "@/lib/quotes/texts.fixture";
import { sentencesOf, stepTo } from "./passages";

test("sentences lie where they stand, in code points", () => {
  const text = "𝒜 first one. A second one.\n\nA third: 🙂!";
  const found = sentencesOf(text, "en");
  expect(found.map(({ text: words }) => words)).toEqual([
    "𝒜 first one.",
    "A second one.",
    "A third: 🙂!",
  ]);
  for (const { start, end, text: words } of found) {
    expect(sliceCodePoints(text, start, end)).toBe(words);
  }
});

test("every sentence of any text is its own slice", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      for (const { start, end, text: words } of sentencesOf(text, "und")) {
        expect(sliceCodePoints(text, start, end)).toBe(words);
      }
    }),
  );
});

test("stepping goes round", () => {
  const passages = [
    { start: 0, end: 2 },
    { start: 5, end: 6 },
  ];
  expect(stepTo(passages, null, 1)?.start).toBe(0);
  expect(stepTo(passages, { start: 0, end: 2 }, 1)?.start).toBe(5);
  expect(stepTo(passages, { start: 5, end: 6 }, 1)?.start).toBe(0);
  expect(stepTo(passages, { start: 0, end: 2 }, -1)?.start).toBe(5);
  expect(stepTo([], null, 1)).toBeNull();
});
