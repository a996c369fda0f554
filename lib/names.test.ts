import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cleanName, isSameName, nameKey } from "./names";

describe("a name as it is kept", () => {
  test.each([
    ["a mark of direction at its end", "Ana Ruiz\u200F", "Ana Ruiz"],
    ["spaces of no width", "\uFEFFAna\u200B Ruiz\u2060", "Ana Ruiz"],
    ["an override and its end", "Ana \u202EzuiR\u202C", "Ana zuiR"],
    ["isolates", "\u2067Ana\u2069 Ruiz", "Ana Ruiz"],
    ["a soft hyphen", "Ana Ruiz-Al\u00ADva", "Ana Ruiz-Alva"],
    ["spaces of every width, line ends and tabs", " Ana\u00A0\u2003 Ruiz\r\n\t", "Ana Ruiz"],
    ["a stray joiner", "Ana\u200C Ru\u200Diz", "Ana Ruiz"],
    ["control characters", "Ana\u0000 Ruiz\u009F", "Ana Ruiz"],
    ["tags and fillers", "Ana\u{E0041}\u3164 Ruiz", "Ana Ruiz"],
    ["letters and marks apart", "Ana Ruíz".normalize("NFD"), "Ana Ruíz"],
  ])("is without %s", (_, typed, kept) => {
    expect(cleanName(typed)).toBe(kept);
  });

  test("keeps the joiners that Persian and Indic letters are written with", () => {
    for (const name of ["علی‌رضا", "क्‍ष"]) expect(cleanName(`${name}\u200F`)).toBe(name);
  });

  test("never changes again, and holds no unseen mark, whatever was typed", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (typed) => {
        const name = cleanName(typed);
        expect(cleanName(name)).toBe(name);
        expect(name).not.toMatch(/[\u200B\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF\n\t]/u);
      }),
    );
  });
});

test("one person typed in several ways is one name; another is another", () => {
  const ways = [
    "Ana Ruiz",
    "ana ruiz",
    "ANA  RUIZ",
    "Ana Ruiz\u200F",
    "A\u200Bna Ruiz",
    "Ａｎａ Ruiz",
  ];
  expect(new Set(ways.map(nameKey)).size).toBe(1);
  expect(isSameName("علی‌رضا", "علی‌رضا\u200F")).toBe(true);
  expect(isSameName("Ana Ruiz", "Anna Ruiz")).toBe(false);
});
