import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { codePointLength, sliceCodePoints } from "./code-points";
import { checkQuote, differenceInWords, findQuote } from "./gate";
import { nearestDifference } from "./nearest";
import { normalise } from "./normalise";

const text = fc.string({ unit: "grapheme", maxLength: 80 });

describe("normalisation", () => {
  test.each([
    ["“Curly” and „low“ and «angled»", '"Curly" and "low" and "angled"'],
    ["it’s ‘so’ ‹said›", "it's 'so' 'said'"],
    ["so‑called – or — so − said", "so-called - or - so - said"],
    ["two\u00a0\n\t spaces", "two spaces"],
    ["Cossi\u0301o", "Cossío"],
    ["각", "각"],
    ["Case, and. Points;", "Case, and. Points;"],
  ])("%s", (given, expected) => {
    expect(normalise(given).text).toBe(expected);
  });

  test("changes nothing the second time, and knows where everything came from", () => {
    fc.assert(
      fc.property(text, (original) => {
        const once = normalise(original);
        expect(normalise(once.text).text).toBe(once.text);
        expect(once.from).toHaveLength(codePointLength(once.text) + 1);
        expect(once.from).toEqual([...once.from].sort((a, b) => a - b));
        expect(once.from.at(-1)).toBe(codePointLength(original));
      }),
    );
  });
});

describe("finding words", () => {
  test("gives the position in code points, and 32 of context on either side", () => {
    const capture = `🕊 Он сказал: “We will make a deal, soon.” ${"x".repeat(40)}`;
    expect(findQuote(capture, '"We will make a deal, soon."')).toEqual([
      { start: 13, end: 41, prefix: "🕊 Он сказал: ", suffix: ` ${"x".repeat(31)}` },
    ]);
  });

  test("finds every place, overlapping ones too", () => {
    expect(findQuote("No no no no", "no no").map(({ start }) => start)).toEqual([3, 6]);
  });

  test("blank words stand nowhere", () => {
    expect(findQuote("a b", " \n")).toEqual([]);
  });

  test("finds any passage of any text at its place, and the gate lets it through", () => {
    fc.assert(
      fc.property(text, fc.nat(80), fc.nat(80), (capture, a, b) => {
        const length = codePointLength(capture);
        const [start, end] = [Math.min(a, b) % (length + 1), Math.max(a, b) % (length + 1)].sort((x, y) => x - y) as [number, number];
        const words = sliceCodePoints(capture, start, end);
        fc.pre(words.trim() !== "" && !/^[\p{M}\u1160-\u11FF\u200C\u200D]/u.test(words) && !/^[\p{M}\u1160-\u11FF\u200C\u200D]/u.test(sliceCodePoints(capture, end)));
        expect(checkQuote(capture, { text: words, start, end })).toEqual({ ok: true });
        const found = findQuote(capture, words);
        expect(found).not.toEqual([]);
        for (const place of found) expect(checkQuote(capture, { text: words, ...place })).toEqual({ ok: true });
      }),
    );
  });
});

describe("the gate", () => {
  const capture = 'He said: "We will make a deal, soon." Others did not.';
  const [place] = findQuote(capture, "We will make a deal, soon.");
  const at = { start: place?.start ?? 0, end: place?.end ?? 0 };

  test("refuses one letter off, and says which", () => {
    expect(checkQuote(capture, { text: "We will take a deal, soon.", ...at })).toEqual({
      ok: false,
      reason: "not_found",
      elsewhere: [],
      difference: [
        { kind: "same", text: "We will " },
        { kind: "missing", text: "m" },
        { kind: "added", text: "t" },
        { kind: "same", text: "ake a deal, soon." },
      ],
      message: "the capture has “will make a”, the record has “will take a”.",
    });
  });

  test("lets other quotation marks, dashes and spaces through, and no other case", () => {
    const marks = 'a "so-called" deal';
    expect(checkQuote(marks, { text: "a “so‑called”\u00a0deal", start: 0, end: 18 })).toEqual({ ok: true });
    expect(checkQuote(marks, { text: 'A "so-called" deal', start: 0, end: 18 }).ok).toBe(false);
  });

  test("does not move words to where they stand, and says that they do", () => {
    const check = checkQuote(capture, { text: "make a deal", start: 0, end: 11 });
    expect(check).toMatchObject({ ok: false, reason: "not_at_position", elsewhere: [{ start: 18, end: 29 }] });
  });

  test.each([
    [{ text: " ", ...at }, "empty"],
    [{ text: "x", start: 50, end: 99 }, "outside_text"],
    [{ text: "x", start: 3, end: 3 }, "outside_text"],
  ])("refuses %o", (quote, reason) => {
    expect(checkQuote(capture, quote)).toMatchObject({ ok: false, reason });
  });

  test("refuses any letter replaced, in any text", () => {
    fc.assert(
      fc.property(fc.string({ minLength: 3, maxLength: 60 }), fc.nat(), (held, where) => {
        fc.pre(/^[a-z]+$/i.test(held) || held.trim() === held);
        const points = [...held];
        const index = where % points.length;
        const changed = points.with(index, points[index] === "q" ? "z" : "q").join("");
        fc.pre(changed.trim().length > 0);
        expect(checkQuote(held, { text: changed, start: 0, end: points.length }).ok).toBe(false);
      }),
    );
  });
});

describe("the difference in words", () => {
  test("is cut down to its neighbourhood", () => {
    expect(differenceInWords("one two three four five", "one two 3 four five")).toBe("the capture has “two three four”, the record has “two 3 four”.");
    expect(differenceInWords("one two", "one two three")).toBe("the capture has “two”, the record has “two three”.");
  });

  test("is taken from the nearest passage of any capture", () => {
    const captures = ["Nothing here.", "They will make a deal, soon, they say."];
    expect(nearestDifference(captures, "will make the deal, soon")).toBe("the capture has “make a deal,”, the record has “make the deal,”.");
    expect(nearestDifference(captures, "an entirely different sentence")).toBe("the words are not in the capture.");
  });
});
