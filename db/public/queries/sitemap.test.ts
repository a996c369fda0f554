import { expect, test, vi } from "vitest";
import { publicReader } from "@/db/public/files";
import { demoHouse } from "@/db/test-support";
import { listSitemapAddresses, listSitemapParts } from "./sitemap";

test("every page of the record has its line, in parts that exist, along their keys", async () => {
  const { folder } = demoHouse();
  vi.stubEnv("GAINSAY_DATA", folder);
  const record = publicReader(folder);
  const parts = await listSitemapParts(record);
  expect(parts.map((part) => part.replace(/-from-.*/, ""))).toEqual([
    ...["matters", "people", "pairs", "statements", "topics", "sources", "releases"],
  ]);
  const listed = async (kind: string, size?: number) => {
    const named = await listSitemapParts(record, size);
    const pages = await Promise.all(
      named
        .filter((part) => part.startsWith(kind))
        .map((part) => listSitemapAddresses(part, record, size)),
    );
    return pages.flatMap((page) => page ?? []);
  };
  const published = expect.stringMatching(/^20.*Z$/);
  expect(await listed("matters")).toEqual([
    { address: "/matters/us-cuba-negotiations", changed: published },
  ]);
  expect((await listed("people")).map(({ address }) => address).toSorted()).toEqual([
    ...["/people/carlos-fernandez-de-cossio", "/people/donald-trump", "/people/white-house"],
  ]);
  expect(await listed("pairs")).toHaveLength(2);
  expect(await listed("releases")).toEqual([{ address: "/data/releases", changed: null }]);
  const statements = await listed("statements");
  expect(statements).toHaveLength(6);
  expect(statements[0]).toEqual({
    ...{ address: expect.stringMatching(/^\/statements\/\w+$/), changed: published },
  });
  // In smaller parts the same pages, each once.
  for (const size of [1, 2, 3, 5]) expect(await listed("statements", size)).toEqual(statements);
  for (const none of [
    "matters-from-~",
    "matters-1",
    "matters",
    "drafts-from-a",
    "",
    "__proto__-from-1",
  ])
    expect(await listSitemapAddresses(none, record), none).toBeUndefined();
});
