import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { codePointLength, sliceCodePoints } from "@/lib/quotes/code-points";
import { cutsLetter, normalise } from "@/lib/quotes/normalise";
import { anyText } from "./texts.fixture";

describe("normalise", () => {
  it.each([
    ["NFC", "cafe\u0301", "caf\u00e9"],
    ["marks in another order", "q\u0307\u0323", "q\u0323\u0307"],
    ["Korean syllables", "\u1112\u1161\u11ab", "\ud55c"],
    ["runs of white space", "a\u00a0 \r\n\tb\u2009c\u3000", "a b c "],
    ["double quotation marks", '“a” „b‟ «c» "d"', '"a" "b" "c" "d"'],
    ["single quotation marks", "‘a’ ‚b‛ ‹c› 'd'", "'a' 'b' 'c' 'd'"],
    ["dashes", "a-b\u2010c\u2011d\u2012e\u2013f\u2014g\u2015h\u2212i", "a-b-c-d-e-f-g-h-i"],
  ])("folds %s", (_, text, normal) => {
    expect(normalise(text).text).toBe(normal);
  });

  it.each(["Deal", "naïve", "…", "a\u00adb", "a\u200bb", "ﬁ", "½", "″", "~"])(
    "leaves %j as it is",
    (text) => {
      expect(normalise(text).text).toBe(text);
    },
  );

  it("knows which code point each letter came from", () => {
    // 𝒜 is two UTF-16 units and one code point; é here is two code points and one UTF-16 unit when normalised.
    expect(normalise("𝒜e\u0301  b")).toEqual({ text: "𝒜é b", origins: [0, -1, 1, 3, 5, 6] });
    expect(normalise("")).toEqual({ text: "", origins: [0] });
  });

  it("is NFC with its replacements, whatever is combined, and changes nothing the second time", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { text: once, origins } = normalise(text);
        expect(normalise(once).text).toBe(once);
        expect(once.normalize("NFC")).toBe(once);
        expect(origins).toHaveLength(once.length + 1);
        expect(origins.at(-1)).toBe(codePointLength(text));
      }),
    );
  });

  it("equals NFC where there is nothing to fold", () => {
    const plain = anyText.map((text) =>
      text.replace(/[\p{White_Space}“”„‟«»‘’‚‛‹›\u2010-\u2015\u2212]/gu, "x"),
    );
    fc.assert(
      fc.property(plain, (text) => {
        expect(normalise(text).text).toBe(text.normalize("NFC"));
      }),
    );
  });
});

describe("code points", () => {
  it("counts and cuts astral characters as one", () => {
    expect(codePointLength("a𝒜😀é")).toBe(4);
    expect(sliceCodePoints("a𝒜😀é", 1, 3)).toBe("𝒜😀");
    expect(cutsLetter("e\u0301", 1)).toBe(true);
    expect(cutsLetter("e\u0301", 2)).toBe(false);
    expect(cutsLetter("\u0301", 0)).toBe(false);
    expect(cutsLetter("a😀", 1)).toBe(false);
  });
});
