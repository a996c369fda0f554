import { expect, test } from "vitest";
import { boundsOf } from "./edtf";
import { drawnDate } from "./shape";

const shapeOf = (edtf: string | null) =>
  drawnDate({ edtf, ...(edtf ? boundsOf(edtf) : { earliest: null, latest: null }) }).shape;

test.each([
  ["2026-02-01", "day"],
  ["[2026-02-01]", "day"],
  ["2026-02-01T15:27:00Z", "moment"],
  ["2026-02-01T15:27:00-05:00", "moment"],
  // Any moment of the day, somewhere.
  ["2026-02-01T15:27:00", "day"],
  ["2026-02-01~", "bounded"],
  ["2026-02-01?", "bounded"],
  ["2026-02-XX", "bounded"],
  ["2026-02", "bounded"],
  ["2026", "bounded"],
  ["2026-21", "bounded"],
  ["[2026-01-30..2026-02-02]", "bounded"],
  ["[2026-02-01,2026-02-02]", "bounded"],
  ["2026-02-01/2026-02-01", "bounded"],
  ["[..2026-02-02]", "open_start"],
  ["[2026-02-02..]", "open_end"],
  ["2026-02-01/..", "open_end"],
  [null, "undated"],
] as const)("%s is drawn as %s", (edtf, shape) => {
  expect(shapeOf(edtf)).toBe(shape);
});

test("a time without its zone is drawn over its day", () => {
  expect(drawnDate({ edtf: "2026-02-01T15:27:00", ...boundsOf("2026-02-01T15:27:00") })).toEqual({
    shape: "day",
    ...boundsOf("2026-02-01"),
  });
});
