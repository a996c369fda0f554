/** Every link leads somewhere. */
import { expect, type Page, test } from "@playwright/test";
import { demoAddresses } from "./support";

/** The addresses of this site that a page links to; fragments of the page itself are looked up at once. */
async function linksOf(page: Page, address: string): Promise<string[]> {
  await page.goto(address);
  const links = await page.locator("a[href]").evaluateAll((anchors) =>
    anchors
      .map((anchor) => new URL((anchor as HTMLAnchorElement).href))
      .filter((url) => url.origin === location.origin)
      .map((url) => ({
        path: url.pathname + url.search,
        hash: decodeURIComponent(url.hash.slice(1)),
      })),
  );
  const here = new URL(page.url());
  const own = links.filter((link) => link.hash && link.path === here.pathname + here.search);
  const missing = await page.evaluate(
    (ids) => ids.filter((id) => document.querySelectorAll(`[id="${CSS.escape(id)}"]`).length !== 1),
    own.map((link) => link.hash),
  );
  expect(missing, `fragments of ${address}`).toEqual([]);
  return [...new Set(links.map((link) => link.path))];
}

test("every link of every kind of page answers, and every fragment is there", async ({
  page,
  request,
}) => {
  const seen = new Set<string>();
  for (const address of Object.values(demoAddresses())) {
    for (const path of await linksOf(page, address)) seen.add(path);
  }
  const wrong: string[] = [];
  for (const path of seen) {
    const status = (await request.get(path)).status();
    if (status !== 200) wrong.push(`${status} ${path}`);
  }
  expect(wrong).toEqual([]);
});
