/** What other sites fetch of a record: cards by oEmbed, and pictures. */
import { parseHTML } from "linkedom";
import { beforeEach, expect, test, vi } from "vitest";
import { catchUp } from "@/db/catch-up";
import { withdrawMatter } from "@/db/desk/mutations/publish";
import { matters } from "@/db/desk/schema";
import { publicReader } from "@/db/public/files";
import { demoHouse, soloEditor, type TestHouse } from "@/db/test-support";
import { alternatesAt } from "@/lib/alternates";
import { GET as picture } from "./images/[...address]/route";
import { GET as oembed } from "./oembed/route";

vi.mock("@/lib/share-image/in-turn", async (original) => ({
  ...(await original<object>()),
  drawInTurn: async (sheet: object) => Buffer.from(JSON.stringify(sheet)),
}));

const site = "https://gainsay.example";
const matter = "/matters/us-cuba-negotiations";
let house: TestHouse;
beforeEach(() => {
  house = demoHouse();
  vi.stubEnv("GAINSAY_DATA", house.folder);
  vi.stubEnv("GAINSAY_URL", site);
});

/** As a consumer does: by the link that the page holds. */
const card = (path: string) => {
  const found = alternatesAt(path, { card: true })?.types?.["application/json+oembed"];
  return oembed(new Request(new URL(String(found), site)));
};
const pictureAt = (address: string) =>
  picture(new Request(site), { params: Promise.resolve({ address: address.split("/") }) });

test("a consumer finds the card of a page, and puts it into its own", async () => {
  const answer = await card(`${matter}/v/1`);
  expect(answer.headers.get("content-type")).toMatch(/^application\/json/);
  const { version, type, html, width, height, thumbnail_url } = await answer.json();
  expect({ version, type }).toEqual({ version: "1.0", type: "rich" });
  const frame = parseHTML(`<body>${html}</body>`).document.querySelector("iframe");
  expect(frame?.getAttribute("src")).toBe(`${site}/embed${matter}/v/1`);
  expect([frame?.getAttribute("width"), frame?.getAttribute("height")]).toEqual(
    [width, height].map(String),
  );
  expect(thumbnail_url).toBe(`${site}/images${matter}/v/1.png`);
  expect((await card("/people/donald-trump")).status).toBe(404);
  expect((await card("https://elsewhere.example/matters/x")).status).toBe(404);
});

test("a version is read once for all who ask, and shown no more once it is withdrawn", async () => {
  const read = vi.spyOn(publicReader(house.folder), "all");
  const reads = () => read.mock.calls.filter(([sql]) => sql.includes("* from versions")).length;
  for (let asked = 0; asked < 3; asked++) {
    expect((await card(matter)).status).toBe(200);
    expect((await pictureAt(`${matter.slice(1)}/v/1.png`)).status).toBe(200);
  }
  expect(reads()).toBe(2);
  const { publicId = "" } = house.desk.db.select().from(matters).get() ?? {};
  withdrawMatter(soloEditor(house), { matter: publicId, reason: "Logged twice." });
  catchUp(house.desk, house.folder);
  expect((await card(matter)).status).toBe(404);
  expect((await pictureAt(`${matter.slice(1)}/v/2.png`)).status).toBe(404);
});
