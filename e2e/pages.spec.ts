/** What every reader page must do, whatever it shows. */
import { expect, type Page, test } from "@playwright/test";
import { demoAddresses, expectLooks, expectNoSidewaysScroll } from "./support";

const names = Object.keys(demoAddresses());

for (const name of names) {
  test.describe(name, () => {
    const address = demoAddresses()[name] ?? "";

    // One load for all of it: 26 pages, each by a load of its own for each rule, took minutes.
    test("answers at its own address, asks no other host, fits and has no accessibility finding", async ({
      page,
      baseURL,
    }) => {
      const wrong: string[] = [];
      page.on("request", (request) => {
        const url = request.url();
        if (!url.startsWith(String(baseURL)) && !url.startsWith("data:")) wrong.push(url);
      });
      page.on("console", (message) => message.type() === "error" && wrong.push(message.text()));
      page.on("pageerror", (error) => wrong.push(error.message));
      const response = await page.goto(address, { waitUntil: "networkidle" });
      expect(response?.status()).toBe(200);
      expect(wrong).toEqual([]);
      await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
      await expect(page.getByRole("main")).toHaveCount(1);
      if (!address.startsWith("/embed/")) await expectOwnAddress(page, address);

      await expectLooks(page);
      await page.setViewportSize({ width: 1280, height: 900 });
      await page.evaluate(() => {
        document.documentElement.style.fontSize = "200%";
      });
      await expectNoSidewaysScroll(page);
    });
  });
}

/** Its canonical address is this one, and its twin in plain text is there. */
async function expectOwnAddress(page: Page, address: string) {
  const canonical = page.locator("link[rel=canonical]");
  const path = new URL(address, "http://any").pathname;
  await expect(canonical).toHaveAttribute("href", new RegExp(`${path === "/" ? "" : path}$`));
  const twin = page.locator("link[rel=alternate][type='text/markdown']");
  const { pathname } = new URL((await twin.getAttribute("href")) ?? "", "http://any");
  const told = await page.request.get(pathname);
  expect([told.status(), told.headers()["content-type"]]).toEqual([
    200,
    "text/markdown; charset=utf-8",
  ]);
}

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  for (const name of names) {
    test(`${name} is whole, and shows no control that would do nothing`, async ({ page }) => {
      await page.goto(demoAddresses()[name] ?? "");
      await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
      for (const button of await page.getByRole("button").all()) {
        const isSubmit = (await button.getAttribute("type")) === "submit";
        // The browser itself opens what such a button names.
        const opens = (await button.getAttribute("popovertarget")) !== null;
        if (!isSubmit && !opens) await expect(button).toBeHidden();
      }
    });
  }
});

test("nothing moves for those who asked for that", async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.goto("/matters/us-cuba-negotiations");
  const moving = await page.evaluate(
    () =>
      [...document.querySelectorAll("*")]
        .map((element) => getComputedStyle(element))
        .filter(
          (style) =>
            style.scrollBehavior === "smooth" ||
            style.animationName !== "none" ||
            style.transitionDuration.split(", ").some((duration) => duration !== "0s"),
        ).length,
  );
  expect(moving).toBe(0);
});

test("signs and party marks are drawn in forced colours", async ({ page }) => {
  await page.emulateMedia({ forcedColors: "active" });
  await page.goto("/matters/us-cuba-negotiations");
  const drawn = await page
    .locator("[role='group'][aria-label^='Rebuttal'] svg, [data-party] svg")
    .evaluateAll((signs) =>
      signs.map((sign) => {
        const { stroke, fill } = getComputedStyle(sign);
        const paper = getComputedStyle(document.body).backgroundColor;
        return [stroke, fill].some((colour) => colour !== "none" && colour !== paper);
      }),
    );
  expect(drawn.length).toBeGreaterThan(3);
  expect(drawn).not.toContain(false);
});

test("the print sheet unfolds custody and ends with the citation", async ({ page }) => {
  await page.goto("/matters/us-cuba-negotiations");
  await page.emulateMedia({ media: "print" });
  await expect(page.getByText("SHA-256").last()).toBeVisible();
  await expect(page.getByRole("navigation", { name: "Main" })).toBeHidden();
  await expect(page.getByText("Swap sides")).toBeHidden();
  const ladder = page.locator("#s2 details > ol").first();
  expect((await ladder.boundingBox())?.height ?? 0).toBeGreaterThan(20);
});
