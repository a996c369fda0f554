import { expect, test } from "vitest";
import { ended } from "./wording";

test("a sentence ends once", () => {
  expect(ended("Talks have begun")).toBe("Talks have begun.");
  for (const words of ["Have talks begun?", "He asked: “Have talks begun?”", "هل بدأت المحادثات؟"])
    expect(ended(words)).toBe(words);
});
