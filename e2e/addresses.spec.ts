/** Addresses that name nothing: what they say, and that they cost nothing. */
import { existsSync, readdirSync } from "node:fs";
import { expect, test } from "@playwright/test";
import { testLooks } from "./support";

const matter = "/matters/us-cuba-negotiations";
const nothing = {
  "a matter": "/matters/nothing-here",
  "a version": `${matter}/v/99`,
  "a version that is no number": `${matter}/v/latest`,
  "two versions": `${matter}/compare/1/99`,
  "a pair of a version": `${matter}/v/1/pairs/aaaaaaaaaaaa`,
  "a pair": "/pairs/aaaaaaaaaaaa",
  "a statement": "/statements/aaaaaaaaaaaa",
  "a source": "/sources/aaaaaaaaaaaa",
  "statements of a source": "/sources/aaaaaaaaaaaa/statements",
  "a person": "/people/nobody",
  "statements of a person": "/people/nobody/statements",
  "a list of people": "/people/from/nobody",
  "a topic": "/topics/nothing",
  "exchanges of no sign": "/exchanges/agrees",
  "a list of exchanges": "/exchanges/denies/from/aaaaaaaaaaaa",
  "older corrections": "/corrections/before/nothing",
  "no page": "/nothing-here",
};

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  for (const [name, address] of Object.entries(nothing)) {
    test(`${name} that is not there has its text`, async ({ page }) => {
      expect((await page.goto(address))?.status()).toBe(404);
      await expect(page.getByRole("main")).toHaveCount(1);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(
        "Nothing is published at this address.",
      );
      await expect(page.getByRole("main").getByRole("searchbox")).toBeVisible();
      await expect(page.locator('meta[name="robots"]').first()).toHaveAttribute(
        "content",
        /noindex/,
      );
    });
  }

  test("a card that is not there has its text, in a frame too", async ({ page }) => {
    for (const address of ["/embed/pairs/nothing", `/embed${matter}/v/1/pairs/nothing`]) {
      expect((await page.goto(address))?.status()).toBe(404);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(
        "Nothing is published at this address.",
      );
      await expect(page.getByRole("link", { name: /All matters/ })).toHaveAttribute(
        "target",
        "_top",
      );
    }
  });

  test("what stands near it is named", async ({ page }) => {
    for (const [address, name] of [
      ["/matters/us-cuba-negotiation", "Have the United States and Cuba begun negotiations?"],
      [`${matter}/v/99`, "Have the United States and Cuba begun negotiations?"],
      ["/people/carlos-fernandez", "Carlos Fernández de Cossío"],
      ["/people/Donald-Trump", "Donald Trump"],
    ] as const) {
      await page.goto(address);
      await expect(page.getByRole("main").getByRole("link", { name }), address).toBeVisible();
    }
    await page.goto("/people/nobody");
    await expect(page.getByText("Close to it")).toHaveCount(0);
  });
});

test("scripts leave the page as it came: its text, what is near, the reader’s theme", async ({
  page,
}) => {
  await page.addInitScript(() => localStorage.setItem("theme", "dark"));
  const response = await page.goto("/matters/us-cuba-negotiation");
  expect(response?.status()).toBe(404);
  // Once scripts run, the theme can be switched.
  await page.waitForLoadState("networkidle");
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "Nothing is published at this address.",
  );
  await page
    .getByRole("main")
    .getByRole("link", { name: /^Have the United States/ })
    .click();
  await expect(page).toHaveURL(matter);
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
});

testLooks({
  "an address of nothing": () => "/matters/us-cuba-negotiation",
  "a card of nothing": () => "/embed/pairs/nothing",
});

test("addresses that cannot be decoded name nothing", async ({ request, baseURL }) => {
  for (const path of [
    ...["/matters/%A0", "/people/50%", "/pairs/%E0%A4%A", "/%", "/statements/%ff%fe"],
    ...[`${matter}/v/%C0%80`, "/desk/review/%A0", "/topics/%zz", "/embed/pairs/%A0"],
  ]) {
    const response = await request.get(`${baseURL}${path}`);
    expect(response.status(), path).toBe(404);
    expect(await response.text(), path).toContain("Nothing is published at this address.");
  }
});

test("junk addresses leave no file behind", async ({ request }) => {
  const build = process.env.GAINSAY_BUILD ?? "";
  test.skip(!existsSync(build), "needs a build of its own");
  const files = () => readdirSync(build, { recursive: true, withFileTypes: false }).length;
  const before = files();
  for (const kind of ["matters", "people", "pairs", "statements", "sources", "topics"])
    await Promise.all(
      Array.from({ length: 20 }, (_, number) => request.get(`/${kind}/junk-${number}`)),
    );
  expect(files()).toBe(before);
});

test("machines are told what they may read", async ({ request, baseURL }) => {
  const robots = await (await request.get("/robots.txt")).text();
  expect(robots).toContain("Disallow: /desk\n");
  expect(robots).toContain(`Sitemap: ${baseURL}/sitemap.xml\n`);
  const index = await (await request.get("/sitemap.xml")).text();
  const parts = [...index.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, address = ""]) => address);
  expect(parts.length).toBeGreaterThan(3);
  const addresses: string[] = [];
  for (const part of parts) {
    const text = await (await request.get(part)).text();
    addresses.push(...[...text.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, each = ""]) => each));
  }
  expect(addresses).toContain(`${baseURL}${matter}`);
  for (const address of addresses.slice(0, 12))
    expect((await request.get(address)).status(), address).toBe(200);
  const security = await request.get("/.well-known/security.txt");
  expect(security.headers()["content-type"]).toBe("text/plain; charset=utf-8");
  expect(await security.text()).toMatch(/^Contact: http.*\/report\nExpires: 20.*Z\n/);
});
