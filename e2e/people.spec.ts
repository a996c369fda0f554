/** A reader asks who somebody is on the record: whom they answer, what they held when, what they said. */
import { expect, type Page, test } from "@playwright/test";
import { byAddress, testLooks } from "./support";

const cossio = "/people/carlos-fernandez-de-cossio";
const trump = "/people/donald-trump";
const addresses = ["/people", cossio, trump, "/people/white-house", `${cossio}/statements`];
const question = "Have the United States and Cuba begun negotiations?";

const fact = (page: Page, term: string) =>
  page.getByRole("term").filter({ hasText: term }).locator("xpath=following-sibling::dd");

test("from the list of all to somebody who answers two claims", async ({ page }) => {
  await page.goto("/people");
  await expect(page.getByText(/^\d+ people and organisations/)).toBeVisible();
  const organisation = page.getByRole("listitem").filter({ hasText: "White House" });
  await expect(organisation.getByText("Organisation")).toBeVisible();
  await expect(organisation.getByText("1 statement")).toBeVisible();
  await page.getByRole("link", { name: "Carlos Fernández de Cossío" }).click();
  await expect(page).toHaveURL(cossio);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Carlos Fernández de Cossío");
  await expect(page.getByText("Also written Carlos Fernandez de Cossio.")).toBeVisible();
  await expect(
    page.getByText(/Office as given with the statement dated on or before/),
  ).toBeVisible();
  await expect(fact(page, "Statements on record")).toHaveText("4");
  await expect(fact(page, "Answers others")).toHaveText("2 times");
  await expect(fact(page, "Answered by others")).toHaveText("none on record");

  const answers = page.getByRole("region", { name: "Who answers whom" });
  await expect(answers.getByText("Partly denies", { exact: true })).toBeVisible();
  await expect(answers.getByText("Disputes", { exact: true })).toBeVisible();
  await expect(answers.getByRole("link", { name: "Open pair" })).toHaveCount(2);
  await expect(answers.getByText(/^No answer to Carlos Fernández de Cossío/)).toBeVisible();
  await expect(
    answers.getByText(/^An answer from United States to S2 was looked for/),
  ).toBeVisible();
});

test("somebody whose claim is answered, by name and with the reply's sign in words", async ({
  page,
}) => {
  await page.goto(trump);
  await expect(fact(page, "Answered by others")).toHaveText("1 time");
  const answers = page.getByRole("region", { name: "Who answers whom" });
  await expect(answers.getByText("Partly denies", { exact: true })).toBeVisible();
  await answers.getByRole("link", { name: "Carlos Fernández de Cossío" }).click();
  await expect(page).toHaveURL(cossio);
});

test("a position is drawn for the eye and said in words, with its date and place", async ({
  page,
}) => {
  await page.goto(cossio);
  const positions = page.getByRole("region", { name: "Positions over time" });
  await expect(positions.getByRole("link", { name: question })).toBeVisible();
  const point = positions.getByRole("region", { name: "Cuba threatens U.S. national security" });
  const line = point.getByRole("listitem");
  await expect(line).toContainText("Denies");
  await expect(line).toContainText("On or before 2 Feb 2026, S4.");
  await expect(line.locator("q")).toHaveText("not a threat to the U.S.");
  await expect(line.getByRole("link", { name: "S4" })).toHaveAttribute(
    "href",
    "/matters/us-cuba-negotiations#s4",
  );
});

test("filters of the statements stand in the address, each with its number", async ({ page }) => {
  await page.goto(cossio);
  const filters = page.getByRole("navigation", { name: "Which statements" });
  for (const name of ["All 4", "Replies 2", "Answered claims 0", "Answering no claim 2"])
    await expect(filters.getByRole("link", { name })).toBeVisible();
  await filters.getByRole("link", { name: "Replies 2" }).click();
  await expect(page).toHaveURL(`${cossio}/statements?show=replies`);
  await expect(page.getByRole("article")).toHaveCount(2);
  await expect(filters.getByRole("link", { name: "Replies 2" })).toHaveAttribute(
    "aria-current",
    "page",
  );
  await filters.getByRole("link", { name: "Answering no claim 2" }).click();
  await expect(page.getByRole("article")).toHaveCount(2);
  await expect(page.getByText("No rebuttal")).toHaveCount(2);
  await filters.getByRole("link", { name: "Answered claims 0" }).click();
  await expect(page.getByText(/^No such statement/)).toBeVisible();
});

test("nobody, and a filter that is none, are not found", async ({ page }) => {
  for (const address of [
    "/people/nobody",
    "/people/from/nobody",
    "/people/nobody/statements",
    `${cossio}/statements?show=everything`,
  ]) {
    expect((await page.goto(address))?.status(), address).toBe(404);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  }
});

test("machines read the speaker from the page", async ({ page }) => {
  await page.goto(cossio);
  const data = JSON.parse(
    (await page.locator('script[type="application/ld+json"]').textContent()) ?? "",
  );
  expect(data).toMatchObject({
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

test("both columns of who answers whom are equally wide, on a phone one above the other", async ({
  page,
}) => {
  await page.goto(cossio);
  const answers = page.getByRole("region", { name: "Who answers whom" });
  const left = answers.getByRole("heading", { name: /Cossío answers/ });
  const right = answers.getByRole("heading", { name: /Answers to/ });
  const boxes = async () => [await left.boundingBox(), await right.boundingBox()] as const;
  const [wideLeft, wideRight] = await boxes();
  expect(wideLeft?.width).toBeCloseTo(wideRight?.width ?? 0, 0);
  expect(wideLeft?.y).toBeCloseTo(wideRight?.y ?? 0, 0);
  await page.setViewportSize({ width: 390, height: 900 });
  const [first, second] = await boxes();
  expect(first?.width).toBeCloseTo(second?.width ?? 0, 0);
  expect(second?.y).toBeGreaterThan(first?.y ?? 0);
});

test("a keyboard reaches pairs, places and filters", async ({ page }) => {
  await page.goto(cossio);
  const wanted = [
    page.getByRole("link", { name: "Open pair" }).first(),
    page.getByRole("region", { name: "Positions over time" }).getByRole("link", { name: "S4" }),
    page.getByRole("link", { name: "Replies 2" }),
  ];
  for (const link of wanted) {
    for (let presses = 0; presses < 60; presses += 1) {
      if (await link.evaluate((element) => element === document.activeElement)) break;
      await page.keyboard.press("Tab");
    }
    await expect(link).toBeFocused();
  }
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(`${cossio}/statements?show=replies`);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the page of a person is whole", async ({ page }) => {
    await page.goto(trump);
    await expect(page.getByRole("heading", { level: 1, name: "Donald Trump" })).toBeVisible();
    await page.getByRole("link", { name: "Answered claims 1" }).click();
    await expect(page.getByRole("article")).toHaveCount(1);
    await expect(page.getByRole("article").getByText("Answered by")).toBeVisible();
  });
});
