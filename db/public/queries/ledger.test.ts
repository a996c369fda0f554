/** What is read page by page of ledgers is what the rule over all their lines says. */
import { expect, test } from "vitest";
import { publicReader } from "@/db/public/files";
import { demoHouse } from "@/db/test-support";
import { ledgerProblems } from "./ledger.fixture";

test("of everybody on the demo record, by every filter, in both orders", async () => {
  expect(await ledgerProblems(publicReader(demoHouse().folder))).toEqual([]);
});
