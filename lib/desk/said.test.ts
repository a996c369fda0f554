import { expect, test } from "vitest";
import { doubtOfDate, keptOf, problemOfDate, readSaid, saidOf } from "./said";

test.each([
  ["", "not_stated", ""],
  ["2026-02-01", "on", "1 Feb 2026"],
  ["2026-02", "on", "Feb 2026"],
  ["[..2026-02-02]", "on_or_before", "2 Feb 2026"],
  ["[2026-02-02..]", "on_or_after", "2 Feb 2026"],
  ["[2026-01-30..2026-02-02]", "between", "30 Jan 2026"],
  ["2026-02~", "about", "Feb 2026"],
  ["2026-02-01?", "on", "possibly 1 Feb 2026"],
  ["2026-21", "on", "spring 2026"],
  ["2026-02-01/2026-02-03", "on", "from 1 to 3 Feb 2026"],
  ["2026-02-01T09:00:00Z", "on", "1 Feb 2026, 09:00 UTC"],
])("%s is entered as “%s %s”, and comes back as it was", (edtf, way, from) => {
  const said = saidOf(edtf);
  expect(said).toMatchObject({ way, from });
  expect(keptOf(said, "en")).toBe(edtf);
  expect(problemOfDate(edtf)).toBeUndefined();
});

test.each([
  [{ way: "on", from: "4. März 2026", to: "" }, "2026-03-04"],
  [{ way: "on_or_before", from: "4. März 2026", to: "" }, "[..2026-03-04]"],
  [{ way: "between", from: "1. März 2026", to: "4 March 2026" }, "[2026-03-01..2026-03-04]"],
  [{ way: "about", from: "2010", to: "" }, "2010~"],
  [{ way: "on", from: "before 2 Feb 2026", to: "" }, "[..2026-02-01]"],
] as const)("%o is kept as %s", (said, edtf) => {
  expect(keptOf(said, "de")).toBe(edtf);
});

test("half a date is kept in the words it was typed in, and named as a problem", () => {
  const half = { way: "between", from: "1 Feb 2026", to: "" } as const;
  expect(keptOf(half, "en")).toBe("between 1 Feb 2026 and ");
  expect(readSaid(half, "en")).toMatchObject({ message: "Give the first and the last day." });
  expect(problemOfDate(keptOf(half, "en"))).toBeTruthy();
});

test("a day that may be two is asked back, in whatever it stands", () => {
  const choices = (way: "on_or_before" | "between") =>
    readSaid({ way, from: "4/3/2026", to: "5 May 2026" }, "en");
  expect(choices("on_or_before")).toMatchObject({ choices: ["[..2026-03-04]", "[..2026-04-03]"] });
  expect(choices("between")).toMatchObject({
    choices: ["[2026-03-04..2026-05-05]", "[2026-04-03..2026-05-05]"],
  });
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
