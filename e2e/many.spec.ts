/** A large real record: one claim said 47 times, nine checkers on one claim, a person with hundreds of statements. */
import { expect, test } from "@playwright/test";
import { expectHalfMinute } from "./plates";
import { pick, testLooks } from "./support";

/** A server of its own, where the file is at hand; see scripts/test.mjs. */
const { GAINSAY_MANY_URL: baseURL, GAINSAY_MANY_DATA: folder } = process.env;
const repeated = "/matters/trump-tax-plan-largest-tax-cut-in-us-history";
const rate = "/matters/us-highest-tax-rate";
/** Two people of one name are on the record; the one with the most statements. */
const trump = () =>
  `/people/${pick("select k.slug from statements s join speakers k on k.id = s.speaker_id group by k.id order by count(*) desc limit 1", [], folder)}`;

test.skip(!baseURL, "The file of the large record is absent");
test.use({ baseURL });

/** A matter of three parties. */
const three = () =>
  `/matters/${pick(
    `select m.slug from matters m where (select count(*) from parties where matter_id = m.id) > 2
       and (select count(*) from pairings where matter_id = m.id) > 2 order by m.slug limit 1`,
    [],
    folder,
  )}`;

test("the plate of a matter with 47 repeats, and of one with three parties, is in sight at once", async ({
  page,
}) => {
  for (const address of [repeated, three()]) await expectHalfMinute(page, address);
});

test("the front has read exchanges by sign and leads to the hundreds that nobody has read", async ({
  page,
}) => {
  await page.goto("/");
  const filters = page.getByRole("navigation", { name: "Exchanges by sign" });
  await expect(filters.getByRole("link", { name: "Retracts 15" })).toBeVisible();
  await expect(filters.getByText("Not yet read")).toHaveCount(0);
  await expect(page.getByRole("listitem").getByText("Not yet read")).toHaveCount(0);
  await expect(page.getByText("468 more answers are on record that nobody has read")).toBeVisible();
  await page.getByRole("link", { name: "Show them" }).click();
  await expect(page).toHaveURL(/\/exchanges\/not-read$/);
  const rows = page.locator("ol > li");
  await expect(rows).toHaveCount(50);
  const first = await rows.first().getByRole("link").first().getAttribute("href");
  await page.getByRole("link", { name: "Older exchanges" }).click();
  await expect(page).toHaveURL(/\/exchanges\/not-read\/from\/[\w-]+$/);
  await expect(rows).toHaveCount(50);
  await expect(rows.locator(`a[href="${first}"]`)).toHaveCount(0);
});

test("one claim said 47 times is one block, with every occasion in it", async ({ page }) => {
  await page.goto(repeated);
  const point = page.getByRole("region", { name: "1. Trump's tax plan" });
  await expect(point.getByText("Said 47 times by 4 speakers. Answered 4 times.")).toBeVisible();
  await expect(point.getByRole("heading", { name: "First on record" })).toBeVisible();
  await expect(point.getByText("One of 6; their order is not known.")).toBeVisible();
  await expect(point.getByText("If they are the same statements, the count is 46.")).toBeVisible();
  await point.getByText("All 47 occasions, with words").click();
  await expect(point.locator("details li")).toHaveCount(47);
  await expect(point.getByText("No reply to these 43 is on record.")).toBeVisible();
  await expect(page.getByText("Asserts, 47 times.")).toBeVisible();
});

test("each answer stands beside the claim it answers, unread as it is, with its author's rating", async ({
  page,
}) => {
  await page.goto(repeated);
  const row = page.locator("#row-b");
  await expect(row.getByText("The Democrats will only vote for Tax Increases.")).toBeVisible();
  await expect(row.getByText("FactCheck.org", { exact: true }).first()).toBeVisible();
  await expect(row.getByRole("link", { name: "Not yet read" })).toBeVisible();
  await expect(row.getByText("Rated unsupported by FactCheck.org")).toBeVisible();
  await row.getByRole("link", { name: "Not yet read" }).click();
  await expect(
    page.getByText("Nobody has yet read which points the reply takes up."),
  ).toBeVisible();
});

test("one looks closer at the occasions, and scrolls along them", async ({ page }) => {
  await page.goto(repeated);
  const view = page.getByRole("region", { name: "47 occasions by day, drawn" });
  const width = () => view.evaluate((element) => element.scrollWidth - element.clientWidth);
  expect(await width()).toBe(0);
  await page.getByRole("link", { name: "9 times" }).first().click();
  expect(await width()).toBeGreaterThan(1000);
  // It opens where the marks are, and has an address.
  const seen = () =>
    view.evaluate((frame) => {
      const { left, right } = frame.getBoundingClientRect();
      return [...frame.querySelectorAll("i")].filter((mark) => {
        const at = mark.getBoundingClientRect();
        return at.width > 0 && at.left >= left && at.right <= right;
      }).length;
    });
  expect(await seen()).toBeGreaterThan(5);
  await page.goto(page.url());
  expect(await width()).toBeGreaterThan(1000);
  expect(await seen()).toBeGreaterThan(5);
  await view.focus();
  const from = await view.evaluate((element) => element.scrollLeft);
  await page.keyboard.press("ArrowLeft");
  await expect.poll(() => view.evaluate((element) => element.scrollLeft)).toBeLessThan(from);
});

test("the page narrows to two of three parties", async ({ page }) => {
  await page.goto(three());
  const shown = () =>
    page
      .locator("main [data-party]")
      .evaluateAll((rows) => [...new Set(rows.map((row) => row.getAttribute("data-party")))]);
  expect((await shown()).length).toBeGreaterThan(2);
  const choices = page.getByRole("navigation", { name: "Facing" });
  await choices.getByRole("link").nth(1).click();
  await expect(page).toHaveURL(/\/facing\/[\w-]+#sides$/);
  await expect(choices.getByRole("link").nth(1)).toHaveAttribute("aria-current", "page");
  const two = await shown();
  expect(two).toHaveLength(2);
  // Every mark of a party on the page is one of the two.
  const marks = await page
    .locator("main svg use[href^='#m-']")
    .evaluateAll((uses) =>
      uses.filter((use) => !use.closest("nav")).map((use) => use.getAttribute("href")),
    );
  expect([...new Set(marks)].sort()).toEqual(two.map((index) => `#m-${index}`).sort());
  await choices.getByRole("link", { name: /^All/ }).click();
  expect((await shown()).length).toBeGreaterThan(2);
  expect((await page.request.get(`${three()}/facing/nobody`)).status()).toBe(404);
});

test("every statement of the matter is listed page by page, with its custody", async ({ page }) => {
  await page.goto(`${repeated}/v/1/statements/1`);
  await expect(page.getByText("S1 to S50 of 51 statements, version 1.")).toBeVisible();
  await page.getByRole("link", { name: "Later numbers" }).click();
  await expect(page.getByText("S51 to S51 of 51 statements, version 1.")).toBeVisible();
  await page.locator("#s51 summary").click();
  await expect(
    page.locator("#s51 details > ol").getByText("factopolis-statements.csv"),
  ).toBeVisible();
});

test.describe("somebody of many statements, without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("is read by years, answers, points and signs, each in the address", async ({ page }) => {
    await page.goto(trump());
    const years = page.getByRole("navigation", { name: "Years" });
    const filters = page.getByRole("navigation", { name: "Which statements" });
    await expect(
      years.getByRole("link", { name: /^2017: 3\d\d statements, \d+ answered$/ }),
    ).toBeVisible();
    await expect(years.getByText("Years on one scale, months of 2017 on another.")).toBeVisible();
    await years.getByRole("link", { name: /^2016: / }).click();
    await expect(page).toHaveURL(`${trump()}/statements?year=2016`);
    await expect(page.getByRole("region", { name: /^2016/ })).toBeVisible();
    await years.getByRole("link", { name: /^Oct 2016: / }).click();
    await filters.getByRole("link", { name: /^Answered/ }).click();
    await expect(page).toHaveURL(`${trump()}/statements?show=answered&year=2016-10`);
    await expect(
      page.getByRole("heading", { name: "2016 13 statements of this month, 13 answered" }),
    ).toBeVisible();
    await expect(page.getByRole("article").getByText("No reply on record.")).toHaveCount(0);

    await page.goto(`${trump()}/statements`);
    await filters.getByText("Point, sign").click();
    await filters.getByLabel("Point").selectOption({ index: 1 });
    await filters.getByRole("button", { name: "Show" }).click();
    await expect(page).toHaveURL(/\?point=\w+&sign=$/);
    await expect(page.getByText(/^Said \d+ times/)).toHaveCount(0);
    await filters.getByRole("link", { name: /show all again$/ }).click();
    await expect(page).toHaveURL(`${trump()}/statements`);
  });

  test("has own words within the first screen of a phone, with positions and without", async ({
    page,
  }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    for (const address of [trump(), "/people/politifact"]) {
      await page.goto(address);
      const first = page.locator("main [data-said]").first();
      expect((await first.boundingBox())?.y, address).toBeLessThan(844);
    }
  });

  test("shows a claim said often as one, with its count", async ({ page }) => {
    await page.goto(trump());
    const fold = page.getByRole("listitem").filter({ hasText: /^Said 30 times, / });
    await expect(fold.getByText("4 of 30 answered")).toBeVisible();
    await expect(fold.getByRole("article").first()).toBeHidden();
    await fold.locator("summary").click();
    await expect(fold.getByRole("article")).toHaveCount(3);
    await fold.getByRole("link", { name: /^More on this point, \d{4}$/ }).click();
    await expect(page.getByRole("article")).toHaveCount(30);
  });

  test("names the positions that changed, and what was taken back", async ({ page }) => {
    await page.goto(trump());
    await page.getByRole("link", { name: "Only the 2 that changed" }).click();
    await expect(page).toHaveURL(`${trump()}/positions?show=changed`);
    await expect(page.getByText("Changed after 8 days.")).toBeVisible();
    await expect(page.getByText("Changed on one day.")).toBeVisible();
    await page.goto(`${trump()}/statements?show=taken-back`);
    await expect(page.getByRole("article").getByText("Taken back", { exact: true })).toHaveCount(2);
  });

  test("goes on from page to page until all is shown", async ({ page }) => {
    await page.goto(trump());
    const seen = new Set<string>();
    const next = page.getByRole("link", { name: "Next 50 rows" });
    for (;;) {
      const first = page.getByRole("article").first();
      const name = await first.innerText();
      expect(seen.has(name)).toBe(false);
      seen.add(name);
      if ((await next.count()) === 0) break;
      await next.click();
      await expect(first).not.toHaveText(name);
    }
    expect(seen.size).toBeGreaterThan(3);
  });
});

const large = {
  "a claim made often": () => repeated,
  "many answers": () => rate,
  "somebody of many statements": trump,
  "their statements": () => `${trump()}/statements`,
  "their positions": () => `${trump()}/positions`,
  "active matters": () => "/matters?order=active",
  "all people": () => "/people",
  "a topic": () => "/topics/taxes",
  "a search": () => "/search?q=tax+cut",
};
testLooks(large);

test("large pages stay light", async ({ request }) => {
  for (const address of Object.values(large)) {
    const bytes = (await request.get(address())).headers()["content-length"];
    expect(Number(bytes ?? 0)).toBeLessThan(600_000);
  }
});

/** `npm run soak` follows every link, some five thousand; `npm test` the first of them. */
const mostPages = process.env.SOAK ? Number.POSITIVE_INFINITY : 600;

test("every internal link of the large record answers", async ({ request }) => {
  const seen = new Set(["/"]);
  const waiting = ["/"];
  const wrong: string[] = [];
  const visit = async (path: string) => {
    // A file is asked whether it is there: so many at once are not made for one address.
    const isFile = path.startsWith("/api/v1/export/");
    const response = await (isFile ? request.head(path) : request.get(path));
    if (response.status() !== 200) wrong.push(`${response.status()} ${path}`);
    if (!response.headers()["content-type"]?.startsWith("text/html")) return;
    for (const [, href = ""] of (await response.text()).matchAll(/<a [^>]*?href="(\/[^"#]*)/g)) {
      const next = href.replaceAll("&amp;", "&");
      if (seen.has(next) || seen.size >= mostPages) continue;
      seen.add(next);
      waiting.push(next);
    }
  };
  while (waiting.length > 0) await Promise.all(waiting.splice(0, 8).map(visit));
  expect(wrong).toEqual([]);
  expect(seen.size).toBeGreaterThanOrEqual(Math.min(mostPages, 3000));
});
