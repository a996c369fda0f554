import fc from "fast-check";
import { expect, test } from "vitest";
import { codePointLength, sliceCodePoints } from "@/lib/quotes/code-points";
import { joinPages, pageAt } from "./pages";

test("every page that has text is found by each of its characters, and blank ones by none", () => {
  const page = fc.string({ unit: "grapheme" }).map((text) => text.trim());
  fc.assert(
    fc.property(fc.array(page, { maxLength: 8 }), (pages) => {
      const { text, marks } = joinPages(pages, null);
      expect(marks.map(({ index }) => pages[index - 1])).toEqual(pages.filter(Boolean));
      for (const mark of marks) {
        const length = codePointLength(pages[mark.index - 1] ?? "");
        expect(sliceCodePoints(text, mark.start, mark.start + length)).toBe(pages[mark.index - 1]);
        expect(pageAt(marks, mark.start)).toBe(mark);
        expect(pageAt(marks, mark.start + length - 1)).toBe(mark);
      }
    }),
  );
});

test("a page has the name that the file gives it, and none where that is no name", () => {
  const { marks } = joinPages(["a", "", "b", "c"], [" i\0 ", "ii", "x".repeat(400), ""]);
  expect(marks.map(({ index, label }) => [index, label])).toEqual([
    [1, "i"],
    [3, null],
    [4, null],
  ]);
});
