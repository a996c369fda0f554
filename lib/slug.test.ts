import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { freeSlug, slugOf } from "./slug";

describe("a name in an address", () => {
  test.each([
    ["Carlos Fernández de Cossío", "carlos-fernandez-de-cossio"],
    ["Azərbaycan", "azerbaycan"],
    ["Ħanna", "hanna"],
    ["ŋ and ŧ", "ng-and-t"],
    ["ﬁnance", "finance"],
    ["Łódź", "lodz"],
    ["Straße", "strasse"],
    ["Œuvre", "oeuvre"],
    ["Đặng", "dang"],
    ["İstanbul, ığdır", "istanbul-igdir"],
    ["O’Neil and O'Neil", "oneil-and-oneil"],
    ["Nuku‘alofa ʻOkina", "nukualofa-okina"],
    ["Война", "voyna"],
    ["Выборы", "vybory"],
    ["الانتخابات", "lntkhbt"],
    ["الحرب", "lhrb"],
    ["EU 日本", "eu-riben"],
    ["EU 中国", "eu-zhongguo"],
    ["한국", "hangug"],
    ["Ελλάδα", "ellada"],
    ["٢٠٢٦", "2026"],
    ["Bundes\u00ADregierung", "bundesregierung"],
    ["e\u0301te\u0301", "ete"],
    ["!!!", ""],
    ["", ""],
  ])("%s → %s", (name, slug) => {
    expect(slugOf(name)).toBe(slug);
  });

  test("is small letters, digits and single hyphens, whatever the name", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (name) => {
        expect(slugOf(name)).toMatch(/^([a-z0-9]+(-[a-z0-9]+)*)?$/);
      }),
    );
  });

  test("two names of one address get two, and a name that cannot be written the spare one", () => {
    const taken = new Set(["voyna", "voyna-2"]);
    expect(freeSlug("Война", "x", (slug) => taken.has(slug))).toBe("voyna-3");
    expect(freeSlug("!!!", "x7", () => false)).toBe("x7");
  });
});
