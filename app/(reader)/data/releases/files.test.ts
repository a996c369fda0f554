/** Files of releases as programs take them, and a release that may not be served any more. */
import { rmSync } from "node:fs";
import { afterAll, expect, test, vi } from "vitest";
import { catchUp } from "@/db/catch-up";
import { openDesk } from "@/db/desk/desk";
import { publicReader } from "@/db/public/files";
import { newestChange } from "@/db/public/queries/changes";
import { getRelease } from "@/db/public/queries/releases";
import { layRelease } from "@/db/releases/release.fixture";
import { contextOf, demoFolder } from "@/db/test-support";
import { withhold } from "@/db/withholding.fixture";
import { GET } from "./[name]/[file]/route";
import { GET as links } from "./[name]/linkset.json/route";

const folder = demoFolder();
const desk = openDesk(folder);
vi.stubEnv("GAINSAY_DATA", folder);
vi.stubEnv("GAINSAY_URL", "https://gainsay.example");
layRelease(folder, { madeAt: "2099-11-30T10:00:00.000Z", name: "2099-11-30" });
afterAll(() => {
  desk.connection.close();
  rmSync(folder, { recursive: true });
});

const ask = (file: string, init?: RequestInit, name = "2099-11-30") =>
  GET(new Request(`https://gainsay.example/data/releases/${name}/${file}`, init), {
    params: Promise.resolve({ name, file }),
  });
const whole = "point,treatment\r\nTalks,denied\r\n";

test("a file comes with its type, its length and its checksum as its name", async () => {
  const answer = await ask("answers.csv");
  expect(await answer.text()).toBe(whole);
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    "content-type": "text/csv; charset=utf-8",
    "content-length": String(whole.length),
    "cache-control": "public, max-age=3600, immutable",
    etag: expect.stringMatching(/^"[0-9a-f]{64}"$/),
    link: '<https://gainsay.example/data/releases/2099-11-30>; rel="collection"',
  });
  const etag = answer.headers.get("etag") ?? "";
  expect((await ask("answers.csv", { headers: { "if-none-match": etag } })).status).toBe(304);
  const head = await ask("answers.csv", { method: "HEAD" });
  expect([head.status, await head.text()]).toEqual([200, ""]);
});

test("a part of a file is sent where it is asked for, and never of another state of it", async () => {
  const part = await ask("answers.csv", { headers: { range: "bytes=6-14" } });
  expect([part.status, await part.text()]).toEqual([206, "treatment"]);
  expect(part.headers.get("content-range")).toBe(`bytes 6-14/${whole.length}`);
  const other = await ask("answers.csv", { headers: { range: "bytes=6-14", "if-range": '"x"' } });
  expect([other.status, await other.text()]).toEqual([200, whole]);
  expect((await ask("answers.csv", { headers: { range: "bytes=99-" } })).status).toBe(416);
});

test.each(["release.json", "../index.json", "..", "none.csv", ""])(
  "there is no file %j",
  async (file) => {
    expect((await ask(file)).status).toBe(404);
    expect((await ask("answers.csv", {}, `../${file}`)).status).toBe(404);
  },
);

test("the set of links names every file", async () => {
  const answer = await links(new Request("https://gainsay.example"), {
    params: Promise.resolve({ name: "2099-11-30" }),
  });
  const [own] = (await answer.json()).linkset;
  expect(own["cite-as"]).toEqual([{ href: "https://gainsay.example/data/releases/2099-11-30" }]);
  expect(own.item.map(({ href }: { href: string }) => href)).toEqual([
    "https://gainsay.example/data/releases/2099-11-30/answers.csv",
    "https://gainsay.example/data/releases/2099-11-30/SHA256SUMS",
  ]);
});

test("once words of it are withheld, none of its files is served, and it says why", async () => {
  // What clocks say of a release and of the versions that it has may be the other way round.
  const later = { madeAt: "2099-12-01T10:00:00.000Z" };
  layRelease(folder, later, (await newestChange(publicReader(folder))) ?? "");
  const [text] = desk.connection
    .prepare(
      "select commitment from commitments, versions where instr(document, commitment) > 0 limit 1",
    )
    .all() as { commitment: string }[];
  withhold(desk, text?.commitment ?? "", contextOf(desk, "administrator").actorId);
  catchUp(desk, folder);
  const refused = await ask("answers.csv", {}, "2026-11-30");
  expect(refused.status).toBe(410);
  expect(await refused.text()).toContain("A court ordered it.");
  expect((await getRelease("2026-11-30", folder, publicReader(folder)))?.gone).toMatchObject({
    reason: "A court ordered it.",
    reissue: null,
  });
});

test("one that was copied after the words were withheld is served, whenever it says that it was made", async () => {
  const earlier = { madeAt: "2000-01-01T10:00:00.000Z" };
  layRelease(folder, earlier, (await newestChange(publicReader(folder))) ?? "");
  expect((await ask("answers.csv", {}, "2026-11-30")).status).toBe(200);
});
