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

test("words are copied with their source, as text and as rich text; without scripts the same text is there to take", async ({
  page,
  context,
  browser,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto(addresses.comparison ?? "");
  const copy = page.getByRole("link", { name: "Copy with source S1" });
  await copy.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("status").filter({ hasText: "Copied" })).toBeVisible();
  const copied = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const as = async (type: string) => (await item?.getType(type))?.text() ?? "";
    return { text: await as("text/plain"), html: await as("text/html") };
  });
  expect(copied.text).toMatch(
    /^they have started talks with Cuba\nAs reported, in English\.\n\n“I think they will come .* free again\.”\nVerbatim, in English\.\n\nDonald Trump, President of the United States\. 1 Feb 2026 \(to the day\)\./,
  );
  expect(copied.html).toContain("again.”</span><br>Verbatim, in English.</p>");
  expect(copied.html).toMatch(/<a href="http[^"]+\/v\/1#s1">/);

  const plain = await browser.newContext({ javaScriptEnabled: false });
  const still = await plain.newPage();
  await still.goto(addresses.comparison ?? "");
  await still.getByRole("link", { name: "Copy with source S1" }).click();
  await expect(still.locator("#with-source + p")).toHaveText(copied.text, {
    useInnerText: true,
  });
  await plain.close();
});

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
  expect(await number.evaluate((one) => getComputedStyle(one, "::after").content)).toBe('"2"');
});
