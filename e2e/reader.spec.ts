/** A reader, on a phone or at a desk: from the front page to the last hop of a quotation. */
import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "@playwright/test";

const matter = "/matters/us-cuba-negotiations";
const question = "Have the United States and Cuba begun negotiations?";

test("walks from the front page over the comparison to a quotation's custody", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("link", { name: question }).click();
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

for (const colorScheme of ["light", "dark"] as const) {
  for (const width of [390, 1440]) {
    test(`has no accessibility finding at ${width} px, ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      await page.setViewportSize({ width, height: 900 });
      for (const address of ["/", matter, `${matter}/v/1`, "/nothing-here"]) {
        await page.goto(address);
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(violations.map(({ id, nodes }) => [address, id, nodes[0]?.html])).toEqual([]);
      }
    });
  }
}

for (const width of [320, 390, 820, 1440]) {
  test(`does not scroll sideways at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    for (const address of ["/", matter]) {
      await page.goto(address);
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - window.innerWidth,
      );
      expect(overflow, address).toBeLessThanOrEqual(0);
    }
  });
}

test("asks no other host for anything", async ({ page, baseURL }) => {
  const elsewhere: string[] = [];
  page.on("request", (request) => {
    if (!request.url().startsWith(String(baseURL)) && !request.url().startsWith("data:"))
      elsewhere.push(request.url());
  });
  for (const address of ["/", matter, `${matter}/v/1`])
    await page.goto(address, { waitUntil: "networkidle" });
  expect(elsewhere).toEqual([]);
});

test("reports no error of a script or a policy", async ({ page }) => {
  const errors: string[] = [];
  page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
  page.on("pageerror", (error) => errors.push(error.message));
  for (const address of ["/", matter]) await page.goto(address, { waitUntil: "networkidle" });
  expect(errors).toEqual([]);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the page is whole, and shows no control that would do nothing", async ({ page }) => {
    await page.goto(matter);
    await expect(page.getByRole("heading", { level: 1, name: question })).toBeVisible();
    await page.locator("#s1 summary").first().click();
    await expect(page.locator("#s1 details").first()).toHaveAttribute("open", "");
    for (const button of await page.getByRole("button").all()) await expect(button).toBeHidden();
  });
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

test("every link of front and comparison page leads somewhere", async ({ page, request }) => {
  const seen = new Set<string>();
  for (const address of ["/", matter, `${matter}/v/1`]) {
    await page.goto(address);
    const links = await page
      .locator("a[href]")
      .evaluateAll((anchors) => anchors.map((a) => (a as HTMLAnchorElement).href));
    for (const link of links) {
      const url = new URL(link);
      if (url.pathname === new URL(page.url()).pathname && url.hash) {
        await expect(
          page.locator(`[id="${decodeURIComponent(url.hash.slice(1))}"]`),
          link,
        ).toHaveCount(1);
      }
      seen.add(url.pathname + url.search);
    }
  }
  for (const path of seen) expect((await request.get(path)).status(), path).toBe(200);
});
