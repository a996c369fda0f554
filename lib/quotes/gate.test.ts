import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exampleCaptureText, exampleDocument } from "@/lib/document/example";
import { codePointLength, sliceCodePoints } from "@/lib/quotes/code-points";
import { checkQuote, differenceInWords, findQuote } from "@/lib/quotes/gate";
import { cutsLetter, normalise } from "@/lib/quotes/normalise";
import { anyText } from "./texts.fixture";

const capture =
  "Then he said: “I think they’ll want to make a deal.” Others want to make a deal, too.";

/** The quotation with the place it would have at `start`. */
function at(text: string, words: string, start: number, end = start + codePointLength(words)) {
  return {
    text: words,
    start,
    end,
    prefix: sliceCodePoints(text, Math.max(0, start - 32), start),
    suffix: sliceCodePoints(text, end, end + 32),
  };
}

function refusal(text: string, quote: Parameters<typeof checkQuote>[1]) {
  const check = checkQuote(text, quote);
  if (check.ok) throw new Error("The gate let it pass.");
  return check;
}

describe("findQuote", () => {
  it("gives every place in code points, with its surroundings", () => {
    expect(findQuote("😀 deal or no deal", "deal")).toEqual([
      { start: 2, end: 6, prefix: "😀 ", suffix: " or no deal" },
      { start: 13, end: 17, prefix: "😀 deal or no ", suffix: "" },
    ]);
  });

  it("keeps 32 code points of context, as stored", () => {
    const [match] = findQuote(`${"😀".repeat(40)}deal${"“".repeat(40)}`, "deal");
    expect(match).toEqual({ start: 40, end: 44, prefix: "😀".repeat(32), suffix: "“".repeat(32) });
  });

  it("finds overlapping places", () => {
    expect(findQuote("aaa", "aa").map(({ start }) => start)).toEqual([0, 1]);
  });

  it("matches quotation marks, dashes and white space", () => {
    expect(
      findQuote("He said:  “well\u2011known”\nfacts", 'said: "well-known" facts'),
    ).toMatchObject([{ start: 3, end: 28 }]);
  });

  it("finds no letter without its accent, and no words that are none", () => {
    expect(findQuote("cafe\u0301", "cafe")).toEqual([]);
    expect(findQuote("café", "cafe")).toEqual([]);
    expect(findQuote("a b", " ")).toEqual([]);
    expect(findQuote("a b", "")).toEqual([]);
  });
});

describe("checkQuote", () => {
  it("passes the words at their place, straight marks for curly ones included", () => {
    expect(checkQuote(capture, at(capture, '"I think they\'ll want to make a deal."', 14))).toEqual(
      { ok: true },
    );
  });

  it("refuses one letter off, and says which word", () => {
    const start = capture.indexOf("want");
    expect(refusal(capture, at(capture, "want to make a dial", start))).toEqual({
      ok: false,
      reason: "not_found",
      difference: [
        { kind: "same", text: "want to make a " },
        { kind: "missing", text: "deal" },
        { kind: "added", text: "dial" },
      ],
      elsewhere: [],
      message: "The capture has “a deal”, the record has “a dial”.",
    });
  });

  it("refuses another case", () => {
    expect(refusal(capture, at(capture, "i think", 15)).reason).toBe("not_found");
  });

  it("names where the words stand and does not take that place", () => {
    const first = capture.indexOf("make a deal");
    const second = capture.lastIndexOf("make a deal");
    const check = refusal(capture, at(capture, "make a deal", first + 1));
    expect(check.reason).toBe("not_at_position");
    expect(check.elsewhere.map(({ start, end }) => [start, end])).toEqual([
      [first, first + 11],
      [second, second + 11],
    ]);
    expect(check.message).toContain(
      ` The same words stand elsewhere in the capture, at characters ${first} to ${first + 11}, ${second} to ${second + 11}.`,
    );
  });

  it("refuses places that are none", () => {
    for (const [start, end] of [
      [-1, 3],
      [3, 3],
      [5, 3],
      [80, 200],
      [0.5, 3],
      [Number.NaN, 3],
    ] as const) {
      const quote = { text: "deal", start, end, prefix: "", suffix: "" };
      expect(refusal(capture, quote).reason).toBe("outside_text");
    }
    expect(refusal("abc", at("abc", "abcd", 0)).message).toBe(
      "The position 0 to 4 is not in the capture, which has 3 characters.",
    );
  });

  it("refuses a quotation without words", () => {
    for (const words of ["", " ", "\n\u00a0"])
      expect(refusal("a \n\u00a0b", at("a \n\u00a0b", words, 1)).reason).toBe("empty");
  });

  it("refuses to part a letter from its accent", () => {
    expect(refusal("cafe\u0301", at("cafe\u0301", "cafe", 0))).toMatchObject({
      reason: "cuts_letter",
      message: "The position 0 to 4 parts a letter from its accent.",
    });
  });

  it("refuses words whose surroundings are others than recorded", () => {
    const quote = at(capture, "make a deal", capture.indexOf("make a deal"));
    expect(refusal(capture, { ...quote, suffix: ", too." })).toMatchObject({
      reason: "context_differs",
      message: expect.stringMatching(
        /^After the words: The capture has “.*”, the record has “.*”\./,
      ),
    });
    expect(refusal(capture, { ...quote, prefix: "have to " }).reason).toBe("context_differs");
    expect(checkQuote(capture, { ...quote, prefix: "", suffix: "" })).toEqual({ ok: true });
  });

  it("passes every quotation of the demo", () => {
    for (const { text, position } of exampleDocument.quotations) {
      expect(position && checkQuote(exampleCaptureText, { text, ...position })).toEqual({
        ok: true,
      });
    }
  });
});

describe("differenceInWords", () => {
  it.each([
    [
      "make a deal",
      "make the deal",
      "The capture has “make a deal”, the record has “make the deal”.",
    ],
    [
      "they want to deal",
      "they want a deal",
      "The capture has “want to deal”, the record has “want a deal”.",
    ],
    ["not yet ready", "ready", "The capture has “not yet ready”, the record has “ready”."],
    ["Cuba", "Cuba, free", "The capture has “Cuba”, the record has “Cuba, free”."],
    ["", "deal", "The capture has nothing there, the record has “deal”."],
    [
      "one two three four",
      "1 two three 4",
      "The capture has “one two”, the record has “1 two”. They differ further on, too.",
    ],
    ["“deal” – so", '"deal" - so', "The capture and the record have the same words."],
  ])("%j, %j", (held, recorded, sentence) => {
    expect(differenceInWords(held, recorded)).toBe(sentence);
  });
});

describe("properties", () => {
  /** A text and a piece of it that has words and parts no letter from its marks. */
  const cut = fc
    .tuple(anyText, fc.nat(), fc.nat())
    .map(([text, a, b]) => {
      const length = codePointLength(text) + 1;
      return {
        text,
        start: Math.min(a % length, b % length),
        end: Math.max(a % length, b % length),
      };
    })
    .filter(({ text, start, end }) => !cutsLetter(text, start) && !cutsLetter(text, end))
    .map((piece) => ({ ...piece, words: sliceCodePoints(piece.text, piece.start, piece.end) }))
    .filter(({ words }) => words.trim() !== "" && normalise(words).text.trim() !== "");
  const insideWhiteSpace = (text: string, place: number) =>
    /^\p{White_Space}{2}$/u.test(sliceCodePoints(text, place - 1, place + 1));

  it("passes any piece of any text at its place, and finds it there", () => {
    fc.assert(
      fc.property(cut, ({ text, start, end, words }) => {
        expect(checkQuote(text, at(text, words, start))).toEqual({ ok: true });
        const places = findQuote(text, words);
        // A run of white space is one, so a piece that begins in its middle is found from where the run begins.
        expect(places.some((place) => place.start <= start && place.end >= end)).toBe(true);
        if (!insideWhiteSpace(text, start) && !insideWhiteSpace(text, end)) {
          expect(places.some((place) => place.start === start && place.end === end)).toBe(true);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it("finds only places that pass", () => {
    fc.assert(
      fc.property(
        anyText,
        fc.constantFrom("a", "e", "ab", " ", "“", "ك", "😀", "b c"),
        (text, words) => {
          for (const place of findQuote(text, words)) {
            expect(checkQuote(text, { text: words, ...place })).toEqual({ ok: true });
          }
        },
      ),
      { numRuns: 1000 },
    );
  });

  it("refuses a piece with any letter replaced", () => {
    fc.assert(
      fc.property(
        cut,
        fc.nat(),
        fc.constantFrom("Z", "ж", "ي", "𝒵"),
        ({ text, start, end, words }, n, other) => {
          const points = [...words];
          const place = n % points.length;
          fc.pre(/^[\p{L}\p{N}]$/u.test(points[place] ?? "") && points[place] !== other);
          const wrong = points.with(place, other).join("");
          const check = refusal(text, { ...at(text, words, start), text: wrong });
          expect(["not_found", "not_at_position"]).toContain(check.reason);
          const kept = check.difference
            .filter(({ kind }) => kind !== "added")
            .map((part) => part.text);
          expect(normalise(kept.join("")).text).toBe(
            normalise(sliceCodePoints(text, start, end)).text,
          );
        },
      ),
      { numRuns: 1000 },
    );
  });
});
