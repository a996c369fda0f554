/** Arabic, Hebrew, Chinese and long German: right direction, nothing cut off, nothing wider than the window. */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { readSettings } from "@/lib/env";
import { exchanges, publishExchanges } from "./languages";
import { expectHalfMinute } from "./plates";
import { expectNoSidewaysScroll, pick, testLooks } from "./support";

test.beforeAll(publishExchanges);

const pairOf = (slug: string) =>
  `/pairs/${pick("select p.rebuttal_id from pairings p join matters m on m.id = p.matter_id where m.slug = ?", [slug])}`;
const personOf = (name: string) =>
  `/people/${pick("select slug from speakers where name = ?", [name])}`;

// Names and compounds of ninety letters take more lines than a phone has.
for (const { slug } of exchanges.filter((row) => row.slug !== "das-gesetz")) {
  test(`${slug}: the plate is in sight at once, with both sides alike`, async ({ page }) => {
    await expectHalfMinute(page, `/matters/${slug}`);
  });
}

for (const { slug, claim, reply } of exchanges) {
  test(`${slug}: words run in their own direction and language`, async ({ page }) => {
    await page.goto(`/matters/${slug}`);
    for (const { words, language } of [claim, reply]) {
      const quotation = page.getByRole("blockquote").filter({ hasText: words });
      const original = page.locator(`blockquote[lang="${language}"]`).filter({ hasText: words });
      await expect(original).toHaveAttribute(
        "dir",
        ["ar", "he"].includes(language) ? "rtl" : "ltr",
      );
      if (!claim.translation) await expect(quotation).toBeVisible();
    }
  });

  test(`${slug}: fits every width on every page, with pictures`, async ({ page }) => {
    const pictures = join(readSettings().dataFolder, "..", "pictures");
    mkdirSync(pictures, { recursive: true });
    const pages = {
      comparison: `/matters/${slug}`,
      pair: pairOf(slug),
      person: personOf(reply.name),
      front: "/",
      search: `/search?q=${encodeURIComponent(claim.words.slice(0, 6))}`,
    };
    for (const [name, address] of Object.entries(pages)) {
      await page.goto(address);
      for (const width of [320, 390, 820, 1440]) {
        await page.setViewportSize({ width, height: 900 });
        await expectNoSidewaysScroll(page);
        await page.screenshot({
          path: join(pictures, `${slug}-${name}-${width}.png`),
          fullPage: true,
        });
      }
    }
  });

  testLooks({
    [`${slug}, comparison`]: () => `/matters/${slug}`,
    [`${slug}, pair`]: () => pairOf(slug),
  });
}

test("the reader chooses between translation and original", async ({ page }) => {
  const [{ claim } = { claim: { words: "", translation: "" } }] = exchanges;
  await page.goto("/matters/al-jisr");
  const original = page.locator("#s1").getByText(claim.words);
  const translation = page.locator("#s1").getByText(String(claim.translation));
  await expect(translation).toBeVisible();
  await expect(original).toBeHidden();
  await page.getByRole("radio", { name: "Original" }).check({ force: true });
  await expect(original).toBeVisible();
  await expect(translation).toBeHidden();
  await page.getByRole("radio", { name: "Both" }).check({ force: true });
  await expect(original).toBeVisible();
  await expect(translation).toBeVisible();
});

test("a link leads into the source, to the words themselves", async ({ page }) => {
  await page.goto("/matters/das-gesetz");
  const link = page.locator("#s2").getByRole("link", { name: "in the source" });
  await expect(link).toHaveAttribute("href", /^https:\/\/example\.org\/gesetz#:~:text=Die%20Donau/);
});
