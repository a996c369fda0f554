import { expect, test } from "vitest";
import { partOf } from "./range";

test.each([
  [null, null],
  ["bytes=0-0", { start: 0, end: 0 }],
  ["bytes=2-", { start: 2, end: 9 }],
  ["bytes=2-99", { start: 2, end: 9 }],
  ["bytes=-3", { start: 7, end: 9 }],
  ["bytes=-99", { start: 0, end: 9 }],
  ["bytes=10-", "none"],
  ["bytes=-0", "none"],
  ["bytes=3-2", null],
  ["bytes=0-1,4-5", null],
  ["lines=1-2", null],
  ["bytes=-", null],
])("of ten bytes, %s asks for %j", (range, part) => {
  expect(partOf(range, 10)).toEqual(part);
});
