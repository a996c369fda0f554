import { expect, test } from "vitest";
import { sha256 } from "@/lib/canonical";
import { readSuggestions } from "./read-suggestions";
import { suggestionsOf } from "./suggestions";

const about = { language: "en", publishedAt: "2026-05-04", publishedZone: null };
const said = (count: number) =>
  Array.from({ length: count }, (_, at) => `“Word ${at}” said Mary Miller on 3 May 2026.`).join(
    "\n\n",
  );

test("what an article quotes and dates is suggested, each date once, with its own day first", () => {
  const { quotes, dates, left } = suggestionsOf({ text: said(3), ...about });
  expect(quotes.map(({ text, speaker }) => [text, speaker?.name])).toEqual([
    ["Word 0", "Mary Miller"],
    ["Word 1", "Mary Miller"],
    ["Word 2", "Mary Miller"],
  ]);
  expect(dates).toEqual([
    { phrase: "", edtf: "[..2026-05-04]" },
    { phrase: "3 May 2026", edtf: "2026-05-03" },
  ]);
  expect(left).toBeNull();
});

test("of a text that quotes without end, the first passages are offered, and it says so", () => {
  const { quotes, left } = suggestionsOf({ text: said(600), ...about });
  expect(quotes).toHaveLength(500);
  expect(left).toBe(
    "The first 500 quoted passages are offered; what follows can be selected by hand.",
  );
});

test("of a transcript its turns are suggested, each with its label and its time, marks of quotation or none", () => {
  const text =
    "[0:01] ANN LEE: He said “no” to it.\n\n[0:05] BO DAY: I did not.\n\n[0:09] ANN LEE: So.";
  const { quotes, left } = suggestionsOf({ text, ...about });
  expect(quotes.map((one) => [one.text, one.speaker?.name, one.turn?.time])).toEqual([
    ["He said “no” to it.", "ANN LEE", 1],
    ["I did not.", "BO DAY", 5],
    ["So.", "ANN LEE", 9],
  ]);
  expect(left).toBeNull();
  const long = suggestionsOf({ text: "[0:01] ANN LEE: So.\n\n".repeat(6_000), ...about });
  expect(long.quotes).toHaveLength(5_000);
  expect(long.left).toBe(
    "The first 5,000 turns are offered; what follows can be selected by hand.",
  );
});

test("a hostile article is looked through beside the work of others, and once", async () => {
  const text = said(2_500);
  let longest = 0;
  let last = performance.now();
  const heart = setInterval(() => {
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
  }, 5);
  const given = { text, textSha256: sha256(text), ...about };
  const first = await readSuggestions(given);
  clearInterval(heart);
  expect(first.quotes).toHaveLength(500);
  // On the main thread it took thirty seconds; what others wait for here is the machine, never the text.
  expect(longest).toBeLessThan(5_000);
  expect(await readSuggestions(given)).toBe(first);
  const other = await readSuggestions({ ...given, publishedAt: null });
  expect(other.dates[0]?.phrase).toBe("3 May 2026");
}, 120_000);
