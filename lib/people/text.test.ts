import { describe, expect, test } from "vitest";
import { boundsOf } from "@/lib/dates/edtf";
import { beginningOf, counted } from "@/lib/wording";
import {
  afterInWords,
  betweenInWords,
  stretchInWords,
  tenureInWords,
  yearInWords,
  yearsInWords,
} from "./text";
import { periodOf, spanOf } from "./years";

describe("the beginning of long words", () => {
  test("leaves short words alone", () => {
    expect(beginningOf("Talks have begun.")).toEqual({ text: "Talks have begun.", isCut: false });
  });

  test("ends between two words, without the comma that stood there", () => {
    expect(beginningOf("one two, three four", 12)).toEqual({ text: "one two", isCut: true });
  });

  test("cuts no character in half, in scripts without spaces too", () => {
    expect(beginningOf("𝒂".repeat(20), 5)).toEqual({ text: "𝒂".repeat(5), isCut: true });
    expect(beginningOf("谈判尚未开始".repeat(5), 8).text).toBe("谈判尚未开始谈判");
  });
});

test("numbers and their words agree", () => {
  expect([counted(1, "statement"), counted(0, "statement"), counted(1234, "matter")]).toEqual([
    "1 statement",
    "0 statements",
    "1,234 matters",
  ]);
});

test.each([
  ["2026-02-01", "2026-02-03", "between 1 and 3 Feb 2026"],
  ["2026-02-01", "2026-02-01", "both dated 1 Feb 2026"],
  ["2025", "[..2026-02-02]", "said 2025, then on or before 2 Feb 2026"],
  [null, null, "dates not stated"],
])("a change from %s to %s is %s", (from, to, words) => {
  expect(betweenInWords(from, to)).toBe(words);
});

test.each([
  ["2017-09-13", "2017-11-22", "from 13 Sep to 22 Nov 2017"],
  ["2017-09-13", "2017-09-13", "13 Sep 2017"],
  ["2017-09", "2017-11-22", "first Sep 2017, last 22 Nov 2017"],
  ["2015-21", "2017-22", "first spring 2015, last summer 2017"],
])("said from %s to %s: %s", (first, last, words) => {
  expect(stretchInWords(first, last)).toBe(words);
});

test.each([
  [null, null, "dates not stated"],
  ["2017-01-21", null, "from 21 Jan 2017, end not stated"],
  [null, "2021", "until 2021, beginning not stated"],
  ["2017-01-20", "2021-01-20", "from 20 Jan 2017 to 20 Jan 2021"],
  ["2017-01-14", "2017-01-09", "from 14 Jan 2017 until 9 Jan 2017"],
])("in office from %s to %s: %s", (from, to, words) => {
  expect(tenureInWords(from, to)).toBe(words);
});

test.each([
  ["2026-02-01", "2026-02-09", "after 8 days"],
  ["2026-02-01", "2026-02-02", "after 1 day"],
  ["2026-02-01", "2026-02-01", "on one day"],
  ["2026-02-01", "[2026-02-03..2026-02-05]", "after 2 to 4 days"],
  ["2026-02-01", "[2026-02-03..]", "after at least 2 days"],
  ["[2026-02-01..2026-02-03]", "[2026-02-02..2026-02-06]", "within 5 days"],
  ["[..2026-02-02]", "2026-02-01", "order not known"],
  ["2026-02-09", "2026-02-01", "dated before what it changes"],
])("a change from %s to %s came %s", (from, to, words) => {
  const at = (edtf: string, occasionId: string) => ({ ...boundsOf(edtf), occasionId });
  expect(afterInWords(at(from, "one"), at(to, "other"))).toBe(words);
  expect(afterInWords(at(from, "one"), at(to, "one"))).toBe("on one occasion");
});

test("years are said as they are counted", () => {
  expect([yearInWords(2017), yearInWords(450), yearInWords(-44)]).toEqual([
    "2017",
    "AD 450",
    "45 BC",
  ]);
  const span = (...dates: (string | null)[]) =>
    yearsInWords(
      spanOf(
        dates.map((edtf) => periodOf(edtf ? boundsOf(edtf) : { earliest: null, latest: null })),
      ),
    );
  expect(span(null)).toBe("dated to no one year");
  expect(span("2017-02-03", "2014-05-01")).toBe("2014 to 2017");
  expect(span("2017-05-01", "2017")).toBe("2017");
  // What lies within wide bounds makes no year a first or a last one.
  expect(span("[2014..2019]", "2017-05-01")).toBe("2017, and dated to no one year");
  expect(span("[..2026-02-02]")).toBe("dated to no one year");
});
