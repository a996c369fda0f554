import { expect, test } from "vitest";
import { sliceCodePoints } from "@/lib/quotes/code-points";
import { ownPassages } from "./own-words";

const passages = (given: Parameters<typeof ownPassages>[0]) =>
  ownPassages(given)?.map(({ start, end, own }) => [
    sliceCodePoints(given.text, start, end),
    own?.time ?? null,
  ]);

test("the words of a post are one passage, without what it carries besides", () => {
  const text = "We deny it 👩‍🚀.\n\nAll of it.\n\n\n[Quoted post, by Bob] It was so.";
  expect(passages({ text, kind: "post", transcribed: null })).toEqual([
    ["We deny it 👩‍🚀.\n\nAll of it.", null],
  ]);
});

test("what was heard has the time before it, and each passage its own", () => {
  const text = "[12:31] We deny it.\n\n[1:02:03 to 1:02:10] Ask 👩‍🚀 them.\n\nNo time here.";
  expect(passages({ text, kind: "recording", transcribed: "recording" })).toEqual([
    ["We deny it.", 751],
    ["Ask 👩‍🚀 them.", 3723],
    ["No time here.", null],
  ]);
});

test("articles and scans have no passages of their own", () => {
  expect(passages({ text: "It was so.", kind: "article", transcribed: null })).toBeUndefined();
  expect(passages({ text: "It was so.", kind: "document", transcribed: "scan" })).toBeUndefined();
});
