/** Who said what, who answered, and what is denied: read in half a minute, and touched to see the words. */
import { expect, test } from "@playwright/test";
import { expectHalfMinute } from "./plates";
import { demoAddresses, expectNoSidewaysScroll } from "./support";

const { comparison = "", pair = "" } = demoAddresses();

for (const [name, address] of Object.entries({ comparison, pair })) {
  test(`the plate of a ${name} is in sight at once, with both sides alike`, async ({ page }) => {
    await expectHalfMinute(page, address);
  });
}

test("says who said what, who denied it, and what is denied", async ({ page }) => {
  await page.goto(comparison);
  const plate = page.getByRole("figure", {
    name: "What Donald Trump said, and what Carlos Fernández de Cossío answered",
  });
  await expect(plate.locator("[data-said]")).toHaveText([
    "they have started talks with Cuba",
    "… not yet in a negotiation process …",
  ]);
  await expect(plate).toContainText("Denied: that talks, or negotiations, have begun.");
  await expect(plate).toContainText("1 Feb 2026, dated two ways");
  await expect(plate).toContainText("on or before 2 Feb 2026");
  await plate.getByRole("link", { name: "1 of 5 points is denied" }).click();
  await expect(page.locator("#points")).toBeInViewport();
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  for (const [name, address] of Object.entries({ comparison, pair })) {
    test(`touching words of a ${name} shows what they rest on, on both sides, at an address`, async ({
      page,
    }) => {
      await page.goto(address);
      const [claim, reply] = [
        page.locator("a[data-points='1']").filter({ hasText: "they have started talks" }).last(),
        page.locator("a[data-points='1']").filter({ hasText: "not yet in a negotiation" }).last(),
      ];
      await claim.click();
      await expect(page).toHaveURL(/#p1$/);
      const ground = (one: typeof claim) =>
        one.evaluate((words) => getComputedStyle(words).backgroundColor);
      for (const words of [claim, reply]) expect(await ground(words)).not.toBe("rgba(0, 0, 0, 0)");
      const other = page.locator("a[data-points='2']").first();
      expect(await ground(other)).toBe("rgba(0, 0, 0, 0)");
      // What steps back is still read.
      expect(await other.evaluate((words) => getComputedStyle(words).color)).toBe(
        await page
          .locator("main nav a")
          .first()
          .evaluate(() => {
            const probe = document.createElement("i");
            probe.style.color = "var(--color-ink-3)";
            document.body.append(probe);
            return getComputedStyle(probe).color;
          }),
      );
      await expect(page.locator("#p1")).toBeInViewport();
      await page.locator("#p1").getByRole("link", { name: "Show all points" }).click();
      expect(await ground(claim)).toBe("rgba(0, 0, 0, 0)");
      await expect(page).toHaveURL(/#points$/);
    });
  }
});

test("the numbers of points lead to them by keyboard", async ({ page }) => {
  await page.goto(comparison);
  await page.locator("#s2").getByRole("link", { name: "Point 4" }).press("Enter");
  await expect(page).toHaveURL(/#p4$/);
  await expect(page.locator("#p4")).toBeInViewport();
});

// A window of 1280 px at four times the size.
test("the plate fits 320 px", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  for (const address of [comparison, pair]) {
    await page.goto(address);
    await expectNoSidewaysScroll(page);
  }
});
