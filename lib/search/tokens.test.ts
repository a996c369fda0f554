import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fold, indexed, tokensOf } from "./tokens";

const termsOf = (text: string) => tokensOf(text).map(({ term }) => term);

describe("words", () => {
  test.each([
    ["Fernández de Cossío", ["fernandez", "de", "cossio"]],
    ["Łódź, Wałęsa", ["lodz", "walesa"]],
    ["Straße STRASSE Grüße", ["strasse", "strasse", "grusse"]],
    ["GROẞ", ["gross"]],
    ["Ærøskøbing, Þór, Đoković, œuvre", ["aeroskobing", "thor", "dokovic", "oeuvre"]],
    ["İstanbul ISPARTA Diyarbakır", ["istanbul", "isparta", "diyarbakir"]],
    ["ΟΔΟΣ οδός", ["οδοσ", "οδοσ"]],
    ["Зелёный", ["зеленыи"]],
    ["the U.S. and the U.S.A., e.g. us", ["the", "us", "and", "the", "usa", "eg", "us"]],
    ["C++ a-b don’t 3.5%", ["c", "a", "b", "don", "t", "3", "5"]],
    ["ＵＳＡ ﬁve x²", ["usa", "five", "x2"]],
  ])("of %s", (text, terms) => {
    expect(termsOf(text)).toEqual(terms);
  });

  test("of Arabic are without vowel points and strokes, of Hebrew without points", () => {
    expect(termsOf("مُفَاوَضَات")).toEqual(termsOf("مفاوضات"));
    expect(termsOf("أمريكا")).toEqual(termsOf("امريكا"));
    expect(termsOf("كـــوبا")).toEqual(termsOf("كوبا"));
    expect(termsOf("שָׁלוֹם")).toEqual(termsOf("שלום"));
  });

  test("of Indic and Thai writing keep their vowels", () => {
    expect(termsOf("हिन्दी")).toEqual(["हिन्दी"]);
    expect(termsOf("วันที่")).toEqual(["วั", "น", "ที่"]);
  });

  test("of Chinese and Japanese are their letters, Korean words stay whole", () => {
    expect(termsOf("美国与古巴")).toEqual(["美", "国", "与", "古", "巴"]);
    expect(termsOf("AI技术2026")).toEqual(["ai", "技", "术", "2026"]);
    expect(termsOf("がか")).toEqual(["が", "か"]);
    expect(termsOf("한국어 회담")).toEqual(["한국어", "회담"]);
    expect(termsOf("𠀀𠀁")).toEqual(["𠀀", "𠀁"]);
  });

  test("a composed and a decomposed spelling are the same word", () => {
    for (const text of ["Cossío", "Łódź", "한국어", "がく", "सुरक्षा"])
      expect(termsOf(text.normalize("NFD"))).toEqual(termsOf(text.normalize("NFC")));
  });

  test("have the digits 0 to 9, whatever the script", () => {
    const script = (zero: number) =>
      [...Array(10).keys()].map((value) => String.fromCodePoint(zero + value)).join("");
    const zeros = Array.from({ length: 0x1fbff }, (_, code) => code).filter((code) =>
      /^[^\p{Nd}]\p{Nd}$/u.test(String.fromCodePoint(Math.max(0, code - 1), code)),
    );
    expect(zeros.length).toBeGreaterThan(60);
    for (const zero of zeros) expect(fold(script(zero)), script(zero)).toBe("0123456789");
  });

  test("stand where they say, between whole letters, whatever the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 60 }), (text) => {
        let end = 0;
        for (const token of tokensOf(text)) {
          expect(token.term).toMatch(/^[\p{L}\p{N}\p{M}]+$/u);
          // Several words of one sign share its place.
          expect(token.start >= end || token.end === end).toBe(true);
          expect(text.slice(token.start, token.end).isWellFormed()).toBe(true);
          end = token.end;
        }
      }),
      { numRuns: 2000 },
    );
  });

  test("folding twice is folding once", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 20 }), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
      { numRuns: 2000 },
    );
  });
});

test("the index keeps texts of one record apart", () => {
  expect(indexed(["Talks begun.", null, "…", "Not yet"])).toBe("talks begun \uE000 not yet");
});
