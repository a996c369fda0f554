/** What every half-minute plate must hold: it is in sight at once, and both sides weigh the same. */
import { expect, type Page } from "@playwright/test";

/** A phone, where the sign must stand within 500 px and the first quotation within 700; and a desk, above the fold. */
const windows = [
  { width: 390, height: 844, sign: 500, quotation: 700 },
  { width: 1440, height: 900, sign: 900, quotation: 900 },
];

/** Opens the address in both windows and measures its plate; leaves the page in the last. */
export async function expectHalfMinute(page: Page, address: string): Promise<void> {
  for (const { width, height, sign, quotation } of windows) {
    await page.setViewportSize({ width, height });
    await page.goto(address);
    const plate = page.locator("[data-plate]");
    await expect(plate).toBeVisible();
    await page.evaluate(() => document.fonts.ready);
    const bottomOf = async (part: string) => {
      const box = await plate.locator(part).first().boundingBox();
      return box ? box.y + box.height : Number.POSITIVE_INFINITY;
    };
    expect(await bottomOf("svg:has(use[href^='#s-'])"), "first sign").toBeLessThanOrEqual(sign);
    expect(await bottomOf("[data-said]"), "first quotation").toBeLessThanOrEqual(quotation);
    await expectEqualWeight(page);
  }
}

/** Area, room for lines, type size, weight and contrast of both sides, within a tenth. */
async function expectEqualWeight(page: Page): Promise<void> {
  const sides = await page.locator("[data-plate] [data-side-of-plate]").evaluateAll((elements) => {
    const colours = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
    const luminance = (colour: string) => {
      if (!colours) return 0;
      colours.fillStyle = colour;
      colours.fillRect(0, 0, 1, 1);
      const [r = 0, g = 0, b = 0] = [...colours.getImageData(0, 0, 1, 1).data].map((byte) => {
        const part = byte / 255;
        return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const paper = luminance(getComputedStyle(document.body).backgroundColor);
    const contrast = (element: Element) => {
      const ink = luminance(getComputedStyle(element).color);
      return (Math.max(ink, paper) + 0.05) / (Math.min(ink, paper) + 0.05);
    };
    return elements.flatMap((side) => {
      const words = side.querySelector("[data-said]");
      const name = side.querySelector("b");
      if (!words || !name) return [];
      const { width, height, top } = side.getBoundingClientRect();
      const look = getComputedStyle(words);
      const size = Number.parseFloat(look.fontSize);
      const room = side.getBoundingClientRect().bottom - words.getBoundingClientRect().top;
      return [
        {
          area: width * height,
          top,
          lines: room / Number.parseFloat(look.lineHeight),
          size,
          weight: Number(look.fontWeight),
          words: contrast(words),
          name: contrast(name),
          nameSize: Number.parseFloat(getComputedStyle(name).fontSize),
        },
      ];
    });
  });
  const [one, other] = sides;
  if (!one || !other) return;
  for (const key of Object.keys(one) as (keyof typeof one)[])
    expect(Math.abs(other[key] / one[key] - 1), `${key} of the two sides`).toBeLessThanOrEqual(0.1);
}
