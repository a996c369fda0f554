/** What the browser tests share: the public record behind the running server, and checks that every page must pass. */
import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { publicReader } from "@/db/public/files";
import { readSettings } from "@/lib/env";

/** One value of the public record of the server under test, or of the one in another data folder. */
export function pick(
  sql: string,
  values: unknown[] = [],
  folder = readSettings().dataFolder,
): string {
  const { connection } = publicReader(folder);
  return String(
    connection
      .prepare(sql)
      .pluck()
      .get(...values),
  );
}

/** The two ways in which pages are looked at: light at a desk and dark on a phone. */
const looks = [
  { colorScheme: "light", width: 1440 },
  { colorScheme: "dark", width: 390 },
] as const;
type Look = (typeof looks)[number];

async function lookAt(page: Page, { colorScheme, width }: Look): Promise<void> {
  await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
  await page.setViewportSize({ width, height: 900 });
}

async function expectNoFindings(page: Page, { colorScheme }: Look): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const found = violations.map(({ id, nodes }) => [page.url(), colorScheme, id, nodes[0]?.html]);
  expect(found).toEqual([]);
}

/** Fails where axe finds anything on the page as it stands in the middle of a test, in either look. */
export async function expectAccessible(page: Page): Promise<void> {
  for (const look of looks) {
    await lookAt(page, look);
    await expectNoFindings(page, look);
  }
}

/**
 * Fails where axe finds anything in either look, or something is wider than its window. One load serves all of it; in
 * `npm run soak` each look has a load of its own.
 */
export async function expectLooks(page: Page): Promise<void> {
  for (const look of looks) {
    await lookAt(page, look);
    if (process.env.SOAK) await page.reload();
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expectNoFindings(page, look);
  }
  await expectToFit(page);
}

/**
 * Declares the test that every page must pass, one for each page: no accessibility finding, and nothing wider than its
 * window.
 * @param pages names, as the tests call them, and addresses, asked for when the tests run
 */
export function testLooks(pages: Record<string, () => string>): void {
  for (const [name, address] of Object.entries(pages)) {
    test(`${name}: no accessibility finding, light or dark, and no sideways scroll`, async ({
      page,
    }) => {
      await page.goto(address());
      await expectLooks(page);
    });
  }
}

/**
 * Tells how long something took, in milliseconds. It fails of that in `npm run soak` alone: on a machine that does other
 * work as well, time says nothing.
 */
export function expectSoon(took: number, limit: number, what: string): void {
  console.log(`${what}: ${took} ms.`);
  if (process.env.SOAK) expect(took, what).toBeLessThan(limit);
}

/** Addresses as `testLooks` takes them, each its own name. */
export function byAddress(addresses: string[]): Record<string, () => string> {
  return Object.fromEntries(addresses.map((address) => [address.slice(0, 80), () => address]));
}

/** Fails where the page is wider than its window, from the narrowest phone to a desk. */
export async function expectToFit(page: Page): Promise<void> {
  for (const width of [320, 390, 820, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    await expectNoSidewaysScroll(page);
  }
}

/** Fails where the page is wider than its window. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const overflow = await page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return [];
    return [...document.querySelectorAll("main *, header *, footer *")]
      .filter((element) => element.getBoundingClientRect().right > width + 1)
      .slice(0, 5)
      .map((element) => element.outerHTML.slice(0, 120));
  });
  expect(overflow, page.url()).toEqual([]);
}

const demo = "us-cuba-negotiations";

/** Every kind of reader page of the demo, by what it is. */
export function demoAddresses(): Record<string, string> {
  const pair = pick(
    "select p.rebuttal_id from pairings p join matters m on m.id = p.matter_id where m.slug = ? and p.place = 1",
    [demo],
  );
  const statement = pick("select reply_id from rebuttals where id = ?", [pair]);
  const source = pick("select source_id from quotations where statement_id = ?", [statement]);
  const topic = pick(
    "select t.slug from matter_topics t join matters m on m.id = t.matter_id where m.slug = ?",
    [demo],
  );
  return {
    front: "/",
    matters: "/matters",
    topics: "/topics",
    topic: `/topics/${topic}`,
    exchanges: "/exchanges",
    comparison: `/matters/${demo}`,
    version: `/matters/${demo}/v/1`,
    "all statements": `/matters/${demo}/v/1/statements/1`,
    pair: `/pairs/${pair}`,
    "pair of a version": `/matters/${demo}/v/1/pairs/${pair}`,
    card: `/embed/pairs/${pair}`,
    "card of a version": `/embed/matters/${demo}/v/1/pairs/${pair}`,
    "card of a matter": `/embed/matters/${demo}`,
    "card of a statement": `/embed/statements/${statement}`,
    statement: `/statements/${statement}`,
    source: `/sources/${source}`,
    "statements of a source": `/sources/${source}/statements`,
    people: "/people",
    person: "/people/carlos-fernandez-de-cossio",
    "statements of a person": "/people/carlos-fernandez-de-cossio/statements",
    "positions of a person": "/people/carlos-fernandez-de-cossio/positions",
    search: "/search?q=dialogue",
    corrections: "/corrections",
    method: "/method",
    data: "/data",
    api: "/api",
  };
}
