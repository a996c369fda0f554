/** What is read of the desk in threads is what is read at once, as each account sees it. */
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { canary, restrictedMatter } from "@/db/restricted.fixture";
import { contextOf, demoHouse, type TestHouse } from "@/db/test-support";
import { deskReading, readApart } from "./apart";
import { listDuplicates, listDuplicatesOf, lookedThrough } from "./queries/duplicates";
import { listSimilarStatements } from "./queries/similar";
import type { DeskContext } from "./write";

let house: TestHouse;
let member: DeskContext;
let other: string;

beforeAll(() => {
  house = demoHouse();
  vi.stubEnv("GAINSAY_DATA", house.folder);
  member = contextOf(house.desk, "reporter", "Mia");
  restrictedMatter(house.desk, member);
  other = contextOf(house.desk, "editor").actorId;
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await deskReading.end();
});

test("the same is read, of the desk as it is now", async () => {
  const { db } = house.desk;
  const words = "The talks with Cuba";
  const similar = listSimilarStatements(db, { words });
  expect(similar).not.toEqual([]);
  expect(await readApart("similar", member.actorId, { words })).toEqual(similar);
  expect(await readApart("duplicates", member.actorId)).toEqual(
    lookedThrough.map((kind) => ({ kind, pairs: listDuplicates(db, kind) })),
  );
  const ids = db.$client.prepare("select public_id from speakers").pluck().all() as string[];
  expect(await readApart("duplicatesOf", member.actorId, "speakers", ids)).toEqual(
    listDuplicatesOf(db, "speakers", ids),
  );
});

test("what is restricted is found by its members alone", async () => {
  const asked = { words: canary };
  expect(JSON.stringify(await readApart("similar", member.actorId, asked))).toContain(canary);
  expect(JSON.stringify(await readApart("similar", other, asked))).not.toContain(canary);
  expect(JSON.stringify(await readApart("duplicates", other))).not.toContain(canary);
});
