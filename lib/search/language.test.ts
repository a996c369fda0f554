import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { operatorNames, type Part, readTyped, writeParts } from "./language";

const word = (text: string): Part => ({ kind: "word", text });
const phrase = (text: string): Part => ({ kind: "phrase", text });
const without = (text: string, isPhrase = false): Part => ({ kind: "without", text, isPhrase });
const asks = (name: (typeof operatorNames)[number], value: string): Part => ({
  ...{ kind: "operator", name, value },
});

describe("what is typed", () => {
  test.each<[string, Part[]]>([
    ["largest tax cut", [word("largest"), word("tax"), word("cut")]],
    ["“tax cut” now", [phrase("tax cut"), word("now")]],
    ["tax -cut -“of all time”", [word("tax"), without("cut"), without("of all time", true)]],
    ["a-b - c -- -", ["a-b", "-", "c", "--", "-"].map(word)],
    ["speaker:donald-trump tax", [asks("speaker", "donald-trump"), word("tax")]],
    ['tax Speaker:"Donald Trump"', [word("tax"), asks("speaker", "Donald Trump")]],
    ["by:„Łukasz Ł.“ topic：trade", [asks("speaker", "Łukasz Ł."), asks("topic", "trade")]],
    ["speaker: trump tax", [asks("speaker", "trump"), word("tax")]],
    ["after:4 March 2026 tax", [asks("after", "4 March 2026"), word("tax")]],
    ["since:2025 before:[..2026-02-02]", [asks("after", "2025"), asks("before", "[..2026-02-02]")]],
    ["after:soon tax", [asks("after", "soon"), word("tax")]],
    [
      "10:30 https://example.org/a C++",
      [word("10:30"), word("https://example.org/a"), word("C++")],
    ],
    ["Trump: we will", [word("Trump:"), word("we"), word("will")]],
    ['a stray " mark', [word("a"), word("stray"), word("mark")]],
    ["关税 -谈判", [word("关税"), without("谈判")]],
    ["", []],
  ])("%s", (typed, parts) => {
    expect(readTyped(typed)).toEqual({ parts, remarks: [] });
  });

  test.each<[string, Part[], string]>([
    ["speeker:trump tax", [word("speeker:trump"), word("tax")], "no operator “speeker:”"],
    ["speaker: party:Cuba", [asks("party", "Cuba")], "“speaker:” says nothing"],
    ["tax type:", [word("tax")], "“type:” says nothing"],
    ["-speaker:trump tax", [word("tax")], "“-speaker:” cannot be left out"],
  ])("%s is read with a remark", (typed, parts, remark) => {
    const read = readTyped(typed);
    expect(read.parts).toEqual(parts);
    expect(read.remarks).toEqual([expect.stringContaining(remark)]);
  });

  const hostile = fc
    .array(
      fc.oneof(
        fc.constantFrom(...operatorNames.flatMap((name) => [`${name}:`, `-${name}:`])),
        fc.constantFrom(
          ...['"', "“", "”", "-", "−", ":", "：", "2026", "4 March", "x:y", "[..", "/"],
        ),
        fc.constantFrom("constructor:x", "__proto__:", "关税", "ﷺ", "\uD800", "\u202E"),
        fc.string({ unit: "binary", maxLength: 6 }),
        fc.constant(" "),
      ),
      { maxLength: 30 },
    )
    .map((pieces) => pieces.join(""));

  test("is read as the same when it was written down", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const { parts } = readTyped(text);
        expect(readTyped(writeParts(parts)).parts, writeParts(parts)).toEqual(parts);
      }),
      { numRuns: 2000 },
    );
  });

  test("takes time that grows with its length", () => {
    const cost = (count: number) => {
      const before = process.cpuUsage();
      readTyped('speaker:x -a "b" y:z '.repeat(count));
      return process.cpuUsage(before).user;
    };
    cost(1_000);
    const [short, long] = [cost(2_000), cost(20_000)];
    expect(long).toBeLessThan(10 * 6 * Math.max(short, 2_000));
    for (const many of ["-", '"', "a:", "speaker:", " ", "x"])
      expect(readTyped(many.repeat(2_000_000 / many.length)).parts).toBeDefined();
  });
});
