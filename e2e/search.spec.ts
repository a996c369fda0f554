/** A reader who looks for words: from any page's head to the record that holds them. */
import { expect, type Page, test } from "@playwright/test";
import { catchUp } from "@/db/catch-up";
import { openDesk } from "@/db/desk/desk";
import { ensureAccount } from "@/db/desk/machine-accounts";
import { addParty, addPoint, openMatter, placeStatement } from "@/db/desk/mutations/matters";
import { addOccasion } from "@/db/desk/mutations/occasions";
import { addSpeaker } from "@/db/desk/mutations/people";
import { publishMatter } from "@/db/desk/mutations/publish";
import { submitForReview } from "@/db/desk/mutations/review";
import { addCapture, addSource } from "@/db/desk/mutations/sources";
import { addQuotation, logStatement } from "@/db/desk/mutations/statements";
import { readSettings } from "@/lib/env";
import { urls } from "@/lib/urls";
import { byAddress, testLooks } from "./support";

const question = "Have the United States and Cuba begun negotiations?";
const results = (page: Page) => page.locator("main ol").first().getByRole("listitem");
const mastheadField = (page: Page) => page.locator("#masthead-search");
const field = (page: Page) => page.locator("#search-field");

test("walks from the masthead over a result to the record", async ({ page }) => {
  await page.goto("/corrections");
  await mastheadField(page).fill("talks");
  await mastheadField(page).press("Enter");
  await expect(page).toHaveURL(urls.search("talks"));
  await expect(page).toHaveTitle("talks · Search · Gainsay");
  await expect(field(page)).toHaveValue("talks");
  await expect(page.getByText("Showing 3 results for talks")).toBeVisible();
  await expect(page.locator('meta[name="robots"]')).toHaveAttribute("content", /noindex/);

  const statement = results(page).filter({ hasText: "they have started talks with Cuba" });
  await expect(statement.getByText("Statement", { exact: true })).toBeVisible();
  await expect(statement.getByText("Donald Trump, President of the United States")).toBeVisible();
  await expect(statement.getByText("1 Feb 2026")).toBeVisible();
  await expect(statement.getByText("Reported", { exact: true })).toBeVisible();
  await expect(statement.locator("mark")).toHaveText(["talks"]);
  await expect(
    statement.getByRole("link", { name: "they have started talks with Cuba" }),
  ).toHaveAttribute("href", /^\/statements\/\w{12}$/);
  await statement.getByRole("link", { name: `S1 in: ${question}` }).click();
  await expect(page).toHaveURL("/matters/us-cuba-negotiations#s1");

  await page.goto(urls.search("talks"));
  await page.getByRole("link", { name: "Talks, or negotiations, have begun" }).click();
  await expect(page).toHaveURL("/matters/us-cuba-negotiations#p1");
  await expect(page.locator("#p1")).toBeInViewport();
});

test("finds a person without accents, and what they said", async ({ page }) => {
  await page.goto(urls.search("COSSIO"));
  const person = results(page).first();
  await expect(person.getByText("Person", { exact: true })).toBeVisible();
  await expect(person.getByRole("link", { name: "Carlos Fernández de Cossío" })).toHaveAttribute(
    "href",
    /^\/people\//,
  );
  await expect(results(page)).toHaveCount(5);
});

test("the key / leads to the field, not while typing, and can be turned off for good", async ({
  page,
}) => {
  await page.goto("/corrections");
  await expect(mastheadField(page)).not.toBeFocused();
  await page.keyboard.press("/");
  await expect(mastheadField(page)).toBeFocused();
  await page.keyboard.type("a/b");
  await expect(mastheadField(page)).toHaveValue("a/b");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(urls.search("a/b"));

  await page.keyboard.press("Control+/");
  await expect(field(page)).not.toBeFocused();
  await page.keyboard.press("/");
  await expect(field(page)).toBeFocused();
  await expect(field(page)).toHaveValue("a/b");

  await page.getByRole("button", { name: "Turn it off" }).click();
  await expect(page.getByText("you turned it off")).toBeVisible();
  await page.goto("/corrections");
  await page.keyboard.press("/");
  await expect(mastheadField(page)).not.toBeFocused();
  await expect(page.getByRole("banner").getByText("/", { exact: true })).toBeHidden();
  await page.goto(urls.search());
  await page.getByRole("button", { name: "Turn it on" }).click();
  await page.keyboard.press("/");
  await expect(field(page)).toBeFocused();
});

test("suggests while somebody types, by keyboard, and searches for what was typed otherwise", async ({
  page,
}) => {
  await page.goto("/corrections");
  await mastheadField(page).pressSequentially("cossi");
  const option = page.getByRole("option", { name: "Carlos Fernández de Cossío" });
  await expect(option).toHaveAttribute("aria-selected", "false");
  await expect(page.getByRole("combobox", { name: "Search" })).toHaveAttribute(
    "aria-expanded",
    "true",
  );
  await page.keyboard.press("Escape");
  await expect(option).toHaveCount(0);
  await expect(mastheadField(page)).toHaveValue("cossi");
  await page.keyboard.type("o");
  await expect(option).toBeVisible();
  await page.keyboard.press("ArrowDown");
  await expect(option).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/people\/carlos-fernandez-de-cossio$/);
  await mastheadField(page).pressSequentially("cossi");
  await expect(option).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(urls.search("cossi"));
});

test("reaches field, results and links by keyboard alone", async ({ page }) => {
  await page.goto(urls.search("creativity"));
  await field(page).focus();
  await page.keyboard.press("Tab");
  await expect(
    page.getByRole("main").getByRole("button", { name: "Search", exact: true }),
  ).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(page.getByRole("group", { name: "Record" }).getByRole("link").first()).toBeFocused();
  await page.getByRole("button", { name: "Narrow to these days" }).focus();
  // The orders, the files and the feed, then what was found.
  for (let stop = 1; stop <= 8; stop += 1) await page.keyboard.press("Tab");
  await expect(results(page).getByRole("link").first()).toBeFocused();
});

test("without results says where it looked, and offers what finds something", async ({ page }) => {
  await page.goto(urls.search("“talks have collapsed”"));
  await expect(
    page.getByRole("heading", { name: "No record has these words.", level: 2 }),
  ).toBeVisible();
  await expect(
    page.getByText(/Looked for the exact words ["“]talks have collapsed["”] in every published/),
  ).toBeVisible();
  await expect(page.getByRole("link", { name: "collapsed" })).toHaveCount(0);
  await page.getByRole("link", { name: "talks", exact: true }).click();
  await expect(page).toHaveURL(urls.search("talks"));
  await expect(results(page)).toHaveCount(3);
});

test("an empty search says what can be searched", async ({ page }) => {
  const response = await page.goto(urls.search());
  expect(response?.status()).toBe(200);
  await expect(page.getByText("Searches everything published")).toBeVisible();
  await expect(page.locator('meta[name="robots"]')).toHaveCount(0);
});

test("takes whatever is typed", async ({ page }) => {
  const typed = [
    ...['"', '" OR 1', "C++", "a-b", "title:x NEAR(", "*", "talks*", "'; drop table search; --"],
    ...[
      "<img src=x onerror=alert(1)>",
      "谈判",
      "ترامب",
      "\u202Etalks",
      "🙂",
      "%",
      "x".repeat(5000),
    ],
  ];
  for (const text of typed) {
    const response = await page.goto(`/search?${new URLSearchParams({ q: text })}`);
    expect(response?.status(), text).toBe(200);
    await expect(page.getByRole("heading", { level: 1, name: "Search" })).toBeAttached();
  }
  for (const address of [
    "/search?q=talks&q=cuba",
    "/search?q[]=talks",
    "/search?q=talks&cursor=nonsense",
    "/search?cursor=W10",
    "/search?q=%ED%A0%80%FF",
  ]) {
    const response = await page.goto(address);
    expect(response?.status(), address).toBe(200);
  }
  await page.goto(urls.search("<b>talks</b>"));
  await expect(field(page)).toHaveValue("<b>talks</b>");
  await expect(page.getByText("<b>talks</b>")).toBeVisible();
});

test("shows more results page by page", async ({ page }) => {
  publishPoints(22);
  await expect(async () => {
    await page.goto(urls.search("zanzibar gate"));
    await expect(page.getByText("Showing 1 to 20 of 22 results for zanzibar gate")).toBeVisible();
  }).toPass();
  await expect(results(page)).toHaveCount(20);
  await page.getByRole("link", { name: "More results" }).click();
  await expect(page.getByText("Showing 21 to 22 of 22 results for zanzibar gate")).toBeVisible();
  await expect(results(page)).toHaveCount(2);
  await expect(page.getByRole("link", { name: "More results" })).toHaveCount(0);
  await page.getByRole("link", { name: "Back to the first results" }).click();
  await expect(results(page)).toHaveCount(20);
});

test("a phone's masthead leads to the search page", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 800 });
  await page.goto("/corrections");
  await expect(mastheadField(page)).toBeHidden();
  await page.getByRole("banner").getByRole("link", { name: "Search" }).click();
  await expect(page).toHaveURL(urls.search());
  await field(page).fill("tariff");
  await page.getByRole("main").getByRole("button", { name: "Search", exact: true }).click();
  await expect(page).toHaveURL(urls.search("tariff"));
  await expect(results(page).first()).toBeVisible();
});

const pages = [
  urls.search(),
  urls.search("cuba"),
  urls.search("“talks have collapsed”"),
  urls.search("+++"),
];

testLooks(byAddress([...pages, urls.search("x".repeat(190))]));

test("reports no error of a script or a policy", async ({ page }) => {
  const errors: string[] = [];
  page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
  page.on("pageerror", (error) => errors.push(error.message));
  for (const address of pages) await page.goto(address, { waitUntil: "networkidle" });
  expect(errors).toEqual([]);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("search works, and nothing shows that would do nothing", async ({ page }) => {
    await page.goto("/corrections");
    await expect(page.getByRole("banner").getByText("/", { exact: true })).toBeHidden();
    await mastheadField(page).fill("negotiat");
    await mastheadField(page).press("Enter");
    await expect(page).toHaveURL(urls.search("negotiat"));
    await expect(results(page).first().locator("mark").first()).toBeVisible();
    await expect(page.getByRole("button", { name: /Turn it/ })).toHaveCount(0);
    for (const hint of await page.getByText("/", { exact: true }).all())
      await expect(hint).toBeHidden();
    await field(page).fill("creativity");
    await page.getByRole("main").getByRole("button", { name: "Search", exact: true }).click();
    await expect(page).toHaveURL(urls.search("creativity"));
    await expect(results(page)).toHaveCount(1);
  });
});

/** Publishes a matter with so many points about one word. */
function publishPoints(count: number): void {
  const { dataFolder } = readSettings();
  const desk = openDesk(dataFolder);
  ensureAccount(desk, { id: "e2e", name: "E2E", email: "e2e@example.org", role: "editor" });
  const context = { desk, actorId: "e2e", solo: true };
  const matter = openMatter(context, {
    slug: "many-gates",
    question: "How many entrances are there?",
    summary: "One says many.",
  }).publicId;
  const party = addParty(context, { matter, name: "One", positionInShort: "Many." }).publicId;
  const speaker = addSpeaker(context, { kind: "person", name: "Somebody at the wall" }).publicId;
  const source = addSource(context, {
    kind: "article",
    level: "secondary",
    title: "Of entrances",
  }).publicId;
  const capture = addCapture(context, {
    source,
    extent: "whole",
    text: "There are many.",
  }).publicId;
  const occasion = addOccasion(context, { kind: "speech", title: "A talk at noon" }).publicId;
  const statement = logStatement(context, { speaker, occasion, summary: "Many." }).publicId;
  addQuotation(context, {
    ...{ statement, capture, form: "reported", text: "There are many.", language: "en" },
  });
  placeStatement(context, { matter, statement, party });
  for (let number = 1; number <= count; number += 1)
    addPoint(context, { matter, proposition: `Zanzibar has gate ${number}` });
  submitForReview(context, { matter });
  publishMatter(context, { matter });
  catchUp(desk, dataFolder);
  desk.connection.close();
}
