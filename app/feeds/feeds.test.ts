/** Feeds of a record: what is new, and nothing that is not published. */
import { parseAtomFeed } from "feedsmith";
import { beforeEach, expect, test, vi } from "vitest";
import { catchUp } from "@/db/catch-up";
import { changeAddress, openMatter } from "@/db/desk/mutations/matters";
import { publishMatter, withdrawMatter } from "@/db/desk/mutations/publish";
import { submitForReview } from "@/db/desk/mutations/review";
import { matters } from "@/db/desk/schema";
import { demoHouse, soloEditor, type TestHouse } from "@/db/test-support";
import { GET } from "./[format]/[[...address]]/route";

let house: TestHouse;
beforeEach(() => {
  house = demoHouse();
  vi.stubEnv("GAINSAY_DATA", house.folder);
  vi.stubEnv("GAINSAY_URL", "https://gainsay.example");
});
const canary = "never published";

const get = (format: string, address: string[], query = "", headers: HeadersInit = {}) =>
  GET(new Request(`https://gainsay.example/feeds?${query}`, { headers }), {
    params: Promise.resolve({ format, address }),
  });

/** The titles of a feed, which no draft is in. */
async function titles(address: string[], query = ""): Promise<(string | undefined)[]> {
  const response = await get("atom", address, query);
  expect(response.status).toBe(200);
  const text = await response.text();
  expect(text).not.toContain(canary);
  return (parseAtomFeed(text).entries ?? []).map(({ title }) => title?.value);
}

const question = "Have the United States and Cuba begun negotiations?";
const demo = () => house.desk.db.select().from(matters).get();

test("tell what came on the record, was corrected and withdrawn; of a former address lead on; of drafts say nothing", async () => {
  const editor = soloEditor(house);
  openMatter(editor, { question: `Is this ${canary}?`, summary: canary });
  const first = `On the record: ${question}`;
  expect(await titles([])).toEqual([first]);
  expect(await titles(["matters", "us-cuba-negotiations"])).toEqual([first]);
  expect(await titles(["people", "donald-trump"])).toEqual([first]);
  expect(await titles(["corrections"])).toEqual([]);
  const text = await (await get("json", [])).json();
  expect(text.items[0].content_text).toContain(
    "New exchange: Carlos Fernández de Cossío partly denies Donald Trump: Talks.",
  );

  const { publicId: matter = "", revision = 0 } = demo() ?? {};
  changeAddress(editor, { record: matter, revision, slug: "cuba-talks" });
  const change = { kind: "correction", what: "The address.", reason: "It was wrong." } as const;
  submitForReview(editor, { matter, change });
  publishMatter(editor, { matter });
  catchUp(house.desk, house.folder);
  const corrected = `Correction: ${question}`;
  expect(await titles(["matters", "cuba-talks"])).toEqual([corrected, first]);
  expect(await titles(["corrections"])).toEqual([corrected]);
  expect(await titles(["people", "donald-trump"])).toEqual([corrected]);
  const moved = await get("atom", ["matters", "us-cuba-negotiations"]);
  expect([moved.status, moved.headers.get("location")]).toEqual([
    ...[308, "https://gainsay.example/matters/cuba-talks/feed.atom"],
  ]);

  withdrawMatter(editor, { matter, reason: "Logged twice." });
  catchUp(house.desk, house.folder);
  expect(await titles([])).toEqual([`Withdrawn: ${question}`, corrected, first]);
});

test("of a search hold the newest statements that it finds", async () => {
  const found = await titles(["search"], "q=dialogue");
  expect(found.length).toBeGreaterThan(0);
  expect(found).toContain("Carlos Fernández de Cossío, on or before 2 Feb 2026");
  expect((await get("atom", ["search"], "q=")).status).toBe(404);
});

test("cost nothing where nothing is new, and are only where there is something to tell", async () => {
  const response = await get("atom", []);
  const etag = response.headers.get("etag") ?? "";
  expect((await get("atom", [], "", { "if-none-match": etag })).status).toBe(304);
  for (const [format, ...address] of [
    ["rss"],
    ["atom", "topics", "none"],
    ["atom", "people", "nobody"],
    ["atom", "matters", "none"],
    ["atom", "pairs", "x"],
    ["atom", "matters", "us-cuba-negotiations", "v"],
  ]) {
    expect((await get(format ?? "", address)).status, String([format, ...address])).toBe(404);
  }
});
