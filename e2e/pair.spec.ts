/** One claim and one reply by themselves: read, cited, shown in other sites' pages. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test } from "@playwright/test";
import { demoAddresses } from "./support";

const { pair = "", "pair of a version": pinned = "", card = "" } = demoAddresses();

test("shows both sides, each point with why, and both ways the words took", async ({ page }) => {
  await page.goto(pair);
  await expect(
    page.getByRole("heading", {
      level: 1,
      name: "Carlos Fernández de Cossío partly denies Donald Trump: Talks",
    }),
  ).toBeAttached();
  const plate = page.locator("[data-plate]");
  await expect(plate.getByText("Partly denies", { exact: true })).toBeVisible();
  // The denied point stands first, and both sides are what they say on it.
  await expect(plate).toContainText("Denied: that talks, or negotiations, have begun.");
  await expect(plate.locator("[data-said]").first()).toHaveText(
    "they have started talks with Cuba",
  );
  await expect(
    page.getByText(/^Not checked by a second person · both through one article/),
  ).toBeVisible();
  const words = page.getByRole("region", { name: "All their words" });
  await expect(words.locator("q", { hasText: "If we can establish a dialogue" })).toBeVisible();

  const points = page.getByRole("region", { name: "Point by point" });
  await expect(points.locator("[data-treatment]")).toHaveCount(5);
  for (const treatment of ["Denied", "Met with conditions", "Not addressed", "Raised", "Left open"])
    await expect(points.getByText(treatment, { exact: true })).toBeVisible();
  await expect(points.getByText(/^Why\./)).toHaveCount(5);

  const ladders = page.getByRole("region", { name: "How the words reached us" });
  await expect(ladders.getByRole("list")).toHaveCount(2);
  await expect(ladders.getByText("2 steps are the same for both")).toBeVisible();
  const silences = page.getByRole("region", { name: "Replies and silences" });
  await expect(silences.getByText("Reply from United States to S2")).toBeVisible();
});

test("cites a version, whose page never changes and says so", async ({ page }) => {
  await page.goto(pair);
  const share = page.getByRole("region", { name: "Cite and embed" });
  await expect(share.getByText(/version 1, .* UTC\. http/)).toBeVisible();
  await expect(share.getByText(/SHA-256 [0-9a-f]{12}$/)).toBeVisible();
  await expect(share.locator("[title]").first()).toHaveAttribute("title", /[0-9a-f]{64}$/);
  const tag = (name: string) => page.locator(`head meta[name="${name}"]`);
  await expect(tag("citation_title")).toHaveAttribute("content", /partly denies Donald Trump/);
  await expect(tag("citation_public_url")).toHaveAttribute("content", new RegExp(`${pinned}$`));
  await expect(tag("citation_publication_date")).toHaveAttribute("content", /^\d{4}\/\d\d\/\d\d$/);
  await expect(tag("DC.type")).toHaveAttribute("content", "webpage");
  const file = await page.request.get(`${pinned}/cite.bib`);
  expect(file.headers()["content-type"]).toContain("application/x-bibtex");
  expect(await file.text()).toContain("title = {{Carlos Fernández de Cossío partly denies");
  await share.getByRole("link", { name: "Permalink" }).click();
  await expect(page).toHaveURL(pinned);
  await expect(page.getByText("This is the pair as version 1 showed it")).toBeVisible();
});

test("copies the citation, and says that it did", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto(pair);
  await page.getByRole("button", { name: "Copy the citation" }).click();
  await expect(page.getByRole("status")).toHaveText("Copied");
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toMatch(
    /^“Carlos Fernández de Cossío partly denies Donald Trump: Talks\.” Gainsay, pair /,
  );
  expect(copied).toContain(pinned);
});

test("other sites may frame the card and nothing else", async ({ page, request, baseURL }) => {
  const frame = (path: string) =>
    `<iframe src="${baseURL}${path}" width="360" height="520"></iframe>`;
  const site = createServer((_, response) => {
    response.setHeader("content-type", "text/html").end(frame(card) + frame(pair));
  }).listen(0);
  const { port } = site.address() as AddressInfo;
  try {
    await page.goto(`http://localhost:${port}/`);
    const [shown, refused] = [
      page.frameLocator("iframe").first(),
      page.frameLocator("iframe").last(),
    ];
    await expect(shown.getByText("Partly denies")).toBeVisible();
    await expect(refused.getByText("Partly denies")).toHaveCount(0);
  } finally {
    site.close();
  }
  const policy = (await request.get(card))
    .headersArray()
    .filter(({ name }) => name.toLowerCase() === "content-security-policy");
  expect(policy.map(({ value }) => /frame-ancestors ([^;]*)/.exec(value)?.[1])).toEqual(["*"]);
});

test("a pair that never was is not found", async ({ page }) => {
  for (const address of [
    "/pairs/nowhere",
    `${pinned}x`,
    pinned.replace("/v/1/", "/v/9/"),
    "/embed/pairs/nowhere",
  ]) {
    expect((await page.goto(address))?.status(), address).toBe(404);
  }
});
