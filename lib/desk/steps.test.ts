import { expect, test } from "vitest";
import { type Entry, emptyEntry } from "./entry";
import { takeWords } from "./entry-changes";
import { stepsOfRecord } from "./steps";

const capture = { id: "c", text: "No toll.", source: { language: "en" } };
const read = (entry: Entry) =>
  stepsOfRecord(entry).map(({ step, isDone, isNow }) => (isDone ? "done" : isNow ? step : "to do"));

test("a record is at the first step that lacks something, whatever is entered after it", () => {
  const empty = emptyEntry();
  expect(read(empty)).toEqual(["words", "to do", "to do", "to do"]);
  const quoted = takeWords(empty, "q", capture, { start: 0, end: 8, isQuoted: true });
  expect(read(quoted)).toEqual(["words", "to do", "to do", "to do"]);
  const worded = { ...quoted, summary: "There will be no toll." };
  expect(read(worded)).toEqual(["done", "who", "to do", "to do"]);
  const said = { ...worded, speaker: "k", party: "p", occasionTitle: "A debate" };
  expect(read(said)).toEqual(["done", "done", "points", "to do"]);
  const stance = { id: null, position: "denies", quotation: "q", words: "", reason: "" } as const;
  const taken = { ...said, stances: { p: stance } };
  expect(read(taken)).toEqual(["done", "done", "done", "review"]);
  expect(read({ ...taken, speaker: null })).toEqual(["done", "who", "done", "to do"]);
});
