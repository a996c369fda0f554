/** A reader asks who somebody is on the record: what they held on each point, what they said, what came of it. */
import { expect, type Page, test } from "@playwright/test";
import { byAddress, testLooks } from "./support";

const cossio = "/people/carlos-fernandez-de-cossio";
const trump = "/people/donald-trump";
const addresses = [
  ...["/people", cossio, trump, "/people/white-house"],
  ...[`${cossio}/statements`, `${cossio}/positions`],
];
const question = "Have the United States and Cuba begun negotiations?";

const positions = (page: Page) => page.getByRole("region", { name: "Positions, point by point" });
const ledger = (page: Page) => page.getByRole("region", { name: "Ledger" });

test("from the list of all to somebody’s own words, before anybody else’s", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto("/people");
  await expect(page.getByText(/^\d+ speakers? with a statement/)).toBeVisible();
  const organisation = page.getByRole("listitem").filter({ hasText: "White House" });
  await expect(organisation.getByText("Organisation")).toBeVisible();
  await expect(organisation.getByText("1 statement")).toBeVisible();
  await page.getByRole("link", { name: "Carlos Fernández de Cossío" }).click();
  await expect(page).toHaveURL(cossio);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Carlos Fernández de Cossío");
  await expect(page.getByText("Also written Carlos Fernandez de Cossio.")).toBeVisible();
  await expect(
    page.getByText("as given with the statement dated on or before 2 Feb 2026"),
  ).toBeVisible();
  await expect(
    page.getByText(/^4 statements on 5 points · dated to no one year · none answered/),
  ).toBeVisible();
  const first = page.locator("main [data-said]").first();
  await expect(first).toHaveText("… not yet in a negotiation process …");
  expect((await first.boundingBox())?.y).toBeLessThan(844);
});

test("a position stands with its date, its sign and the words that show it", async ({ page }) => {
  await page.goto(cossio);
  const row = positions(page)
    .getByRole("listitem")
    .filter({ has: page.getByRole("heading", { name: "Cuba threatens U.S. national security" }) });
  await expect(row.getByRole("link", { name: question })).toBeVisible();
  await expect(row.getByText("Denies", { exact: true })).toBeVisible();
  await expect(row.getByRole("link", { name: "on or before 2 Feb 2026" })).toBeVisible();
  await expect(row.locator("q")).toHaveText("not a threat to the U.S.");
  await expect(row.getByText("No change on record.")).toBeVisible();
});

test("a row has own words first, the sign, and the words of the other side at one size", async ({
  page,
}) => {
  await page.goto(cossio);
  const rows = ledger(page).getByRole("article");
  await expect(rows).toHaveCount(7);
  const threat = rows.filter({ hasText: "Cuba threatens U.S. national security" });
  await expect(threat.getByRole("link", { name: "Denies", exact: true })).toBeVisible();
  await expect(threat.getByRole("link", { name: "White House" })).toBeVisible();
  const words = threat.locator("[data-said]");
  await expect(words).toHaveText(["not a threat to the U.S.", /to protect U.S. national security/]);
  const looks = await words.evaluateAll((all) =>
    all.map((one) => {
      const { fontSize, fontFamily, color } = getComputedStyle(one);
      const column = one.closest("article > div") as HTMLElement;
      return [fontSize, fontFamily, color, Math.round(column.getBoundingClientRect().width)];
    }),
  );
  expect(looks[0]).toEqual(looks[1]);
});

test("a silence is no surer than the record", async ({ page }) => {
  await page.goto(cossio);
  const rows = ledger(page).getByRole("article");
  await expect(rows.first().getByText(/^No reply found as of \d+ \w+ \d{4}\./)).toBeVisible();
  await expect(rows.first()).toContainText(
    "Looked for one from United States in the one captured article.",
  );
  const alone = rows.filter({ hasText: "a very difficult situation" });
  await expect(alone.getByText("Answers no claim")).toBeVisible();
  await expect(alone.getByText("Nothing it answers is on record.")).toBeVisible();
  await expect(
    alone.getByText("No reply on record. No search for one is on record either."),
  ).toBeVisible();
  await page.goto(trump);
  await expect(
    rows.filter({ hasText: "Not addressed" }).getByText("Says nothing on this point"),
  ).toBeVisible();
});

test("nobody, and a list that there is not, are not found, and say so", async ({ page }) => {
  for (const address of ["/people/nobody", "/people/from/nobody", "/people/nobody/statements"]) {
    expect((await page.goto(address))?.status(), address).toBe(404);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  }
  for (const address of [
    ...[`${cossio}/statements?show=everything`, `${cossio}/statements?year=soon`],
    `${cossio}/positions?show=everything`,
  ]) {
    expect((await page.goto(address))?.status(), address).toBe(404);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("There is no such list.");
    await expect(page.getByRole("link", { name: /All that is on record/ })).toHaveAttribute(
      "href",
      cossio,
    );
  }
});

test("machines read the speaker from the page", async ({ page }) => {
  await page.goto(cossio);
  const told = await page.locator('script[type="application/ld+json"]').allTextContents();
  const data = told.map((text) => JSON.parse(text));
  expect(data.map((each) => each["@type"]).sort()).toEqual(["BreadcrumbList", "Person"]);
  expect(data.find((each) => each["@type"] === "Person")).toMatchObject({
    "@type": "Person",
    name: "Carlos Fernández de Cossío",
    alternateName: ["Carlos Fernandez de Cossio"],
  });
  await expect(page.locator('link[rel="canonical"]')).toHaveAttribute(
    "href",
    new RegExp(`${cossio}$`),
  );
});

testLooks(byAddress(addresses));

test("a keyboard reaches positions, rows and pairs", async ({ page }) => {
  await page.goto(cossio);
  const wanted = [
    positions(page).getByRole("link", { name: question }).first(),
    ledger(page).getByRole("link", { name: /^S2/ }),
    ledger(page).getByRole("link", { name: "Denies", exact: true }).first(),
  ];
  for (const link of wanted) {
    for (let presses = 0; presses < 60; presses += 1) {
      if (await link.evaluate((element) => element === document.activeElement)) break;
      await page.keyboard.press("Tab");
    }
    await expect(link).toBeFocused();
  }
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/pairs\//);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the page of a person is whole, and a list that there is not says so", async ({ page }) => {
    await page.goto(trump);
    await expect(page.getByRole("heading", { level: 1, name: "Donald Trump" })).toBeVisible();
    await expect(ledger(page).getByRole("article")).toHaveCount(3);
    await page.goto(`${trump}/statements?show=taken-back`);
    await expect(page.getByText(/^No such statement of/)).toBeVisible();
    await page.goto(`${trump}/statements?show=nonsense`);
    await expect(page.getByText("There is no such list.")).toBeVisible();
  });
});
