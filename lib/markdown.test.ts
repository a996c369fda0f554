import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { withoutMarkdown } from "./markdown";

describe("words with the marks of Markdown", () => {
  test.each([
    [
      "I will be contacting [@FBI](https://twitter.com/FBI) and [#swamp](https://t.co/hashtag/swamp?src=hash) now",
      "I will be contacting @FBI and #swamp now",
    ],
    [
      "[by (most) counts](http://en.example/wiki/Islam_(by_country)_list), 52",
      "by (most) counts, 52",
    ],
    ["doesn't cover **pre-existing** conditions", "doesn't cover pre-existing conditions"],
    ["a trade *surplus* with __Canada__, _twice_", "a trade surplus with Canada, twice"],
    ["***all*** of it", "all of it"],
    ["306\\. Landslide.", "306. Landslide."],
    ["**[Rowser’s *Ford*](http://e.example/a_b_c.jpg)**", "Rowser’s Ford"],
    ['![a picture](/a.png "Title") shows', "a picture shows"],
    ["[#FakeNews](https://t.example/a)[next](https://t.example/b)", "#FakeNewsnext"],
  ])("%s", (marked, text) => {
    expect(withoutMarkdown(marked)).toBe(text);
  });

  test.each([
    "He said [sic] (twice) that it was so [...] and left.",
    "[a remark](not an address)",
    "5 * 4 * 3, a snake_case_name, f*** it",
    "We [have] never (https://a.example) signed",
    "C:\\Users, a lone * star and an _ underscore",
    "~$86k see avg tax increase of $794",
    "«ليس [بعد]»",
  ])("are no marks: %s", (text) => {
    expect(withoutMarkdown(text)).toBe(text);
  });

  test("taken off, leave what stands, in its order", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."ab*_[]()\\! :/h\n") }), (text) => {
        let at = -1;
        for (const letter of withoutMarkdown(text)) {
          at = text.indexOf(letter, at + 1);
          expect(at).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });
});

test.each(["[", "*a ", "_a_ ", "[a](", "[a](h:", "\\*", "**", "[[a](b:c)", "*_", "a*b"])(
  "a table full of %s is read in time that grows with it",
  (piece) => {
    const timeOf = (length: number) => {
      const text = piece.repeat(length / piece.length);
      const start = process.cpuUsage();
      withoutMarkdown(text);
      const { user, system } = process.cpuUsage(start);
      return user + system;
    };
    timeOf(100_000);
    const [once, twice] = [200_000, 400_000].map((length) =>
      Math.min(...[1, 2, 3].map(() => timeOf(length))),
    );
    expect(twice).toBeLessThan(2.6 * (once ?? 0) + 100_000);
  },
);
