import { expect, test } from "vitest";
import { languageGiven, namedLanguages } from "./language";

test.each([
  ["Spanish", "es"],
  ["español", "es"],
  ["ESPANOL", "es"],
  ["es", "es"],
  ["ar-EG", "ar-EG"],
  ["zh_Hant", "zh-Hant"],
  ["العربية", "ar"],
  ["", ""],
  ["not stated", ""],
  ["Spansh", undefined],
])("the language given as “%s” is %s", (text, tag) => {
  expect(languageGiven(text)).toBe(tag);
});

test("languages are named, each once", () => {
  const names = namedLanguages().map(({ name }) => name);
  expect(names.length).toBeGreaterThan(150);
  expect(new Set(names).size).toBe(names.length);
  expect(names).toContain("Hebrew");
});
