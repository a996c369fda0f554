import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { passagesOf } from "./passages";

describe("passagesOf", () => {
  it("parts words by the points they speak to", () => {
    expect(
      passagesOf("one two three", [
        { start: 0, end: 3, number: 1 },
        { start: 4, end: Number.POSITIVE_INFINITY, number: 2 },
      ]),
    ).toEqual([
      { text: "one", points: [1], ends: [1] },
      { text: " ", points: [], ends: [] },
      { text: "two three", points: [2], ends: [2] },
    ]);
  });
  it("gives words within others to the point that has fewer of them first", () => {
    expect(
      passagesOf("😀 two three", [
        { start: 2, end: 5, number: 2 },
        { start: 0, end: 11, number: 1 },
      ]),
    ).toEqual([
      { text: "😀 ", points: [1], ends: [] },
      { text: "two", points: [2, 1], ends: [2] },
      { text: " three", points: [1], ends: [1] },
    ]);
  });
  it("loses no word, and names each point where it ends, once", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme", minLength: 1 }),
        fc.array(fc.tuple(fc.nat(40), fc.integer({ min: 1, max: 40 }))),
        (text, spans) => {
          const markers = spans.map(([start, length], index) => ({
            start,
            end: start + length,
            number: index + 1,
          }));
          const passages = passagesOf(text, markers);
          expect(passages.map((row) => row.text).join("")).toBe(text);
          const long = [...text].length;
          const ended = passages.flatMap((row) => row.ends).toSorted((a, b) => a - b);
          expect(ended).toEqual(markers.map((row) => row.number));
          for (const { start, number } of markers.filter((row) => row.start < long)) {
            expect(passages.some((row) => row.points.includes(number))).toBe(start < long);
          }
        },
      ),
    );
  });
});
