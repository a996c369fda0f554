import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { timeOf } from "@/lib/growth.fixture";
import { sliceCodePoints } from "./code-points";
import { foundQuotes } from "./found";
import { anyText } from "./texts.fixture";

const texts = (text: string, language: string) =>
  foundQuotes(text, language).map((row) => row.text);

describe("quotation marks", () => {
  test.each([
    ["en", "“Yes,” he said.", ["Yes,"]],
    ["en", 'He said: "Yes." Then: "No."', ["Yes.", "No."]],
    ["en", "‘Yes,’ she said. It’s the dogs’ bone.", ["Yes,"]],
    ["en", "“Outer ‘inner’ outer.”", ["Outer ‘inner’ outer."]],
    ["de", "Er sagte: „Das ist ‚nicht‘ wahr.“", ["Das ist ‚nicht‘ wahr."]],
    ["de", "»Nein«, sagte er.", ["Nein"]],
    ["fr", "Il a dit : « Ce n’est pas vrai », puis rien.", ["Ce n’est pas vrai"]],
    ["sv", "”Det är inte sant”, sade han.", ["Det är inte sant"]],
    ["pl", "„Nie”, powiedział.", ["Nie"]],
    ["ja", "首相は「交渉は『まだ』だ」と述べた。", ["交渉は『まだ』だ"]],
    ["ar", "قال: «هذا غير صحيح».", ["هذا غير صحيح"]],
    ["ru", "Он сказал: «Это „не“ так».", ["Это „не“ так"]],
    ["und", "“”, “…” and “”", []],
    ["en", 'A 5" pipe, and 6" more.', []],
  ])("%s: %s", (language, text, expected) => {
    expect(texts(text, language)).toEqual(expected);
  });

  test("a quotation goes on over paragraphs that open it again, and over no others", () => {
    expect(texts("“One.\n\n“Two.” Done.", "en")).toEqual(["One.\n\n“Two."]);
    expect(texts("An “unmatched mark.\n\nAnother paragraph, “quoted”.", "en")).toEqual(["quoted"]);
  });

  test("what is found stands where it says, in any text and language", () => {
    const language = fc.constantFrom("en", "de", "sv", "ja", "und", "x", "");
    const marked = fc
      .array(fc.oneof(anyText, fc.constantFrom('"', "“", "”", "„", "«", "»", "’", "‘", "\n", " ")))
      .map((parts) => parts.join(""));
    fc.assert(
      fc.property(marked, language, (text, tag) => {
        let last = 0;
        for (const { start, end, text: words } of foundQuotes(text, tag)) {
          expect(sliceCodePoints(text, start, end)).toBe(words);
          expect(start).toBeGreaterThanOrEqual(last);
          last = end;
        }
      }),
    );
  });

  test("a long page takes no time", () => {
    const text = 'He said “yes” and then ‘no’ and "perhaps" of it. '.repeat(2_500);
    expect(foundQuotes(text, "de").length).toBeGreaterThan(5_000);
    // Of the processor: a busy machine takes longer by the clock.
    expect(timeOf(() => foundQuotes(text, "de"), 3)).toBeLessThan(1_000);
  });
});

describe("who said it, in English", () => {
  const speaker = (text: string) =>
    foundQuotes(text, "en").map((row) => [row.speaker?.name, row.verb]);

  test.each([
    ["“No,” said Mary O’Neil on Tuesday.", "Mary O’Neil", "said"],
    ["Mary Miller told reporters: “No.”", "Mary Miller", "told"],
    ["The White House argued that it faces “harmful actions”.", "The White House", "argued"],
    ["Mary Miller arrived. Miller said: “No.”", "Mary Miller", "said"],
    ["Miller said of talks with Cuba: “No.”", "Miller", "said"],
    ["There was talk of “a deal”.", undefined, null],
  ])("%s", (text, name, verb) => {
    expect(speaker(text)).toEqual([[name, verb]]);
  });

  const file = join(process.cwd(), "../shared/data/seed-article.txt");
  test.skipIf(!existsSync(file))("of a real article (needs seed-article.txt)", () => {
    const found = foundQuotes(readFileSync(file, "utf8"), "en");
    const cossio = "Carlos Fernandez de Cossio";
    expect(found.map(({ text, speaker: who }) => [text.slice(0, 20), who?.name])).toEqual([
      ["If we can establish ", cossio],
      ["CUBA IS NOT A THREAT", undefined],
      ["not a threat to the ", cossio],
      ["All we want is to es", cossio],
      ["a very difficult sit", cossio],
      ["Cuba is, of course, ", cossio],
      ["harmful actions and ", "The White House"],
      ["I think they will co", "Donald Trump"],
    ]);
  });
});
