/** What is read of the desk in threads is what is read at once, as each account sees it. */
import { afterEach, expect, test, vi } from "vitest";
import { canary, restrictedMatter } from "@/db/restricted.fixture";
import { contextOf, demoHouse } from "@/db/test-support";
import { deskReading, readApart } from "./apart";
import { listDuplicates, listDuplicatesOf, lookedThrough } from "./queries/duplicates";
import { listSimilarStatements } from "./queries/similar";

afterEach(async () => {
  await deskReading.end();
  vi.unstubAllEnvs();
});

test("the same is read, of the desk as it is now, and what is restricted for its members alone", async () => {
  const { desk, folder } = demoHouse();
  vi.stubEnv("GAINSAY_DATA", folder);
  const { db } = desk;
  const member = contextOf(desk, "reporter", "Mia");
  restrictedMatter(desk, member);
  const [mine, others] = [member.actorId, contextOf(desk, "editor").actorId];

  const words = "The talks with Cuba";
  const similar = listSimilarStatements(db, { words });
  expect(similar).not.toEqual([]);
  expect(await readApart("similar", mine, { words })).toEqual(similar);
  expect(await readApart("duplicates", mine)).toEqual(
    lookedThrough.map((kind) => ({ kind, pairs: listDuplicates(db, kind) })),
  );
  const ids = db.$client.prepare("select public_id from speakers").pluck().all() as string[];
  expect(await readApart("duplicatesOf", mine, "speakers", ids)).toEqual(
    listDuplicatesOf(db, "speakers", ids),
  );

  const asked = { words: canary };
  expect(JSON.stringify(await readApart("similar", mine, asked))).toContain(canary);
  expect(JSON.stringify(await readApart("similar", others, asked))).not.toContain(canary);
  expect(JSON.stringify(await readApart("duplicates", others))).not.toContain(canary);
});
