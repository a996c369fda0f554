import fc from "fast-check";
import { expect, test } from "vitest";
import { sliceCodePoints } from "@/lib/quotes/code-points";
import { partAt, partsOf } from "./parts";
import { sentencesWithin } from "./passages";

test("a text that no screen draws at once comes in parts that end with a paragraph", () => {
  const text = "A paragraph of words.\n\n".repeat(10_000);
  const parts = partsOf(text);
  expect(parts.length).toBeGreaterThan(3);
  expect(parts.map((part) => part.text).join("")).toBe(text);
  for (const part of parts) {
    expect(part.text.length).toBeLessThanOrEqual(60_000);
    expect(part.text.endsWith("\n")).toBe(true);
  }
  expect(partsOf("Short.")).toEqual([{ start: 0, end: 6, text: "Short." }]);
  expect(partsOf("")).toEqual([{ start: 0, end: 0, text: "" }]);
});

test("a part stands where it says in the whole, in code points, and so do its sentences", () => {
  const text = fc
    .array(fc.constantFrom("😀".repeat(20_000), "a. B", "\n", "x".repeat(30_000), "ไทย"), {
      maxLength: 8,
    })
    .map((pieces) => pieces.join(""));
  fc.assert(
    fc.property(text, (whole) => {
      const parts = partsOf(whole);
      for (const [index, part] of parts.entries()) {
        expect(sliceCodePoints(whole, part.start, part.end)).toBe(part.text);
        expect(part.text.isWellFormed()).toBe(true);
        expect(partAt(parts, part.start)).toBe(part.end > part.start ? index : parts.length - 1);
        const [sentence] = sentencesWithin(part, "en");
        if (sentence)
          expect(sliceCodePoints(whole, sentence.start, sentence.end)).toBe(sentence.text);
      }
    }),
    { numRuns: 30 },
  );
});
