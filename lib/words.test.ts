import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { passageOn, wordCount } from "./words";

const room = { words: 20, points: 125 };
const on = (text: string, about = "") => passageOn(text, about, room);

describe("passageOn", () => {
  it("is the sentence that speaks of the point, whole where it nearly fits", () => {
    expect(
      on(
        "The Democrats will only vote for Tax Increases. Hopefully, all Senate Republicans will vote for the largest Tax Cuts in U.S. history.",
        "Trump's tax plan would be the largest tax cut in US history",
      ),
    ).toEqual({
      text: "Hopefully, all Senate Republicans will vote for the largest Tax Cuts in U.S. history.",
      before: true,
      after: false,
    });
  });
  it("begins with the sentence, so that a denial before the words stays", () => {
    const { text } = on(
      "Thank you. It is not true, and never was, that this would be the largest tax cut that the country has ever seen in all of its long history.",
      "the largest tax cut in history",
    );
    expect(text).toBe(
      "It is not true, and never was, that this would be the largest tax cut that the country has ever",
    );
  });
  it("is the first sentence where nothing is in common", () => {
    expect(on("No. All of it was known.", "the bridge")).toEqual({
      text: "No.",
      before: false,
      after: true,
    });
  });
  it("is cut at a word, and no shorter than four of them", () => {
    const long = "a".repeat(80);
    expect(on(`Die ${long} hat das ${long} nie gelesen`).text).toBe(`Die ${long} hat das`);
  });
  it("parts scripts without spaces", () => {
    expect(wordCount("古い橋は閉鎖された")).toBeGreaterThan(2);
  });
  it("is a part of the text, and says truly whether more stands before and after", () => {
    fc.assert(
      fc.property(
        fc.lorem({ mode: "sentences", maxCount: 5 }),
        fc.lorem({ maxCount: 3 }),
        (text, about) => {
          const { text: passage, before, after } = on(text, about);
          expect(passage.length).toBeGreaterThan(0);
          const at = text.indexOf(passage);
          expect(at).toBeGreaterThanOrEqual(0);
          if (!before && !after) expect(passage).toBe(text.trim());
          expect(wordCount(passage)).toBeLessThanOrEqual(22);
        },
      ),
    );
  });
});
