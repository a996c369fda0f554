import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sliceCodePoints } from "@/lib/quotes/code-points";
import { anyText } from "@/lib/quotes/texts.fixture";
import { parseEdtf } from "./edtf";
import { vaguePhrases } from "./english-phrases";
import { foundDates, onOrBefore } from "./phrases";

const published = "2026-02-02T23:52"; // a Monday

describe("dates in English words", () => {
  test.each([
    ["On January 30, Trump signed", [["January 30", "2026-01-30"]]],
    ["in a statement on February 1.", [["February 1", "2026-02-01"]]],
    ["He denied it on December 30.", [["December 30", "2025-12-30"]]],
    ["on February 5", [["February 5", null]]],
    ["The court will rule on March 15.", [["March 15", null]]],
    ["The court will rule on January 15.", [["January 15", null]]],
    ["Voters decide by 1 July.", [["1 July", null]]],
    ["on 1 February 2026", [["1 February 2026", "2026-02-01"]]],
    ["on the 3rd of March, 2024", [["3rd of March, 2024", "2024-03-03"]]],
    ["Feb. 1, 2026", [["Feb. 1, 2026", "2026-02-01"]]],
    ["in March 2025", [["March 2025", "2025-03"]]],
    ["this may lead to 5 talks; 2026 will tell", []],
    ["At least 12 may face charges.", []],
    ["About 30 may lose their seats.", []],
    ["They march 12 miles.", []],
    ["In May 20 people were hurt.", []],
    ["USA Today reported the denial.", []],
    ["The Sunday Times and Black Friday, every Monday", []],
    ["They met on February 3-5, 2024.", [["February 3-5, 2024", "[2024-02-03..2024-02-05]"]]],
    ["from 30 December 2025", [["30 December 2025", "2025-12-30"]]],
    [
      "between 30 December and 2 January 2026",
      [["between 30 December and 2 January 2026", "[2025-12-30..2026-01-02]"]],
    ],
    ["on 3–5 January", [["3–5 January", "[2026-01-03..2026-01-05]"]]],
    ["She spoke on June 9 and 10, 2023.", [["June 9 and 10, 2023", "{2023-06-09,2023-06-10}"]]],
    ["He denied it the day before yesterday.", [["the day before yesterday", "2026-01-31"]]],
    ["Horvat said Thursday that no deal was made.", [["Thursday", "2026-01-29"]]],
    ["The ministry said late Saturday night", [["Saturday night", "2026-01-31"]]],
    ["He spoke last night.", [["last night", "[2026-02-01..2026-02-02]"]]],
    ["A month ago she said the opposite.", [["A month ago", "2026-01-02~"]]],
    ["two years ago", [["two years ago", "2024~"]]],
    ["in the past two weeks", [["in the past two weeks", "[2026-01-19..2026-02-02]"]]],
    ["said a few days ago that", [["a few days ago", "[2026-01-26..2026-01-31]"]]],
    ["in recent weeks", [["in recent weeks", "[2025-12-22..2026-02-02]"]]],
    [
      "yesterday and today",
      [
        ["yesterday", "2026-02-01"],
        ["today", "2026-02-02"],
      ],
    ],
    ["two days ago", [["two days ago", "2026-01-31"]]],
    ["two weeks ago", [["two weeks ago", "[2026-01-16..2026-01-22]"]]],
    ["last week", [["last week", "[2026-01-19..2026-02-01]"]]],
    ["on Friday", [["on Friday", "2026-01-30"]]],
    ["on Monday", [["on Monday", "[2026-01-26,2026-02-02]"]]],
    ["last Friday", [["last Friday", "[2026-01-23,2026-01-30]"]]],
    [
      "last month, earlier this month",
      [
        ["last month", "2026-01"],
        ["earlier this month", "[2026-02-01..2026-02-02]"],
      ],
    ],
    ["last year", [["last year", "2025"]]],
    ["on February 30", [["February 30", null]]],
  ])("%s", (text, expected) => {
    expect(foundDates(text, "en", published).map(({ phrase, edtf }) => [phrase, edtf])).toEqual(
      expected,
    );
  });

  test("without a day of publication, what counts from it resolves to nothing", () => {
    expect(foundDates("yesterday, on February 1, on 1 March 2025", "en", null)).toMatchObject([
      { phrase: "yesterday", edtf: null },
      { phrase: "February 1", edtf: null },
      { phrase: "1 March 2025", edtf: "2025-03-01" },
    ]);
  });
});

test("in other languages figures alone, and none whose order is in doubt", () => {
  expect(
    foundDates("Am 02.02.2026, gestern; le 25/12/2025, 03/04/2026, 2026-01-30", "de", published),
  ).toMatchObject([
    { phrase: "02.02.2026", edtf: "2026-02-02" },
    { phrase: "25/12/2025", edtf: "2025-12-25" },
    { phrase: "03/04/2026", edtf: null },
    { phrase: "2026-01-30", edtf: "2026-01-30" },
  ]);
});

test("every phrase of the table is found by its example", () => {
  for (const { example } of vaguePhrases) {
    const [found] = foundDates(`He said so ${example}.`, "en", published);
    expect(found?.phrase, example).toBe(example);
  }
});

test("whatever is found stands there, and its date is EDTF", () => {
  const dated = fc
    .array(
      fc.oneof(
        anyText,
        fc.constantFrom(" on Monday ", " February 29 ", "31.11.2026", " 9 weeks ago "),
      ),
    )
    .map((parts) => parts.join(" "));
  fc.assert(
    fc.property(dated, fc.constantFrom("2024-02-29", "2026-01-01T00:10", null, "x"), (text, at) => {
      for (const { start, end, phrase, edtf } of foundDates(text, "en", at)) {
        expect(sliceCodePoints(text, start, end)).toBe(phrase);
        if (edtf !== null) expect(parseEdtf(edtf)).toMatchObject({ ok: true });
      }
    }),
  );
  expect(parseEdtf(onOrBefore(published))).toMatchObject({ ok: true });
});

const file = join(process.cwd(), "../shared/data/seed-article.txt");
test.skipIf(!existsSync(file))("of a real article (needs seed-article.txt)", () => {
  expect(
    foundDates(readFileSync(file, "utf8"), "en", published).map(({ phrase, edtf }) => [
      phrase,
      edtf,
    ]),
  ).toEqual([
    ["02.02.2026", "2026-02-02"],
    ["a few days ago", "[2026-01-26..2026-01-31]"],
    ["January 30", "2026-01-30"],
    ["February 1", "2026-02-01"],
    ["in recent weeks", "[2025-12-22..2026-02-02]"],
  ]);
});

test("four times the text takes about four times the work, whatever it is made of", () => {
  const work = (text: string) => {
    const started = process.cpuUsage();
    foundDates(text, "en", "2026-02-02");
    const { user, system } = process.cpuUsage(started);
    return (user + system) / 1000;
  };
  for (const kind of [
    "Today ",
    "May 1 - ",
    "12 may 3 ",
    "on Monday ",
    "1 2 3 ",
    "between ",
    "a ",
  ]) {
    work(kind.repeat(1_000));
    const once = Math.min(...[1, 2, 3].map(() => work(kind.repeat(5_000))));
    const fourfold = Math.min(...[1, 2, 3].map(() => work(kind.repeat(20_000))));
    // What grows with the square takes sixteen times as long; the rest is room for a busy machine.
    expect(fourfold, kind).toBeLessThan(once * 10 + 50);
  }
});
