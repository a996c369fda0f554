/** Told as a journalist: a claim and its denial, from the article to review, by keyboard alone; and nothing lost. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, type Page, test } from "@playwright/test";
import { excerpt } from "@/db/demo/article";
import { addCapture, addSource } from "@/db/desk/mutations/sources";
import { slugOf } from "@/lib/slug";
import { deskAs, signInAs } from "./desk-support";
import { expectAccessible, expectSoon, expectToFit, pick } from "./support";

/** The real article where it is at hand; the words that the demo may keep of it otherwise. */
const file = join(process.cwd(), "../shared/data/seed-article.txt");
const article = existsSync(file) ? readFileSync(file, "utf8") : excerpt;

/** The article as a capture. Returns its public id. */
function captured(name: string): string {
  const context = deskAs("reporter", name);
  const source = addSource(context, {
    ...{ kind: "article", level: "secondary", language: "en" },
    title: "Cuba denied the claim of negotiations with the USA.",
    publishedAt: "2026-02-02T23:52",
  }).publicId;
  const capture = addCapture(context, { source, extent: "whole", text: article }).publicId;
  context.desk.connection.close();
  return capture;
}

/** Hands that count what they press. */
function hands(page: Page) {
  let presses = 0;
  return {
    async press(...keys: string[]) {
      for (const key of keys) {
        presses += 1;
        await page.keyboard.press(key);
      }
    },
    async type(text: string) {
      presses += text.length;
      await page.keyboard.type(text);
    },
    get presses() {
      return presses;
    },
  };
}

const recordPage = /\/desk\/records\/[\w-]{12}$/;

/** A record screen whose keys work. */
async function expectRecordScreen(page: Page) {
  await expect(page).toHaveURL(recordPage);
  await expect(page.locator(".desk[aria-busy=false]")).toBeVisible();
}

/** Steps to the passage that begins with the words, and takes it. */
async function take(page: Page, hand: ReturnType<typeof hands>, words: string, key = "j") {
  const current = page.locator(".hq--on").first();
  for (let step = 0; step < 12; step += 1) {
    await hand.press(key);
    await expect(current).toBeVisible();
    if ((await current.innerText()).startsWith(words)) break;
  }
  await expect(current).toHaveText(new RegExp(`^${words}`));
  await hand.press("Enter");
  await expect(page.getByText("The words match the capture.").last()).toBeVisible();
}

test("a claim and its denial are logged by keyboard alone, and submitted as a pair", async ({
  page,
  context,
  browser,
}) => {
  await signInAs(context, "reporter", "Keyboard reporter");
  const question = `Have talks begun? ${Date.now()}`;
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto("/desk/capture");
  await page.waitForLoadState("networkidle");
  const hand = hands(page);
  const started = Date.now();
  const dialog = page.getByRole("dialog");

  // Two runs must not take the same source twice.
  await page.evaluate((text) => navigator.clipboard.writeText(text), `${article}\n${question}`);
  await expect(page.getByLabel("Address", { exact: true })).toBeFocused();
  await hand.press("Tab", "Tab", "Control+v", "Control+Enter");
  await expectRecordScreen(page);

  await hand.press("m");
  await hand.type(question);
  await expect(page.getByRole("option", { name: "Open a new matter" })).toBeVisible();
  await hand.press("Enter");
  await expect(dialog).toBeVisible();
  await hand.press("Tab");
  await hand.type("Two governments say two things about talks.");
  await hand.press("Control+Enter");
  await expect(page.getByRole("combobox", { name: "Matter" })).toBeFocused();
  await hand.press("Escape");

  await take(page, hand, "I think they will come", "k");
  await hand.press("w");
  await hand.type("Talks with Cuba have started.");
  await hand.press("Escape", "s");
  await hand.type("Donald Trump");
  await expect(page.getByRole("option", { name: /Donald Trump/ }).first()).toBeVisible();
  await hand.press("Enter");
  if (await dialog.isVisible()) {
    await hand.press("Enter");
    await expect(dialog).toBeHidden();
  }
  await expect(page.getByRole("combobox", { name: "Speaker" })).toBeFocused();
  await hand.press("Escape", "b");
  await hand.type("United States");
  await hand.press("Enter");
  await expect(dialog).toBeVisible();
  await hand.press("Tab");
  await hand.type("Talks have begun.");
  await hand.press("Enter");
  await expect(page.getByRole("combobox", { name: "Party" })).toBeFocused();
  await hand.press("Escape", "o");
  await hand.type("A statement");
  await hand.press("Escape", "t", "Enter", "Escape");
  for (const proposition of ["Talks have begun", "Cuba wants to make a deal"]) {
    await hand.press("n");
    await expect(dialog).toBeVisible();
    await hand.type(proposition);
    await hand.press("Enter");
    await expect(dialog).toBeHidden();
  }
  await hand.press("1", "a", "2", "a", "Escape");
  await expect(page.getByLabel(/Stance on point 2/)).toHaveValue("asserts");
  const first = page.url();
  await hand.press("Control+Enter");
  await expect(page).not.toHaveURL(first);
  await expectRecordScreen(page);

  await expect(page.getByText("answers no claim yet", { exact: false })).toBeVisible();
  await hand.press("c");
  await expect(dialog).toBeVisible();
  await hand.press("Space", "Escape");
  await expect(dialog).toBeHidden();
  await expect(page.getByLabel("Claim being answered")).toContainText(
    "Talks with Cuba have started.",
  );
  await take(page, hand, "If we can establish");
  await hand.press("w");
  await hand.type("Not in negotiations yet, but open to dialogue.");
  await hand.press("Escape", "s");
  await hand.type("Carlos Fernandez de Cossio");
  await expect(page.getByRole("option", { name: /Cossi/ }).first()).toBeVisible();
  await hand.press("Enter");
  if (await dialog.isVisible()) {
    await hand.press("Enter");
    await expect(dialog).toBeHidden();
  }
  await expect(page.getByRole("combobox", { name: "Speaker" })).toBeFocused();
  await hand.press("Escape", "b");
  await hand.type("Cuba");
  await hand.press("Enter");
  await expect(dialog).toBeVisible();
  await hand.press("Tab");
  await hand.type("Not yet in negotiations.");
  await hand.press("Enter");
  await expect(page.getByRole("combobox", { name: "Party" })).toBeFocused();
  await hand.press("Escape", "o");
  await hand.type("Interview with the Associated Press");
  await hand.press("Escape", "t", "Enter", "Escape");
  await hand.press("1", "d", "2", "s", "Escape");
  await expect(page.getByText("1 denied of 2")).toBeVisible();
  await hand.press("r", "ArrowRight", "Escape");
  await expect(page.getByRole("radio", { name: "Partly denies" })).toBeChecked();
  await hand.press("Control+Shift+Enter");
  await expect(page).toHaveURL(/\/desk\/review\/[\w-]{12}$/);
  const seconds = Math.round((Date.now() - started) / 1000);
  console.log(`By keyboard: ${hand.presses} key presses, ${seconds} s as scripted.`);
  await expect(page.getByText("A new matter: 2 statements, 1 rebuttal")).toBeVisible();

  const editor = await browser.newContext();
  await signInAs(editor, "editor", "Approving editor");
  const desk = await editor.newPage();
  await desk.goto(page.url());
  for (const name of ["Attribution", "Quotation", "Date", "Type of rebuttal", "Stances"]) {
    const holds = desk
      .getByRole("group", { name, exact: true })
      .getByRole("button", { name: "Holds" });
    await holds.click();
    await expect(holds).toHaveAttribute("aria-pressed", "true");
  }
  await desk.getByRole("button", { name: "Approve" }).click();
  const publish = desk.getByRole("button", { name: "Publish", exact: true });
  await expect(publish).toBeVisible();
  const pressed = Date.now();
  await publish.click();
  const address = `/matters/${slugOf(question)}`;
  await expect
    .poll(async () => (await desk.request.get(address)).text(), { intervals: [50] })
    .toContain("If we can establish a dialogue, this may lead to negotiations.");
  expectSoon(Date.now() - pressed, 2000, "From the press of Publish to the page");
  await desk.goto(address);
  await expect(desk.getByText("Partly denies").first()).toBeVisible();
  await expect(desk.getByText("I think they will come to us").first()).toBeVisible();
  await editor.close();
});

test("the screen is accessible and fits, with its claim pinned on a phone", async ({
  page,
  context,
}) => {
  await signInAs(context, "reporter", "Looking reporter");
  await page.goto(`/desk/records/new?capture=${captured("Looking reporter")}`);
  await expectRecordScreen(page);
  await expectToFit(page);
  await expectAccessible(page);
  await page.setViewportSize({ width: 390, height: 800 });
  await expect(page.getByLabel("Record being made")).toBeVisible();
  await expect(page.getByLabel("Captured article")).toBeHidden();
  await page.getByRole("button", { name: "Article" }).click();
  await expect(page.getByLabel("Captured article")).toBeVisible();
  await expect(page.getByLabel("Record being made")).toBeHidden();
  await expect(page.getByLabel("Claim being answered")).toBeVisible();
});

test("a change to what is public says what and why before it is handed in", async ({
  page,
  context,
}) => {
  await signInAs(context, "reporter", "Changing reporter");
  const matter = pick("select id from matters where slug = ?", ["us-cuba-negotiations"]);
  const statement = pick(
    "select statement_id from memberships where matter_id = ? and number = 6",
    [matter],
  );
  await page.goto(`/desk/records/new?statement=${statement}&matter=${matter}`);
  await expectRecordScreen(page);
  const words = page.getByLabel("Words in the source").first();
  const exact = await words.inputValue();
  await words.fill(exact.replace("creativity", "creativety"));
  await expect(page.getByText("A paraphrase now.")).toBeVisible();
  await page.getByRole("button", { name: "Put the source’s words back" }).click();
  await expect(words).toHaveValue(exact);
  await page.getByLabel("In short, in your words").fill(`Cuba prepares itself. ${Date.now()}`);
  await page.getByRole("button", { name: "Send matter to review" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "Send to review" }).click();
  await expect(dialog.getByLabel("What changes, or was wrong")).toHaveAccessibleDescription(
    "What changed is missing.",
  );
  await dialog.getByLabel("What changes, or was wrong").fill("The summary is shorter.");
  await dialog.getByLabel("Why").fill("It said too much.");
  await dialog.getByRole("button", { name: "Send to review" }).click();
  await expect(page).toHaveURL(`/desk/review/${matter}`);
  await expect(page.getByText("The summary is shorter.").first()).toBeVisible();
});
