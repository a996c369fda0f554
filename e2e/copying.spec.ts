/** Copied words are the words: no number, mark or label of ours comes along, on any page that shows them. */
import { expect, test } from "@playwright/test";
import { publicReader } from "@/db/public/files";
import { readSettings } from "@/lib/env";
import { demoAddresses } from "./support";

const addresses = demoAddresses();

for (const name of [
  ...["front", "comparison", "all statements", "pair", "card", "statement", "person"],
  ...["statements of a person", "source", "search"],
]) {
  test(`words copied from ${name} are the words of the record`, async ({ page }) => {
    const held = publicReader(readSettings().dataFolder)
      .connection.prepare("select text from quotations")
      .pluck()
      .all() as string[];
    await page.goto(addresses[name] ?? "");
    const copied = await page.locator("main [data-said]:visible").evaluateAll((places) =>
      places.map((place) => {
        const selection = getSelection();
        selection?.selectAllChildren(place);
        return selection?.toString() ?? "";
      }),
    );
    expect(copied.length).toBeGreaterThan(0);
    for (const text of copied) {
      // Where words are shown in part, the sign of that stands outside them.
      const words = text.replace(/^…\s|\s…$/g, "");
      expect(held.some((one) => one.includes(words)) ? "" : words).toBe("");
    }
  });
}

test("quotation marks and the numbers of points are drawn, and are in what is heard", async ({
  page,
}) => {
  await page.goto(addresses.comparison ?? "");
  const words = page.locator("#s1 q").first();
  const drawn = await words.evaluate((element) =>
    ["::before", "::after"].map((side) => getComputedStyle(element, side).content),
  );
  expect(drawn).toEqual(["open-quote", "close-quote"]);
  const number = page.locator("#s1").getByRole("link", { name: "Point 2" }).first();
  await expect(number).toHaveText("");
  expect(await number.evaluate((one) => getComputedStyle(one, "::before").content)).toBe('"2"');
});
