import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sliceCodePoints } from "./code-points";
import { followEdges, followWords } from "./follow";

const spanOf = (text: string, words: string) => {
  const start = [...text.slice(0, text.indexOf(words))].length;
  return { start, end: start + [...words].length };
};
const wordsAt = (text: string, at?: { start: number; end: number }) =>
  at && sliceCodePoints(text, at.start, at.end);

describe("words that a stance rests on", () => {
  const before = "They will come and want to make a deal.";
  const deal = spanOf(before, "want to make a deal");

  test.each([
    ["I think they will come and want to make a deal.", "want to make a deal"],
    ["🇨🇺 want to make a deal", "want to make a deal"],
    ["They will come and want a deal.", undefined],
    ["They want to make a deal, they want to make a deal.", undefined],
  ])("in “%s”", (after, words) => {
    expect(wordsAt(after, followWords(before, deal, after))).toBe(words);
  });

  test("keep to the same one where they stand more than once", () => {
    expect(followWords("No. No.", { start: 4, end: 6 }, "No! Oh, no: No. No.")).toBeUndefined();
    expect(followWords("No. No.", { start: 4, end: 6 }, "“No. No.”")).toEqual({ start: 5, end: 7 });
  });

  test("are the same words wherever they are found", () => {
    const text = fc.string({ unit: "grapheme", minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(text, text, text, fc.nat(), fc.nat(), (before, head, tail, a, b) => {
        const length = [...before].length;
        const [start, end] = [a % length, b % length].sort((x, y) => x - y) as [number, number];
        if (start === end) return;
        const after = head + before + tail;
        const found = followWords(before, { start, end }, after);
        if (found) expect(wordsAt(after, found)).toBe(sliceCodePoints(before, start, end));
      }),
    );
  });
});

describe("words that were changed themselves", () => {
  const before = "Talks have begum, he said.";

  test.each([
    ["have begum", "Talks have begun, he said.", "have begun"],
    ["he said", "Talks have begun, he said.", "he said"],
    ["Talks", "Talks have begun, he said.", "Talks"],
    ["begum", "Talks, he said.", undefined],
    ["have begum, he", "Talks have been, he said.", "have been, he"],
  ])("“%s” in “%s”", (words, after, now) => {
    expect(wordsAt(after, followEdges(before, spanOf(before, words), after))).toBe(now);
  });
});
