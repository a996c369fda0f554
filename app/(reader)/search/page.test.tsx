/** The search page narrowed by the filters of the lists: what it says, and where its links lead. */
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { renderToStaticMarkup } from "react-dom/server";
import { afterAll, expect, test, vi } from "vitest";
import { demoHouse } from "@/db/test-support";
import Page from "./page";

const folder = mkdtempSync(join(tmpdir(), "gainsay-narrowed-"));
cpSync(demoHouse().folder, folder, { recursive: true });
vi.stubEnv("GAINSAY_DATA", folder);
afterAll(() => rmSync(folder, { recursive: true }));

const shown = async (query: string) => {
  const asked = Object.fromEntries(new URLSearchParams(query));
  const html = renderToStaticMarkup(await Page({ searchParams: Promise.resolve(asked) }));
  return html.replaceAll("&amp;", "&");
};

test("says what it is narrowed to, each with the way to do without, and keeps it for the next search", async () => {
  const html = await shown("q=cuba&speaker=donald-trump&form=reported");
  expect(html).toContain("1 result");
  expect(html).toContain('href="/search?q=cuba&form=reported"');
  expect(html).toContain('href="/search?q=cuba&speaker=donald-trump"');
  expect(html).toContain('<input type="hidden" name="speaker" value="donald-trump"/>');
  expect(await shown("q=cuba&party=Spain")).toContain("Nothing that is narrowed so");
});

test("looks for nothing where a filter is not understood, and passes over what is none", async () => {
  const html = await shown("q=cuba&after=2026-02-30");
  expect(html).toContain("It is a day, such as 2026-02-01.");
  expect(html).toContain('href="/search?q=cuba"');
  expect(await shown("q=talks&utm_source=somewhere")).toContain("3 results");
});
