/** What changed on the record, why, and how records are made. */
import { expect, test } from "@playwright/test";
import { corrected, publishHistories, withdrawn, withheld } from "./histories";
import { byAddress, testLooks } from "./support";

// One worker publishes what all of these tests read.
test.describe.configure({ mode: "default" });
test.beforeAll(publishHistories);

const matter = `/matters/${corrected}`;
const pages = [
  "/method",
  "/corrections",
  matter,
  `${matter}/v/2`,
  `${matter}/compare/1/3`,
  `${matter}/compare/1/99`,
  `${matter}/as-of/1999-01-01`,
  `/matters/${withdrawn}`,
  `/matters/${withdrawn}/compare/1/2`,
  `/matters/${withheld}`,
  "/nothing-here",
  "/matters/nothing-here",
];

test("the method page defines every term at an address of its own, with its sign", async ({
  page,
}) => {
  await page.goto("/method#rebuttal-partly_denies");
  const term = page.locator("#rebuttal-partly_denies");
  await expect(term).toBeInViewport();
  await expect(term).toContainText("Denies at least one point of the claim");
  await expect(term.locator("use")).toHaveAttribute("href", "#s-partly_denies");
  const table = page.getByRole("region", { name: /Treatment of a point/ });
  const row = table.getByRole("row", { name: /^Asserts/ });
  await expect(row.getByRole("cell")).toHaveText([
    "Conceded",
    "Denied",
    "Met with conditions",
    "Left open",
    "Declined",
    "Denies having said it",
    "Not addressed",
  ]);
  await page.getByRole("navigation", { name: "On this page" }).getByText("Hashes").click();
  await expect(page.getByRole("heading", { name: /^Hashes/ })).toBeInViewport();
  const broken = await page
    .locator('a[href^="#"]')
    .evaluateAll((links) =>
      links
        .map((link) => String(link.getAttribute("href")).slice(1))
        .filter((id) => id && !document.getElementById(id)),
    );
  expect(broken).toEqual([]);
});

test("the list of corrections leads to what changed", async ({ page }) => {
  const line = page.getByRole("listitem").filter({ hasText: "it is Partly denies." });
  // The page is made anew within seconds of what was published.
  await expect(async () => {
    await page.goto("/corrections");
    await expect(line.getByText("Correction", { exact: true })).toBeVisible({ timeout: 1000 });
  }).toPass();
  await expect(line).toContainText("Why: The reply speaks of cars alone.");
  await expect(line).toContainText("Not checked by a second person.");
  await line.getByRole("link", { name: "Compare versions 1 and 2" }).click();
  await expect(page).toHaveURL(`${matter}/compare/1/2`);
  await page.goBack();
  const gone = page.getByRole("listitem").filter({ hasText: "Was it a hoax?" });
  await expect(gone).toContainText("The matter was withdrawn.");
  await expect(gone.getByText("Withdrawal", { exact: true })).toBeVisible();
});

test("two versions are compared word by word, in the order of the page", async ({ page }) => {
  await page.goto(`${matter}/compare/1/3`);
  const question = page.getByRole("region", { name: "The question and its points" });
  await expect(question.locator("del")).toHaveText(["Monday"]);
  await expect(question.locator("ins")).toHaveText(["old", "Tuesday"]);
  const pair = page.getByRole("region", { name: "S1 and S2" });
  const rebuttal = pair.getByRole("article", { name: /^Changed: Rebuttal/ });
  await expect(rebuttal.locator("del").first()).toHaveText("Denies");
  await expect(rebuttal.locator("ins").first()).toHaveText("Partly denies");
  await expect(pair.getByRole("article", { name: /^Added: Stance/ })).toContainText(
    "Open is not closed.",
  );
  const why = page.getByRole("region", { name: "Why it changed" });
  await expect(why).toContainText("The rebuttal was typed Denies");
  await expect(why).toContainText("The question names the bridge.");
  await expect(page.getByText("SHA-256")).toHaveCount(2);
});

test("the wrong way round is put right, and what cannot be compared is said", async ({
  page,
  request,
}) => {
  await page.goto(`${matter}/compare/3/1`);
  await expect(page).toHaveURL(`${matter}/compare/1/3`);
  for (const pair of ["1/1", "1/99", "0/1", "one/two"]) {
    const response = await request.get(`${matter}/compare/${pair}`);
    expect(response.status(), pair).toBe(404);
    expect(await response.text()).toContain("two different versions of one matter");
  }
  await page.goto(`/matters/${withdrawn}/compare/1/2`);
  await expect(page.getByText("Nothing a reader sees changed.")).toBeVisible();
  await expect(page.getByText("took the matter off the record")).toBeVisible();
});

test("a day leads to the version that was current at its end", async ({ request }) => {
  const today = new Date().toISOString().slice(0, 10);
  const found = await request.get(`${matter}/as-of/${today}`, { maxRedirects: 0 });
  expect(found.status()).toBe(307);
  expect(found.headers().location).toMatch(new RegExp(`${matter}/v/3$`));
  const moment = encodeURIComponent(new Date().toISOString());
  expect((await request.get(`${matter}/as-of/${moment}`, { maxRedirects: 0 })).status()).toBe(307);

  const early = await request.get(`${matter}/as-of/1999-12-31`);
  expect(early.status()).toBe(404);
  expect(await early.text()).toContain("Its first version was published on");
  for (const [day, status] of [
    ["2026-02-30", 400],
    ["yesterday", 400],
    ["2999-01-01", 404],
  ] as const) {
    expect((await request.get(`${matter}/as-of/${day}`)).status(), day).toBe(status);
  }
  expect((await request.get("/matters/nothing-here/as-of/2026-02-03")).status()).toBe(404);
});

test("a corrected version says so above its words, an old one where the latest is", async ({
  page,
}) => {
  await page.goto(`${matter}/v/2`);
  const banner = page.getByRole("region", { name: "Correction", exact: true });
  await expect(banner).toContainText("Corrected");
  await expect(banner).toContainText("it is Partly denies. The reply speaks of cars alone.");
  await expect(page.getByText("You are reading version 2")).toBeVisible();
  await expect(page.getByRole("link", { name: "Version 3 is the latest." })).toBeVisible();
  await page.getByRole("link", { name: "What changed since" }).click();
  await expect(page).toHaveURL(`${matter}/compare/2/3`);
  // What was merely added needs no banner, and takes none away.
  await page.goto(matter);
  await expect(banner).toContainText("it is Partly denies. The reply speaks of cars alone.");
  const rebuttal = page.getByRole("group", { name: /^Rebuttal: .* partly denies/ }).first();
  await expect(rebuttal.locator("del")).toHaveText("Put right in version 2; before: Denies; now: ");
  await expect(rebuttal.locator("ins")).toHaveText("Partly denies");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Was the old bridge closed?");
  await expect(page.getByRole("region", { name: "Update", exact: true })).toHaveCount(0);
  const history = page.getByRole("region", { name: "Corrections and history" });
  await history.getByRole("link", { name: "Compare with version 1" }).click();
  await expect(page).toHaveURL(`${matter}/compare/1/2`);
});

test("a withdrawn matter keeps its address, its reason and its last version", async ({ page }) => {
  const response = await page.goto(`/matters/${withdrawn}`);
  expect(response?.status()).toBe(200);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("This record was withdrawn.");
  await expect(page.getByText("It was logged twice.")).toBeVisible();
  await page.getByRole("link", { name: "Version 1 as published" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Was it a hoax?");
});

test("a plate without a reply says so in its place, and withheld words keep their room", async ({
  page,
}) => {
  await page.goto(`/matters/${withheld}`);
  const plate = page.locator("[data-plate]");
  await expect(plate.getByText("No reply on record")).toBeVisible();
  await expect(plate.getByRole("img", { name: "Words withheld by law" })).toBeVisible();
  await expect(plate.getByText("No search for one is on record.")).toBeVisible();
});

test("withheld words leave their place, and that they were said", async ({ page }) => {
  await page.goto(`/matters/${withheld}`);
  const statement = page.getByRole("article", { name: "Statement S1" });
  await expect(statement.getByRole("img", { name: "Words withheld" })).toBeVisible();
  await expect(statement.getByText("Words withheld by law.")).toBeVisible();
  const note = page.getByRole("region", { name: "Words withheld" });
  await expect(note.getByText("A court ordered it on 2 February 2026.")).toBeVisible();
  await expect(note.getByText("Words withheld by law, 3 Feb 2026, 09:00 UTC.")).toBeVisible();
  await expect(page.getByText("[withheld]")).toHaveCount(0);
});

test("an address where nothing is offers the search", async ({ page }) => {
  for (const address of ["/nothing-here", "/matters/nothing-here"]) {
    const response = await page.goto(address);
    expect(response?.status(), address).toBe(404);
    await expect(page.getByRole("main"), address).toHaveCount(1);
  }
  await page.getByRole("main").getByRole("searchbox").fill("bridge");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/search\?q=bridge/);
});

testLooks(byAddress(pages));

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("all of it is there", async ({ page }) => {
    await page.goto(`${matter}/compare/1/2`);
    await expect(page.locator("ins").first()).toBeVisible();
    await page.goto("/corrections");
    const gone = page.getByRole("listitem").filter({ hasText: "Was it a hoax?" });
    await expect(gone.getByText("The matter was withdrawn.")).toBeVisible();
    await page.goto("/method");
    await expect(page.locator("#treatment-raised")).toBeVisible();
  });
});
