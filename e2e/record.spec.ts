/** A reader who follows a link to a statement, a source, a topic, or the list of matters. */
import { expect, test } from "@playwright/test";
import { demoAddresses } from "./support";

const { statement = "", source = "", pair = "" } = demoAddresses();
const question = "Have the United States and Cuba begun negotiations?";

test("a statement stands alone: words, custody, dates, points, and what it answers", async ({
  page,
}) => {
  await page.goto(statement);
  await expect(page.getByRole("heading", { level: 1 })).toContainText(
    "not yet in a negotiation process",
  );
  const words = page.getByRole("region", { name: "The words" });
  await expect(words.getByRole("blockquote")).toHaveCount(1);
  await expect(
    words.getByText("Interview of Carlos Fernández de Cossío with the Associated Press"),
  ).toBeVisible();
  await expect(words.getByText(/^Characters [\d,]+ to [\d,]+ of the capture$/)).toHaveCount(4);
  const answers = page.getByRole("region", { name: "What it answers" });
  await expect(answers.getByRole("link", { name: "Partly denies" })).toHaveAttribute("href", pair);
  await expect(answers.getByText("No reply to it is on record.")).toBeVisible();
  await expect(
    page.getByRole("region", { name: "Points it speaks to" }).getByRole("listitem"),
  ).toHaveCount(4);
  await expect(
    page.getByRole("region", { name: "When it was said" }).getByText("[..2026-02-02]"),
  ).toBeVisible();
  await page
    .getByRole("region", { name: "Where it stands" })
    .getByRole("link", { name: question })
    .click();
  await expect(page).toHaveURL(/#s2$/);
});

test("a source shows what is held of it, under which hashes, and what was taken from it", async ({
  page,
}) => {
  await page.goto(source);
  await expect(
    page.getByRole("region", { name: "Captures" }).getByText(/^[0-9a-f]{64}$/),
  ).toHaveCount(2);
  const origins = page.getByRole("region", { name: "Where its words come from" });
  await expect(
    origins.getByText("2 independent origins of the words taken from it."),
  ).toBeVisible();
  await expect(origins.getByRole("link", { name: /Interview of Carlos/ })).toBeVisible();
  await expect(
    page.getByRole("region", { name: "What was taken from it" }).getByRole("article"),
  ).toHaveCount(6);
});

test("from the front over a topic to a matter", async ({ page }) => {
  await page.goto("/topics");
  await page.getByRole("main").getByRole("link", { name: "Diplomacy" }).click();
  await expect(page).toHaveURL("/topics/diplomacy");
  await page.getByRole("link", { name: question }).click();
  await expect(page).toHaveURL("/matters/us-cuba-negotiations");
});

test("the front says what awaits a reply, and leads to what every sign means", async ({ page }) => {
  await page.goto("/");
  const about = page.getByRole("complementary");
  await expect(about.getByText(/^None found in /).first()).toBeVisible();
  await about.getByRole("link", { name: "All signs, explained" }).click();
  await expect(page).toHaveURL("/method");
  for (const word of ["Denies", "Partly denies", "Retracts", "Unclassified", "Raised", "Left open"])
    await expect(
      page.getByRole("term").filter({ hasText: new RegExp(`^${word}`) }),
    ).not.toHaveCount(0);
});

test("an exchange is found by its sign, and leads to its pair and its matter", async ({ page }) => {
  await page.goto("/exchanges");
  await page
    .getByRole("navigation", { name: "Exchanges by sign" })
    .getByRole("link", { name: /^Partly denies/ })
    .click();
  await expect(page).toHaveURL("/exchanges/partly-denies");
  const talks = page
    .getByRole("listitem")
    .filter({ hasText: question })
    .filter({ hasText: "they have started talks with Cuba" });
  await expect(talks.getByText("Denied: that")).toBeVisible();
  await talks.getByRole("link", { name: /^Partly denies: Donald Trump, answered by / }).click();
  await expect(page).toHaveURL(/^[^?]*\/pairs\/[\w-]+$/);
  await page.goBack();
  await talks.getByRole("link", { name: question }).click();
  await expect(page).toHaveURL("/matters/us-cuba-negotiations");
});

test("the list of matters has an order in its address", async ({ page }) => {
  await page.goto("/matters");
  await page.getByRole("link", { name: "Most active" }).click();
  await expect(page).toHaveURL("/matters?order=active");
  await expect(page.getByRole("link", { name: "Most active" })).toHaveAttribute(
    "aria-current",
    "true",
  );
  await page.goto("/matters?order=sideways&after=nonsense&topic=none");
  await expect(page.getByRole("heading", { level: 1, name: "Matters" })).toBeVisible();
});

test("swapping turns the sides around, and the arrows with them, at an address of its own", async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto("/matters/us-cuba-negotiations");
  const lefts = () =>
    page.evaluate(() =>
      ["#s1", "#s2", "[data-arrow]", "[data-side-of-plate]", "#s1 ~ div [data-arrow]"].map(
        (id) => document.querySelector(id)?.getBoundingClientRect().left ?? 0,
      ),
    );
  const [claim = 0, reply = 0, arrow = 0, first = 0, joint = 0] = await lefts();
  expect(claim).toBeLessThan(reply);
  await page.getByRole("link", { name: "Swap sides" }).press("Enter");
  await expect(page).toHaveURL(/\/facing\/\w{12}-\w{12}#sides$/);
  const [claimThen = 0, replyThen = 0, arrowThen = 0, firstThen = 0, jointThen = 0] = await lefts();
  expect(claimThen).toBe(reply);
  expect(replyThen).toBe(claim);
  expect(arrowThen).toBeGreaterThan(arrow);
  expect(firstThen).toBeGreaterThan(first);
  expect(jointThen).toBeGreaterThan(joint);
  await page.getByRole("link", { name: "Swap sides" }).press("Enter");
  await expect(page).toHaveURL(/\/matters\/us-cuba-negotiations#sides$/);
});

test("the address of a statement can be copied from beside it; its page has those of its quotations", async ({
  page,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto("/matters/us-cuba-negotiations");
  await page.getByRole("link", { name: "Address of S2 on this page" }).click();
  await expect(page.getByRole("status")).toHaveText("Link copied");
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
  expect(page.url()).toMatch(/#s2$/);
  await page.locator("#s2").getByRole("link", { name: "S2", exact: true }).click();
  await page.getByRole("link", { name: "Link to these words" }).first().click();
  await expect(page).toHaveURL(/#q-[\w-]{12}$/);
  await expect(page.locator(":target")).toHaveCount(1);
});

test("what never was is not found", async ({ page }) => {
  for (const address of [
    "/statements/nowhere",
    "/sources/nowhere",
    "/topics/nowhere",
    "/sources/nowhere/statements",
    "/matters/us-cuba-negotiations/v/1/statements/2",
  ])
    expect((await page.goto(address))?.status(), address).toBe(404);
});
