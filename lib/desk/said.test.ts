import { expect, test } from "vitest";
import { edtfOf, problemOfDate, saidOf } from "./said";

test.each([
  ["", "not_stated"],
  ["2026-02-01", "on"],
  ["2026-02", "on"],
  ["[..2026-02-02]", "on_or_before"],
  ["[2026-02-02..]", "on_or_after"],
  ["[2026-01-30..2026-02-02]", "between"],
  ["2026-02~", "about"],
  ["2026-02-01?", "edtf"],
  ["2026-21", "on"],
])("%s is entered as “%s”, and comes back as it was", (edtf, way) => {
  const said = saidOf(edtf);
  expect(said.way).toBe(way);
  expect(edtfOf(said)).toBe(edtf);
  expect(problemOfDate(edtf)).toBeUndefined();
});

test("half a date is kept as typed and named as a problem", () => {
  const edtf = edtfOf({ way: "between", from: "2026-02-01", to: "" });
  expect(edtf).toBe("[2026-02-01..]");
  expect(problemOfDate(edtfOf({ way: "on", from: "2026-2", to: "" }))).toBeTruthy();
});
