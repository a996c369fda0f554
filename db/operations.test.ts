/** What operators are told of the record, over the routes that tell it. */
import { rmSync } from "node:fs";
import { afterAll, afterEach, expect, test, vi } from "vitest";
import { GET as getMetrics } from "@/app/metrics/route";
import { GET as getReady } from "@/app/ready/route";
import { peerHeader, throughHeader } from "@/lib/client-address";
import { exampleDocument } from "@/lib/document/example";
import { forgetOfProcess, ofProcess } from "@/lib/of-process";
import { projectPublished } from "./catch-up";
import { openWriter } from "./connect";
import { addPoint, openMatter } from "./desk/mutations/matters";
import { publishMatter } from "./desk/mutations/publish";
import { submitForReview } from "./desk/mutations/review";
import { matters } from "./desk/schema";
import { answerForOperators } from "./operations";
import { publicPath } from "./public/files";
import { publicFolderOf } from "./public/public-of.fixture";
import { planning, publishing, takeRenewals } from "./publisher";
import { demoHouse, soloEditor } from "./test-support";

afterEach(() => {
  vi.unstubAllEnvs();
  for (const name of ["publisher", "desk", "metrics", "readiness"]) forgetOfProcess(name);
});
afterAll(() => Promise.all([planning.end(), publishing.end()]));

const ready = async () => {
  const answer = await getReady();
  return [answer.status, await answer.json()];
};
const here = new Headers({ [peerHeader]: "127.0.0.1", [throughHeader]: "" });
const read = async (headers = here) => {
  const answer = await getMetrics(new Request("http://server/metrics", { headers }));
  return { status: answer.status, text: await answer.text() };
};

test("a reader is ready once it has looked at its copy, and tells how far that has come", async () => {
  const folder = publicFolderOf(exampleDocument);
  expect(await ready()).toMatchObject([503, { status: "not ready" }]);
  answerForOperators(folder, { isReader: true });
  expect(await ready()).toMatchObject([503, { why: "The server is starting.", head: 1 }]);
  await takeRenewals(folder);
  expect(await ready()).toEqual([200, { status: "ready", head: 1, behind: null }]);
  expect((await read()).text).toContain("gainsay_record_head 1\n");

  const writer = openWriter(publicPath(folder));
  writer.exec("update projection set rules = 3");
  writer.close();
  const [status, { why }] = await ready();
  expect([status, why]).toEqual([503, expect.stringContaining("made by other rules (3)")]);
});

test("without a record that can be read, nobody is sent here", async () => {
  const folder = publicFolderOf(exampleDocument);
  answerForOperators(folder, { isReader: true });
  await takeRenewals(folder);
  rmSync(publicPath(folder));
  expect(await ready()).toEqual([
    503,
    { status: "not ready", why: "The public record cannot be read." },
  ]);
});

test("a desk tells by how many versions readers are behind, and nothing of what is not published", async () => {
  const house = demoHouse();
  vi.stubEnv("GAINSAY_DATA", house.folder);
  ofProcess("desk", () => ({ opened: { folder: house.folder, desk: house.desk } }));
  answerForOperators(house.folder, { isReader: false });
  await takeRenewals(house.folder);
  const context = soloEditor(house);
  openMatter(context, { slug: "draft-c4nary", question: "A c4nary?", summary: "C4nary." });
  const matter = house.desk.db.select().from(matters).get()?.publicId ?? "";
  addPoint(context, { matter, proposition: "A c4nary" });
  const change = { kind: "update", what: "C4nary.", reason: "C4nary." } as const;
  submitForReview(context, { matter, change });
  publishMatter(context, { matter });
  expect(await ready()).toMatchObject([200, { status: "ready", behind: 1 }]);
  const { text } = await read();
  expect(text).toContain("gainsay_record_behind_versions 1\n");
  expect(text).not.toMatch(/c4nary|us-cuba/i);
  projectPublished(house.desk, house.folder);
  expect(await ready()).toMatchObject([200, { behind: 0 }]);
});

test("metrics are for this machine, or for who shows the token; to others there are none", async () => {
  const stranger = new Headers({ [peerHeader]: "192.0.2.1", [throughHeader]: "" });
  expect((await read()).status).toBe(200);
  expect((await read(stranger)).status).toBe(404);
  vi.stubEnv("GAINSAY_METRICS_TOKEN", "a-token-of-some-length");
  expect((await read()).status).toBe(404);
  stranger.set("authorization", "Bearer a-token-of-some-length");
  expect((await read(stranger)).status).toBe(200);
});
