import { describe, expect, it } from "vitest";
import { problemOfLengths, problemOfPosition, unequalPositions } from "./position-in-short";

const party = (name: string, positionInShort: string) => ({ name, positionInShort });
const words = (count: number) => Array.from({ length: count }, () => "word").join(" ");

describe("a position in short", () => {
  it("is in our words, whole, and short", () => {
    expect(problemOfPosition("Talks with Cuba have started. Expects Cuba to want a deal.")).toBe(
      null,
    );
    expect(problemOfPosition("Snopes: “We have rated it.”")).toMatch(/leave out quotation marks/);
    expect(problemOfPosition("We have rated the claim…")).toMatch(/without an ellipsis/);
    expect(problemOfPosition("We have rated the claim ...")).toMatch(/without an ellipsis/);
    expect(problemOfPosition(`${words(31)}.`)).toMatch(/30 words at most, and this one 31/);
  });

  it("has about as many words as those of the other parties", () => {
    expect(problemOfLengths([party("A", words(5)), party("B", words(20))])).toMatch(
      /B has 20 words, A 5\. Hold them within two words/,
    );
    expect(problemOfLengths([party("A", words(1)), party("B", words(7))])).toBe(null);
    expect(problemOfLengths([party("A", words(15)), party("B", words(30))])).toBe(null);
    expect(problemOfLengths([party("A", words(3))])).toBe(null);
    expect(problemOfLengths([])).toBe(null);
  });

  it("is counted in words in scripts without spaces too", () => {
    const chinese = party("B", "双方尚未进入谈判进程，但对非正式对话持开放态度，并愿意继续");
    expect(unequalPositions([party("A", words(12)), chinese])).toBe(null);
  });
});
