import fc from "fast-check";
import jsQR from "jsqr";
import { expect, test } from "vitest";
import { qrPicture } from "./qr";

/** What a camera would read off the picture, at three pixels a module. */
function scanned({ size, path }: ReturnType<typeof qrPicture>): string | undefined {
  const scale = 3;
  const side = size * scale;
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255);
  for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g)) {
    for (let row = Number(y) * scale; row < (Number(y) + 1) * scale; row++) {
      const from = (row * side + Number(x) * scale) * 4;
      for (let byte = from; byte < from + Number(length) * scale * 4; byte++) {
        if (byte % 4 !== 3) pixels[byte] = 0;
      }
    }
  }
  return jsQR(pixels, side, side)?.data;
}

test("a scanner reads what the code says", () => {
  const uri = "otpauth://totp/Gainsay:ana%40example.org?secret=JBSWY3DPEHPK3PXP&issuer=Gainsay";
  expect(scanned(qrPicture(uri))).toBe(uri);
  fc.assert(
    fc.property(fc.webUrl(), (url) => {
      expect(scanned(qrPicture(url))).toBe(url);
    }),
    { numRuns: 20 },
  );
});
