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

test("takes operators for filters, wherever each is given, and links to addresses without them", async () => {
  const html = await shown("q=cuba+speaker:%22donald+trump%22+-tariff&form=reported");
  expect(html).toContain("1 result");
  expect(html).toContain("<bdi>Donald Trump</bdi>");
  expect(html).toContain('value="cuba -tariff"');
  expect(html).toContain('href="/search?q=cuba+-tariff&form=reported"');
  expect(html).toContain(
    'href="/api/v1/export/statements.csv?q=cuba+-tariff&form=reported&speaker=donald-trump"',
  );
});

test("asks what was meant where little is found, in a link that keeps the filters", async () => {
  const html = await shown("q=informal+dialgue&form=reported&order=newest");
  expect(html).toContain("Nothing on record has “<bdi>dialgue</bdi>”.");
  expect(html).toMatch(
    /Did you mean <a[^>]*href="\/search\?q=informal\+dialogue&form=reported&order=newest"/,
  );
  expect(html).toMatch(/The record has these words: 1 result/);
  expect(await shown("q=xqzwvkpt")).not.toContain("Did you mean");
  expect(await shown("q=dialogue")).not.toContain("Did you mean");
});

test("finds by filters alone", async () => {
  const html = await shown("q=party:cuba");
  expect(html).toContain("Showing <b");
  expect(html).toContain("newest first");
  expect(html).not.toContain("Best match");
});

test("says of a filter that is not understood that it was left out, and passes over what is none", async () => {
  const html = await shown("q=cuba&after=2026-02-30");
  expect(html).toContain("Said on or after was left out:");
  expect(html).toContain("results for");
  expect(await shown("q=cuba+party:Spain")).toContain(
    "Party “Spain” was left out: nothing on record is called so.",
  );
  expect(await shown("q=cuba+speeker:trump")).toContain("There is no operator “speeker:”");
  expect(await shown("q=talks&utm_source=somewhere")).toContain("3 results");
});

test("counts what the results can be narrowed to, and every count is what the link finds", async () => {
  const html = await shown("q=cuba");
  const links = [
    ...html.matchAll(/<a class="flex[^>]*href="([^"]+)"[^>]*>.*?<\/span>(\d+)<\/small>/g),
  ];
  expect(links.length).toBeGreaterThan(10);
  for (const [, href = "", count] of links) {
    const found = await shown(href.split("?")[1] ?? "");
    expect([href, /(\d+) results?/.exec(found)?.[1]]).toEqual([href, count]);
  }
});

test("orders by when it was said", async () => {
  const datesIn = async (order: string) => [
    ...(await shown(`q=cuba&kind=statement&order=${order}`)).matchAll(/\d+ (?:Jan|Feb)\w* 2026/g),
  ];
  const newest = (await datesIn("newest")).map(String);
  expect(newest.length).toBeGreaterThan(1);
  expect((await datesIn("oldest")).map(String)).not.toEqual(newest);
});

test("shows how a search is written by examples that find something", async () => {
  const html = await shown("");
  const examples = [...html.matchAll(/<dt[^>]*><a[^>]*href="([^"]+)"/g)].map(
    ([, href = ""]) => href,
  );
  expect(examples.length).toBeGreaterThan(5);
  for (const href of examples) {
    const found = await shown(href.split("?")[1] ?? "");
    expect([href, /\d+ results?/.test(found)]).toEqual([href, true]);
    expect(found).not.toContain("What was not understood");
  }
});
