import { expect, test } from "vitest";
import { answersWhom } from "./pair-title";

test("a reply that nobody has read answers, and is not said to do more", () => {
  expect(answersWhom("unclassified", "S2")).toBe("answers S2");
  expect(answersWhom("declines_to_comment", "S2")).toBe("declines to comment on S2");
  expect(answersWhom("partly_denies", "S2")).toBe("partly denies S2");
});
