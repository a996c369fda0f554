import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { foundDates } from "@/lib/dates/phrases";
import { foundQuotes } from "@/lib/quotes/found";
import { anyText } from "@/lib/quotes/texts.fixture";
import { noticed } from "./noticed";

function look(text: string, publishedAt: string | null = "2026-02-02T23:52", language = "en") {
  return noticed({
    ...{ text, language, publishedAt, publishedZone: null },
    quotes: foundQuotes(text, language),
    dates: foundDates(text, language, publishedAt),
  });
}
const kinds = (...given: Parameters<typeof look>) => look(...given).map(({ kind }) => kind);

test("an interview without a day is told, one with its day is not", () => {
  expect(kinds("In an interview he was asked. On February 1 it rained.")).toContain(
    "occasion_without_day",
  );
  expect(kinds("In an interview on February 1 he was asked.")).not.toContain(
    "occasion_without_day",
  );
});

test("two dates beside one name are told, whatever the name is made of", () => {
  const text = "On 1 May [Ann said: “It is so.” On 2 May [Ann stated it again.";
  const at = text.indexOf("It is so");
  const quote = foundQuotes(text, "en").find(({ start }) => Math.abs(start - at) <= 1);
  if (!quote) throw new Error("The words in quotation marks are found.");
  const told = noticed({
    ...{ text, language: "en", publishedAt: "2026-05-03", publishedZone: null },
    quotes: [{ ...quote, speaker: { name: "[Ann", start: 9, end: 13 } as never }],
    dates: foundDates(text, "en", "2026-05-03"),
  });
  expect(told.map(({ title }) => title)).toContain("Two dates for one statement?");
});

test("a publication without day, or with a time and no zone", () => {
  expect(kinds("Words.", null)).toEqual(["publication_without_day"]);
  expect(kinds("Words.", "2026-02-02T23:52")).toEqual(["time_without_zone"]);
  expect(kinds("Words.", "2026-02-02")).toEqual([]);
});

test("nothing is told of no text, and no text stops it", () => {
  expect(kinds("")).toEqual([]);
  fc.assert(
    fc.property(anyText, fc.constantFrom("en", "und", "ar"), (text, language) => {
      for (const { at } of look(text, null, language)) {
        if (at) expect(at.end).toBeLessThanOrEqual([...text].length);
      }
    }),
  );
});

const file = join(process.cwd(), "../shared/data/seed-article.txt");
test.skipIf(!existsSync(file))("of a real article (needs seed-article.txt)", () => {
  const found = look(readFileSync(file, "utf8"));
  expect(found.map(({ kind }) => kind)).toEqual([
    "two_dates",
    "occasion_without_day",
    "time_without_zone",
    "language_spoken",
  ]);
  expect(found[0]?.detail).toContain("“a few days ago” and “February 1” both stand near Trump");
});
