import { expect, test } from "vitest";
import { doubtOfDate, edtfOf, isoOf, problemOfDate, saidOf } from "./said";

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

test.each([
  ["25 Apr 2023", "2023-04-25"],
  ["5 April 2023", "2023-04-05"],
  ["April 25, 2023", "2023-04-25"],
  ["Sept. 1st 2023", "2023-09-01"],
  ["24.4.2023", "2023-04-24"],
  ["May 2023", "2023-05"],
  ["2023-04-25", "2023-04-25"],
  ["4/5/2023", "4/5/2023"],
  ["Mayday 2023", "Mayday 2023"],
  ["yesterday", "yesterday"],
])("“%s” is kept as %s", (typed, iso) => {
  expect(isoOf(typed)).toBe(iso);
});

test("a word that is no date stays under the way it was entered in", () => {
  expect(saidOf("yesterday")).toEqual({ way: "on", from: "yesterday", to: "" });
});

test("a day that is still to come, or after the article, is told", () => {
  const now = new Date("2026-11-23T12:00:00Z");
  const doubt = (edtf: string) => doubtOfDate(edtf, "2023-04-25T12:26", now);
  expect(doubt("2999-01-01")).toBe("This day is still to come.");
  expect(doubt("2023-06")).toBe("This is after the article was published.");
  for (const edtf of ["2023-04-25", "2023-04-26", "2023", "[..2023-04-25]", "", "nonsense"]) {
    expect(doubt(edtf)).toBeUndefined();
  }
});
