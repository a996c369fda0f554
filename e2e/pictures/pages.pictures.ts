/** Takes the pictures, page by page, and compares each with the one accepted last: not one point may differ. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { readSettings } from "@/lib/env";
import { takeSession } from "../desk-support";
import { pages } from "./pages";

const widths = [1440, 820, 390];
const looks = {
  light: { media: "screen", colorScheme: "light", forcedColors: "none" },
  dark: { media: "screen", colorScheme: "dark", forcedColors: "none" },
  print: { media: "print", colorScheme: "light", forcedColors: "none" },
  forced: { media: "screen", colorScheme: "dark", forcedColors: "active" },
} as const;

const { sessions } = JSON.parse(
  readFileSync(join(readSettings().dataFolder, "pictures.json"), "utf8"),
);

for (const [name, { at, as, first }] of Object.entries(pages)) {
  test(name, async ({ page, context }) => {
    await page.clock.setFixedTime(new Date(String(process.env.GAINSAY_CLOCK)));
    if (as) await takeSession(context, sessions[as]);
    await page.setViewportSize({ width: widths[0] ?? 0, height: 900 });
    await page.goto(at, { waitUntil: "networkidle" });
    await first?.(page);
    await page.evaluate(() => document.fonts.ready);
    for (const [look, media] of Object.entries(looks)) {
      await page.emulateMedia({ ...media, reducedMotion: "reduce" });
      // Forced colours draw the caret, which blinks, whatever hides it.
      if (look === "forced")
        await page.evaluate(() => (document.activeElement as HTMLElement)?.blur());
      for (const width of widths) {
        await page.setViewportSize({ width, height: 900 });
        const picture = [name.replaceAll(" ", "-"), `${look}-${width}.png`];
        await expect.soft(page).toHaveScreenshot(picture, { fullPage: true });
      }
    }
  });
}
