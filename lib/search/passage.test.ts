import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { passageOf } from "./passage";
import { readQuery } from "./query";

/** The passage with what was looked for in brackets. */
function shown(text: string, typed: string, length?: number): string {
  return passageOf(text, readQuery(typed)?.phrases ?? [], length)
    .pieces.map((piece) => (piece.hit ? `[${piece.text}]` : piece.text))
    .join("");
}

describe("a passage", () => {
  test.each([
    ["They have started talks with Cuba.", "cuba talks", "They have started [talks] with [Cuba]."],
    ["Negotiations? Not negotiating.", "negotiat", "[Negotiations]? Not [negotiating]."],
    ["open to dialogue, open to talks", "“open to talks”", "open to dialogue, [open to talks]"],
    ["Die Straße nach Łódź", "strasse lodz", "Die [Straße] nach [Łódź]"],
    ["Carlos Fernández de Cossío", "cossio", "Carlos Fernández de [Cossío]"],
    ["مُفَاوَضَات مع كوبا", "مفاوضات", "[مُفَاوَضَات] مع كوبا"],
    ["美国与古巴开始谈判", "谈判", "美国与古巴开始[谈判]"],
    ["การเจรจากับคิวบา", "คิวบา", "การเจรจากับ[คิวบา]"],
    ["The U.S. threat", "US", "The [U.S.] threat"],
    ["🙂 talks 🙂", "talks", "🙂 [talks] 🙂"],
    ["<b>talks</b> & more", "talks", "<b>[talks]</b> & more"],
  ])("of %s for %s", (text, typed, expected) => {
    expect(shown(text, typed)).toBe(expected);
  });

  test("is cut around what was looked for, between words", () => {
    const text = `${"Before that much was said. ".repeat(20)}Then talks began. ${"After it more. ".repeat(20)}`;
    const passage = shown(text, "talks", 120);
    expect(passage).toMatch(/^…\w/);
    expect(passage).toContain("Then [talks] began.");
    expect(passage).toMatch(/\w…$/);
    expect(passage.length).toBeLessThan(130);
  });

  test("is cut where most of it stands together", () => {
    const text = `Talks. ${"Nothing here. ".repeat(40)}Talks with Cuba. ${"Nothing here. ".repeat(40)}Cuba.`;
    expect(shown(text, "talks cuba", 120)).toContain("[Talks] with [Cuba]");
  });

  test("says which phrases it shows", () => {
    const phrases = readQuery("talks tariffs cuba")?.phrases ?? [];
    expect([...passageOf("Talks with Cuba", phrases).phrases]).toEqual([0, 2]);
  });

  test("loses and adds nothing, and cuts no letter in two, whatever the text", () => {
    const unit = fc.oneof(
      fc.constantFrom("a", "talks", " ", "🙂", "中", "ที่", "é", "U.S. ", "ß", "مُ", "\n"),
      fc.string({ unit: "binary", maxLength: 3 }),
    );
    const text = fc.array(unit, { maxLength: 80 }).map((parts) => parts.join(""));
    fc.assert(
      fc.property(text, fc.array(unit, { minLength: 1, maxLength: 3 }), (whole, words) => {
        const phrases = readQuery(words.join(" "))?.phrases ?? [];
        const { pieces } = passageOf(whole, phrases, 40);
        const cut = pieces.map((piece) => piece.text);
        const joined = cut.join("");
        expect(joined.isWellFormed()).toBe(true);
        const inner = joined.replace(/^…/, "").replace(/…$/, "");
        expect(whole.includes(joined) || whole.includes(inner)).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });
});
