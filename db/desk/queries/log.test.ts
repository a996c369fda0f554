import { expect, test } from "vitest";
import { walksDuring } from "@/db/plans.fixture";
import { demoHouse } from "@/db/test-support";
import { getLogChoices, listLog } from "./log";

test("the filters of the log offer whoever wrote and whatever was done, without going through the log", async () => {
  const { db } = demoHouse().desk;
  const entries = listLog(db, {}, { limit: 10_000 });
  const walks = await walksDuring(db.$client, () => {
    const { actors, actions } = getLogChoices(db);
    expect(new Set(actors.map(({ id }) => id))).toEqual(new Set(entries.map(({ actor }) => actor)));
    expect(actions).toEqual([...new Set(entries.map(({ action }) => action))].sort());
    expect(actions.length).toBeGreaterThan(1);
  });
  expect(walks).toEqual([]);
});
