import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";
import { demoHouse } from "@/db/test-support";

test("an export of a matter that is not on the record says so, and exits with 1", () => {
  const { folder } = demoHouse();
  const words = ["export", "pairs", "--format", "csv", "--matter", "nowhere"];
  const { status, stdout, stderr } = spawnSync("npx", ["tsx", "cli/gainsay.ts", ...words], {
    encoding: "utf8",
    env: { ...process.env, GAINSAY_DATA: folder },
  });
  expect([status, stdout, stderr.trim()]).toEqual([
    1,
    "",
    "There is no matter “nowhere” on the record.",
  ]);
}, 60_000);
