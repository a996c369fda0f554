import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { measureFolder, medianOf, shareOf } from "./extraction";

const folder = join(process.cwd(), "../shared/data/articles");

test.skipIf(!existsSync(folder))(
  "reads the pages of ../shared/data/articles as well as docs/extraction.md says",
  async () => {
    const measured = await measureFolder(folder);
    expect(measured.length).toBeGreaterThan(50);
    expect(shareOf(measured, "title")).toBeGreaterThanOrEqual(0.9);
    expect(shareOf(measured, "date")).toBeGreaterThanOrEqual(0.95);
    expect(shareOf(measured, "authors")).toBeGreaterThanOrEqual(0.8);
    expect(medianOf(measured.map(({ body }) => body))).toBeGreaterThanOrEqual(0.95);
  },
  60_000,
);

test("the median of an even number of values lies between the two in the middle", () => {
  expect(medianOf([3, 1, 2])).toBe(2);
  expect(medianOf([4, 1, 3, 2])).toBe(2.5);
});
