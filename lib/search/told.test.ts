import fc from "fast-check";
import { expect, test } from "vitest";
import { toldText } from "./told";

test("the places of what was looked for are counted in code points, and cut out those words alone", () => {
  const text = fc.string({ unit: "grapheme", maxLength: 8 });
  const pieces = fc.array(fc.record({ text, hit: fc.boolean() }), { maxLength: 6 });
  fc.assert(
    fc.property(pieces, (given) => {
      const told = toldText(given);
      expect(told.text).toBe(given.map((piece) => piece.text).join(""));
      expect(told.ranges.map(([from, to]) => [...told.text].slice(from, to).join(""))).toEqual(
        given.filter(({ hit }) => hit).map((piece) => piece.text),
      );
    }),
  );
});
