/** What readers' pages weigh: those that are kept carry none of the framework's scripts, and say the same. */
import { expect, test } from "@playwright/test";
import { demoAddresses } from "./support";

const addresses = demoAddresses();

for (const name of ["front", "comparison", "pair", "card", "statement", "person", "source"]) {
  test(`${name}: is kept without scripts of the framework, and says the same`, async ({ page }) => {
    const at = addresses[name] ?? "";
    const first = await (await page.request.get(at)).text();
    let kept = first;
    // It is kept once it has been sent.
    await expect(async () => {
      kept = await (await page.request.get(at)).text();
      expect(/<script[^>]+src=/.test(kept)).toBe(false);
    }).toPass();
    expect(kept).not.toContain("__next_f");
    const textOf = (html: string) =>
      page.evaluate((source) => {
        const { body } = new DOMParser().parseFromString(source, "text/html");
        for (const script of body.querySelectorAll("script,style,template")) script.remove();
        return body.textContent?.replace(/\s+/g, " ").trim();
      }, html);
    expect(await textOf(kept)).toBe(await textOf(first));
    expect((await textOf(kept))?.length).toBeGreaterThan(200);
  });
}

test("a kept page still switches its theme, leads to search and copies", async ({ page }) => {
  await expect(async () => {
    await page.goto(addresses.comparison ?? "");
    expect(await page.locator("script[src]").count()).toBe(0);
  }).toPass();
  await page.getByRole("button", { name: "Switch between light and dark" }).click();
  await expect(page.locator("html")).toHaveAttribute("data-theme", /light|dark/);
  await page.keyboard.press("/");
  await expect(page.locator("header input[type=search]")).toBeFocused();
});
