import fc from "fast-check";
import { expect, test } from "vitest";
import { readCursor, writeCursor } from "./cursor";

test("a cursor is read as it was written, to the last bit of its rank", () => {
  fc.assert(
    fc.property(
      fc.double({ noNaN: true, noDefaultInfinity: true }).filter((rank) => !Object.is(rank, -0)),
      fc.integer({ min: 1 }),
      fc.integer({ min: 1 }),
      fc.integer({ min: 0 }),
      (rank, row, shown, at) => {
        const cursor = { rank, row, at, shown };
        expect(readCursor(writeCursor(cursor))).toEqual(cursor);
      },
    ),
  );
});

test("anything else is none", () => {
  for (const text of ["", "x", "W10", "bnVsbA", "WzEsMl0", "WyIxIiwyLDMsNF0", "WzEsLTIsMyw0XQ"])
    expect(readCursor(text), text).toBeNull();
  fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => void readCursor(text)));
});
