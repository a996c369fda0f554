import { expect, test } from "vitest";
import { cursorOf, placeOf } from "./corrections";

test("the place in the list of corrections survives its way through an address", () => {
  const place = { publishedAt: "2026-02-03T09:00:00.123Z", matterId: "abcDEF234567", number: 7 };
  expect(placeOf(cursorOf(place))).toEqual(place);
});

test.each(["", "x", "1-2", "999999999999999999-a-1", "1-a-b", "1-a-1-1", "999999999999999-a-1"])(
  "%j is no place",
  (cursor) => {
    expect(placeOf(cursor)).toBeUndefined();
  },
);
