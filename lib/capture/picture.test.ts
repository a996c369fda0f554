import { expect, test } from "vitest";
import { isShownAsFile, pictureType } from "./picture";
import { tinyPng } from "./picture.fixture";

test("a picture is known by its first bytes", () => {
  expect(pictureType(tinyPng())).toBe("image/png");
  expect(pictureType(Uint8Array.from([0xff, 0xd8, 0xff, 0xe0]))).toBe("image/jpeg");
  expect(pictureType(Buffer.from("RIFF1234WEBPVP8 "))).toBe("image/webp");
  expect(pictureType(Buffer.from("RIFF1234WAVEfmt "))).toBeUndefined();
  expect(pictureType(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'))).toBeUndefined();
  expect(pictureType(new Uint8Array())).toBeUndefined();
});

test("nothing that could run as a page is shown as it came", () => {
  expect(["image/png", "application/pdf"].map(isShownAsFile)).toEqual([true, true]);
  expect(["image/svg+xml", "text/html", "text/plain", null].some(isShownAsFile)).toBe(false);
});
