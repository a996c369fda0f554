import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, test, vi } from "vitest";
import { measureFolder, medianOf, shareOf } from "./extraction";

const folder = join(process.cwd(), "../shared/data/articles");

test.skipIf(!existsSync(folder))(
  "reads the pages of ../shared/data/articles as well as docs/extraction.md says",
  async () => {
    const measured = await measureFolder(folder);
    expect(measured.length).toBeGreaterThan(50);
    expect(measured.filter(({ crashed }) => crashed)).toEqual([]);
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

test("a page that breaks the reader is counted as missed, and the next one is read", async () => {
  const root = mkdtempSync(join(tmpdir(), "gainsay-extraction-"));
  try {
    mkdirSync(join(root, "xx"));
    const expected = { title: "T", authors: [], publishing_date: null, body: null };
    writeFileSync(join(root, "xx/P.json"), JSON.stringify({ V1: expected, V2: expected }));
    for (const day of ["2026_01_01", "2026_01_02"]) {
      writeFileSync(join(root, `xx/P_${day}.html.gz`), gzipSync("<h1>T</h1><p>Text"));
    }
    // What decoding ends with, once.
    vi.spyOn(String.prototype, "toWellFormed").mockImplementationOnce(() => {
      throw new TypeError("Cannot read properties of null");
    });
    const [first, second] = await measureFolder(root);
    expect(first).toMatchObject({ crashed: true, title: false });
    expect(first?.failure).toBe("Cannot read properties of null");
    expect(second).toMatchObject({ crashed: false, title: true });
  } finally {
    vi.restoreAllMocks();
    rmSync(root, { recursive: true, force: true });
  }
});
