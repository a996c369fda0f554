/** A reader, on a phone or at a desk: from the front page to the last hop of a quotation. */
import { expect, test } from "@playwright/test";

const matter = "/matters/us-cuba-negotiations";
const question = "Have the United States and Cuba begun negotiations?";

test("walks from the front page over the comparison to a quotation's custody", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("link", { name: question }).first().click();
  await expect(page).toHaveURL(matter);
  await expect(page.getByRole("heading", { level: 1, name: question })).toBeVisible();

  for (const number of [1, 2, 3, 4, 5, 6]) await expect(page.locator(`#s${number}`)).toBeVisible();
  const talks = page.getByRole("region", { name: "Talks" });
  await expect(talks.getByText("Partly denies", { exact: true })).toBeVisible();
  for (const treatment of [
    "Denied",
    "Met with conditions",
    "Not addressed",
    "Raised",
    "Left open",
  ]) {
    await expect(talks.getByText(treatment, { exact: true }).first()).toBeVisible();
  }
  const tariffs = page.getByRole("region", { name: "Threat and tariffs" });
  await expect(tariffs.getByText("Disputes", { exact: true })).toBeVisible();
  await expect(page.getByText("Not checked by a second person").first()).toBeVisible();

  const statement = page.locator("#s2");
  await statement.locator("summary").first().click();
  await expect(statement.getByText("Interview with the Associated Press").first()).toBeVisible();
  await expect(statement.getByText(/excerpt/i).first()).toBeVisible();
});

test("reaches everything by keyboard alone", async ({ page }) => {
  await page.goto("/");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Skip to content" })).toBeFocused();
  await page.goto(matter);
  const custody = page.locator("#s1 summary").first();
  for (let presses = 0; presses < 80; presses += 1) {
    await page.keyboard.press("Tab");
    if (await custody.evaluate((element) => element === document.activeElement)) break;
  }
  await expect(custody).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.locator("#s1 details").first()).toHaveAttribute("open", "");
});

test("a page that does not exist says so, in the design, with status 404", async ({ page }) => {
  for (const address of [
    "/nothing-here",
    "/matters/nothing-here",
    `${matter}/v/99`,
    `${matter}/v/one`,
  ]) {
    const response = await page.goto(address);
    expect(response?.status(), address).toBe(404);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(page.getByRole("link", { name: "Gainsay" }).first()).toBeVisible();
  }
});
