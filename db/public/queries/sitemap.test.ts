import { expect, test } from "vitest";
import { publicReader } from "@/db/public/files";
import { demoHouse } from "@/db/test-support";
import { listSitemapAddresses, listSitemapParts } from "./sitemap";

test("every matter, person and pair of the record has its line, in parts that exist", async () => {
  const record = publicReader(demoHouse().folder);
  expect(await listSitemapParts(record)).toEqual(["matters-1", "people-1", "pairs-1"]);
  expect(await listSitemapAddresses("matters-1", record)).toEqual([
    { address: "/matters/us-cuba-negotiations", changed: expect.stringMatching(/^20.*Z$/) },
  ]);
  const people = (await listSitemapAddresses("people-1", record))?.map(({ address }) => address);
  expect(people?.toSorted()).toEqual([
    "/people/carlos-fernandez-de-cossio",
    "/people/donald-trump",
    "/people/white-house",
  ]);
  expect(await listSitemapAddresses("pairs-1", record)).toHaveLength(2);
  for (const none of ["matters-2", "matters-0", "matters", "drafts-1", "", "__proto__-1"])
    expect(await listSitemapAddresses(none, record), none).toBeUndefined();
});
