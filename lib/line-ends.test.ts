import { expect, test } from "vitest";
import { withLineFeeds } from "./line-ends";

test("every end of a line becomes a line feed", () => {
  expect(withLineFeeds("a\r\n\r\nb\rc\n\r\n")).toBe("a\n\nb\nc\n\n");
  expect(withLineFeeds("a\nb")).toBe("a\nb");
});
