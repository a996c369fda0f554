import { expect, test } from "vitest";
import { captureTold, type ToldRecheck, wordsTold } from "./told";

const told = (fields: Partial<ToldRecheck>): ToldRecheck => ({
  ...{ captureId: "capture", checkedAt: "2026-03-03T06:00:00.000Z", outcome: "still_there" },
  ...{ movedTo: null, missing: [], lookedFor: ["one", "two"] },
  ...fields,
});

test("a post that is gone is told as what the platform showed, not as what a site said of a page", () => {
  const gone = told({ outcome: "gone", lookedFor: [] });
  expect(captureTold(gone, "application/json; charset=utf-8")).toBe(
    "As of 3 Mar 2026, 06:00 UTC the platform showed no post there: deleted, or not shown to everybody.",
  );
  expect(captureTold(gone, "text/html")).toBe(
    "No longer there as of 3 Mar 2026, 06:00 UTC: the site answered that there is no such page.",
  );
  expect(wordsTold(gone, ["one"])).toBe("No longer shown there as of 3 Mar 2026, 06:00 UTC");
});

test("of a page that moved no words are said to stand there that nobody looked for", () => {
  const moved = told({ outcome: "moved", movedTo: "https://paper.org/home" });
  expect(captureTold(moved, "text/html")).toContain("with 2 quoted passages there");
  const unread = captureTold({ ...moved, lookedFor: [] }, "text/html");
  expect(unread).toMatch(/led to https:\/\/paper\.org\/home\.$/);
  expect(wordsTold(moved, ["three"])).toBeNull();
});

test("of some of the quotations that took one way, it says of how many", () => {
  const told: ToldRecheck = {
    ...{ captureId: "c", checkedAt: "2026-03-03T06:00:00.000Z", movedTo: null },
    ...{ outcome: "changed", missing: ["two"], lookedFor: ["one", "two"] },
  };
  const at = "as of 3 Mar 2026, 06:00 UTC";
  expect(wordsTold(told, ["one"])).toBe(`Still there ${at}`);
  expect(wordsTold(told, ["one", "two"])).toBe(`1 of 2 quotations no longer found there ${at}`);
  expect(wordsTold({ ...told, missing: [] }, ["one", "three"])).toBe(
    `1 of 2 quotations still there ${at}`,
  );
  expect(wordsTold(told, ["three"])).toBeNull();
});
