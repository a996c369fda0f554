import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hasQuotationMarks, markedPassages, withoutQuotationMarks } from "./marked";

const marked = [
  "Snopes: “We have rated it.”",
  'He calls it "fake news".',
  "„Es gibt keine Gespräche“, heißt es.",
  "« Il n’y a pas de négociations »",
  "»Nein«, sagt sie.",
  "”Inga samtal”, säger hon.",
  "「交渉はない」と言う。",
  "『ない』",
  "〝ない〟",
  "﹁無﹂",
  "｢ない｣",
  "Speaks of ‘fake news’ again.",
  "Speaks of 'fake news' again.",
  "It is 'the workers' own' plan.",
  "``There are none''",
  "<<Non>>",
  "＂No＂",
  "A lone mark at the end”",
  'He said "no',
];
const unmarked = [
  "Talks with Cuba have started. Expects Cuba to want a deal.",
  "The president’s men don't agree with the workers’ plan.",
  "The workers' and the miners' plan.",
  'צה"ל לא אישר',
  "ארה״ב מכחישה",
  'A 5" pipe, and one of 6".',
  "Rock 'n' roll is not dead.",
  "In the '90s they met.",
  "《人民日报》 reports nothing.",
  "Not yet: open to dialogue (informal).",
];

describe("quotation marks in our own words", () => {
  it.each(marked)("%s has some", (text) => {
    expect(hasQuotationMarks(text)).toBe(true);
    expect(hasQuotationMarks(withoutQuotationMarks(text))).toBe(false);
  });

  it.each(unmarked)("%s has none", (text) => {
    expect(hasQuotationMarks(text)).toBe(false);
    expect(withoutQuotationMarks(text)).toBe(text);
  });

  it("names what stands in them", () => {
    expect(markedPassages("Speaks of “harmful actions” and 'policies now'.")).toEqual([
      "harmful actions",
      "policies now",
    ]);
  });

  it("leaves none, whatever is written", () => {
    const text = fc
      .array(
        fc.constantFrom(
          "“",
          "”",
          '"',
          "'",
          "‘",
          "’",
          "«",
          "»",
          "「",
          "」",
          "`",
          "<",
          " ",
          "a",
          "ש",
          "5",
        ),
      )
      .map((parts) => parts.join(""));
    fc.assert(
      fc.property(text, (written) => {
        expect(hasQuotationMarks(withoutQuotationMarks(written))).toBe(false);
      }),
    );
  });

  it("reads long texts in time that grows with their length", () => {
    for (const unit of ["'a", "‘a", '"', "“a", "' a"]) {
      const started = performance.now();
      hasQuotationMarks(unit.repeat(10_000));
      markedPassages(unit.repeat(10_000));
      expect(performance.now() - started).toBeLessThan(5_000);
    }
  });
});
