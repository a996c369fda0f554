import { expect, test } from "vitest";
import { asShown, shownText, withoutTurns } from "./turns";

const turned = "abc\u202Efed\u202C \u2067x\u2069";

test("texts of ours lose the marks, foreign words show them and keep every place", () => {
  expect(withoutTurns(turned)).toBe("abcfed x");
  expect(shownText(turned)).toBe("abc\uFFFDfed\u200B \u200Bx\u200B");
  expect(shownText(turned)).toHaveLength(turned.length);
  expect(shownText("لم نوقع\u200F")).toBe("لم نوقع\u200F");
});

test("a record is shown whole, and is itself where nothing in it turns", () => {
  const plain = { a: ["x", { b: "y" }], m: new Map([["k", [1, "z"]]]), n: null };
  expect(asShown(plain)).toBe(plain);
  expect(asShown({ ...plain, a: [turned], m: new Map([["k", { t: turned }]]) })).toEqual({
    ...{ a: [shownText(turned)], n: null },
    m: new Map([["k", { t: shownText(turned) }]]),
  });
});
