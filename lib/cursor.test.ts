import fc from "fast-check";
import { expect, test } from "vitest";
import { decodeCursor, encodeCursor } from "./cursor";

test("a cursor gives back the key it was made from", () => {
  fc.assert(
    fc.property(fc.string(), fc.double({ noNaN: true, noDefaultInfinity: true }), (id, rank) => {
      fc.pre(!Object.is(rank, -0));
      expect(
        decodeCursor<[string, number]>(encodeCursor([id, rank]), ["string", "number"]),
      ).toEqual([id, rank]);
    }),
  );
});

test("anything else is no cursor", () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(decodeCursor<[string, number]>(text, ["string", "number"])).toBeNull();
    }),
  );
  expect(decodeCursor<[string]>(encodeCursor([1]), ["string"])).toBeNull();
  expect(decodeCursor<[string]>(undefined, ["string"])).toBeNull();
});
