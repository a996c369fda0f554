import { expect, test } from "vitest";
import type { RebuttalType } from "@/lib/vocabulary";
import { answersStatement, pairTitle } from "./pair-title";
import type { PairView } from "./view";

const speaker = (name: string) => ({
  id: name,
  kind: "person" as const,
  name,
  slug: name,
  role: null,
});

/** The title of an answer to a claim, each of whoever speaks in it. */
function titleOf(type: RebuttalType, claim: string[], reply: string[], attributedBy?: string) {
  const voice = (names: string[], by?: string) => ({
    voice: { speakers: names.map(speaker), attributedBy: by ? speaker(by) : null },
  });
  const record = { type, heading: null };
  return pairTitle({ record, claim: voice(claim, attributedBy), reply: voice(reply) } as PairView);
}

test("one statement answers another, as far as it was read", () => {
  expect(answersStatement("unclassified", "S2")).toBe("answers S2");
  expect(answersStatement("declines_to_comment", "S2")).toBe("declines to comment on S2");
  expect(answersStatement("partly_denies", "S2")).toBe("partly denies S2");
  expect(answersStatement("denies_saying", "S3")).toBe("denies that S3 was said");
});

test("those to whom words are laid deny having said them; others, that they were said", () => {
  expect(titleOf("denies_saying", ["Ann"], ["Ann"], "Quay Watch")).toBe(
    "Ann denies having said words that Quay Watch attributes to Ann",
  );
  expect(titleOf("denies_saying", ["Ann"], ["Bob"], "Quay Watch")).toBe(
    "Bob denies that words attributed to Ann by Quay Watch were said",
  );
  expect(titleOf("denies_saying", ["Ann"], ["Ann"])).toBe(
    "Ann denies having made an earlier statement",
  );
  expect(titleOf("denies_saying", ["Ann"], ["Bob"])).toBe("Bob denies that Ann made a statement");
  expect(titleOf("denies_saying", ["Ann", "Cid"], ["Ann"])).toBe(
    "Ann denies having made a statement of Ann and Cid",
  );
});

test("a rating is of what was said, and not of whoever said it", () => {
  expect(titleOf("rates", ["Ann"], ["Bob"])).toBe("Bob rates a statement of Ann");
  expect(titleOf("rates", ["Ann"], ["Bob"], "Quay Watch")).toBe(
    "Bob rates words attributed to Ann by Quay Watch",
  );
});

test("several take a plural verb", () => {
  expect(titleOf("denies", ["Ann"], ["Bob", "Cid"])).toBe("Bob and Cid deny Ann");
  expect(titleOf("retracts", ["Bob", "Cid"], ["Bob", "Cid"])).toBe(
    "Bob and Cid retract an earlier statement",
  );
  expect(titleOf("denies_saying", ["Ann"], ["Bob", "Cid"], "Quay Watch")).toBe(
    "Bob and Cid deny that words attributed to Ann by Quay Watch were said",
  );
});
