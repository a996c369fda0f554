import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { beginningOfWords, wordCount } from "./words";

const most = { words: 12, points: 72 };

describe("beginningOfWords", () => {
  it("ends with a sentence where that fills half of the room", () => {
    expect(
      beginningOfWords(
        "America has the highest tax rate in the industrialized world. Let's Make it so again.",
        most,
      ),
    ).toBe("America has the highest tax rate in the industrialized world.");
  });
  it("ends with a word where no sentence fits", () => {
    expect(
      beginningOfWords(
        "No. All of the activity — as I understand it — they were indicted for was years ago",
        most,
      ),
    ).toBe("No. All of the activity — as I understand it — they were indicted");
    const long = "a".repeat(80);
    expect(beginningOfWords(`Die ${long} hat das ${long}`, most)).toBe(`Die ${long} hat das`);
  });
  it("parts scripts without spaces", () => {
    expect(wordCount("古い橋は閉鎖された")).toBeGreaterThan(2);
    expect(beginningOfWords("古い橋は閉鎖された", { words: 2, points: 72 }).length).toBeLessThan(5);
  });
  it("is the beginning, within the room it has", () => {
    fc.assert(
      fc.property(fc.lorem({ mode: "sentences", maxCount: 4 }), (text) => {
        const head = beginningOfWords(text, most);
        expect(text.startsWith(head)).toBe(true);
        expect(wordCount(head)).toBeGreaterThan(0);
        expect(wordCount(head)).toBeLessThanOrEqual(12);
        expect(head.length).toBeLessThanOrEqual(73);
      }),
    );
  });
});
