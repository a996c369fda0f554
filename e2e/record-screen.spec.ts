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
  await expect(page.locator("[data-pane][aria-busy=false]")).toBeVisible();
}

/** Steps to the passage that begins with the words, and takes it. */
async function take(page: Page, hand: ReturnType<typeof hands>, words: string, key = "j") {
  const current = page.locator("[data-passage][aria-current]").first();
  for (let step = 0; step < 12; step += 1) {
    await hand.press(key);
    await expect(current).toBeVisible();
    if ((await current.innerText()).startsWith(words)) break;
  }
  await expect(current).toHaveText(new RegExp(`^${words}`));
  await hand.press("Enter");
  await expect(page.getByText("The words match the capture.").last()).toBeVisible();
}

test("a claim and its denial are logged by keyboard alone, and sent to review as a pair", async ({
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
  await expect(page.getByLabel("Speaking as")).toBeFocused();
  await hand.press("Escape", "b");
  await hand.type("United States");
  await hand.press("Enter");
  await expect(dialog).toBeVisible();
  await hand.press("Tab");
  await hand.type("Talks have begun.");
  await hand.press("Enter");
  await expect(page.getByRole("combobox", { name: "Speaks for" })).toBeFocused();
  await hand.press("Escape", "o");
  await hand.type("A statement");
  await hand.press("Escape", "t", "Enter", "Escape");
  const point = page.getByLabel("A further point");
  for (const proposition of ["Talks have begun", "Cuba wants to make a deal"]) {
    await hand.press("n");
    await expect(point).toBeFocused();
    await hand.type(proposition);
    await hand.press("Control+Enter");
    await expect(point).toHaveValue("");
    await hand.press("Escape");
  }
  await hand.press("1", "a", "2", "a", "Escape");
  await expect(page.getByLabel(/Stance on point 2/)).toHaveValue("asserts");
  const first = page.url();
  await hand.press("Control+Enter");
  await expect(page).not.toHaveURL(first);
  await expectRecordScreen(page);

  await expect(page.getByText("A statement of its own.")).toBeVisible();
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
  await expect(page.getByLabel("Speaking as")).toBeFocused();
  await hand.press("Escape", "b");
  await hand.type("Cuba");
  await hand.press("Enter");
  await expect(dialog).toBeVisible();
  await hand.press("Tab");
  await hand.type("Not yet in negotiations.");
  await hand.press("Enter");
  await expect(page.getByRole("combobox", { name: "Speaks for" })).toBeFocused();
  await hand.press("Escape", "o");
  await hand.type("Interview with the Associated Press");
  await hand.press("Escape", "t", "Enter", "Escape");
  await hand.press("1", "d", "2", "s", "Escape");
  await expect(page.getByText("1 denied of 2")).toBeVisible();
  const partly = page.getByRole("radio", { name: "Partly denies" });
  await expect(partly).toBeChecked();
  await hand.press("r", "ArrowRight");
  await expect(page.getByRole("radio", { name: "Disputes" })).toBeChecked();
  await hand.press("ArrowLeft", "Escape");
  await expect(partly).toBeChecked();
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

test("a change to what is public says what and why before it is sent to review", async ({
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
  await page.getByRole("button", { name: "Send to review" }).click();
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

/** A new record on the article, in the demo's matter. */
async function openRecord(page: Page, name: string) {
  const matter = pick("select id from matters where slug = ?", ["us-cuba-negotiations"]);
  await page.goto(`/desk/records/new?capture=${captured(name)}&matter=${matter}`);
  await expectRecordScreen(page);
}

const summary = (page: Page) => page.getByLabel("In short, in your words");
const keptDraft = (page: Page) =>
  page.locator("[data-draft]").getByText("Draft saved", { exact: false });

test("what is logged already is offered as the claim that is answered, once it was looked for", async ({
  page,
  context,
}) => {
  await signInAs(context, "reporter", "Helped reporter");
  await openRecord(page, "Helped reporter");
  const claim = pick(
    "select s.summary from statements s join memberships m on m.statement_id = s.id where m.number = 1 and m.matter_id = (select id from matters where slug = ?)",
    ["us-cuba-negotiations"],
  );
  const aid = page.getByLabel("Suggestions");
  await summary(page).fill(claim);
  await expect(aid.getByText("Looking …")).toBeVisible();
  await aid.getByRole("button", { name: "This answers it" }).first().click();
  await expect(page.getByLabel("Claim being answered")).toContainText(claim);
  await expect(aid.getByText("Linked now")).toBeVisible();
  await summary(page).fill("Qwxz vbnm");
  await expect(aid.getByText("None found for these words.")).toBeVisible();
});

test("letters are letters wherever one may type: nothing is undone by them, and nothing made", async ({
  page,
  context,
}) => {
  await signInAs(context, "reporter", "Typing reporter");
  await openRecord(page, "Typing reporter");
  await summary(page).fill("Talks have started.");
  await page.keyboard.press("Escape");
  await page.keyboard.press("s");
  await page.keyboard.type("Trump");
  await expect(page.getByRole("option", { name: /Donald Trump/ }).first()).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(page.getByLabel("Speaking as")).toBeFocused();
  await page.keyboard.press("Tab");
  const party = page.getByRole("combobox", { name: "Speaks for" });
  await expect(party).toBeFocused();
  await page.keyboard.type("United States");
  await page.keyboard.press("Enter");
  await expect(party).toHaveValue("United States");
  await expect(summary(page)).toHaveValue("Talks have started.");
  // On a button, too, letters do nothing.
  await page.getByRole("button", { name: "Say when" }).focus();
  await page.keyboard.type("un");
  await expect(page.getByRole("dialog")).toBeHidden();
  await expect(party).toHaveValue("United States");
  // In the article they are commands; and what is typed on makes no point.
  await page.getByLabel("Captured article").focus();
  await page.keyboard.type("n");
  const point = page.getByLabel("A further point");
  await expect(point).toBeFocused();
  await page.keyboard.type("ited States");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "Asserts: ited States" })).toBeFocused();
  await expect(point).toHaveValue("ited States");
  await expect(page.getByLabel(/Stance on point .*ited States/)).toHaveCount(0);
});

test("while a dialog is open, no key reaches the record below it", async ({ page, context }) => {
  await signInAs(context, "reporter", "Asking reporter");
  await openRecord(page, "Asking reporter");
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog")).toBeVisible();
  await page.keyboard.press("Control+Enter");
  await expect(page.getByText("Not saved yet.")).toBeHidden();
  await expect(page.getByRole("dialog")).toBeVisible();
});

test("the passage one is at is seen, by key and by mouse, whether or not anybody took it", async ({
  page,
  context,
}) => {
  await signInAs(context, "reporter", "Seeing reporter");
  await openRecord(page, "Seeing reporter");
  const current = page.getByRole("article").locator("[aria-current=true]");
  const washOf = () =>
    current.first().evaluate((element) => getComputedStyle(element).backgroundColor);
  await page.keyboard.press("j");
  await expect(current.first()).toBeVisible();
  expect(await washOf()).not.toBe("rgba(0, 0, 0, 0)");
  const line = page
    .getByText("Cossio expressed that Cuba")
    .or(page.getByRole("article").locator("p").nth(3));
  const box = await line.first().boundingBox();
  if (!box) throw new Error("There is no paragraph to select in.");
  await page.mouse.move(box.x + 2, box.y + 8);
  await page.mouse.down();
  await page.mouse.move(box.x + 160, box.y + 8, { steps: 4 });
  await page.mouse.up();
  await page.getByLabel("Suggestions").click({ position: { x: 4, y: 4 } });
  expect((await current.allInnerTexts()).join("").length).toBeGreaterThan(3);
  expect(await washOf()).not.toBe("rgba(0, 0, 0, 0)");
  await page.getByRole("button", { name: "Use these words" }).click();
  await expect(page.getByText("The words match the capture.")).toBeVisible();
  await expect(page.getByText(/1 (?:other passage )?used/)).toBeVisible();
});

test("text selected by touch is quoted", async ({ browser }) => {
  const context = await browser.newContext({
    hasTouch: true,
    isMobile: true,
    viewport: { width: 390, height: 800 },
  });
  await signInAs(context, "reporter", "Touching reporter");
  const page = await context.newPage();
  await openRecord(page, "Touching reporter");
  await page.getByRole("button", { name: "Article" }).click();
  const selected = await page.getByRole("article").evaluate((text) => {
    const walk = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
    let node = walk.nextNode();
    while (node && !node.textContent?.includes("Cossio")) node = walk.nextNode();
    if (!node) throw new Error("The text is not there.");
    // A long press selects a word; its ends are moved then, without any mouse.
    getSelection()?.setBaseAndExtent(node, 0, node, 4);
    getSelection()?.extend(node, 12);
    return node.textContent?.slice(0, 12) ?? "";
  });
  await page.getByRole("button", { name: "Use these words" }).tap();
  await expect(page.getByLabel("Words in the source")).toHaveValue(selected.trim());
  await context.close();
});

test("a save that is refused leads to the field, and its bar tells what state it is in", async ({
  page,
  context,
}) => {
  await signInAs(context, "reporter", "Refused reporter");
  await openRecord(page, "Refused reporter");
  await page.keyboard.press("j");
  await page.keyboard.press("Enter");
  await summary(page).fill("Not a threat.");
  await page.getByRole("combobox", { name: "Speaker" }).fill("Trump");
  await page
    .getByRole("option", { name: /Donald Trump/ })
    .first()
    .click();
  await page.getByRole("combobox", { name: "Speaks for" }).fill("Cuba");
  await page.getByRole("option", { name: "Cuba", exact: true }).click();
  await page.getByLabel("Occasion", { exact: true }).fill("A post");
  await page.getByText("Translation", { exact: true }).click();
  const language = page.getByLabel("Language of these words");
  await language.fill("Spansh");
  await page.getByText("Translation", { exact: true }).click();
  await expect(keptDraft(page)).toBeVisible();
  await page.getByRole("button", { name: "Save and next" }).click();
  await expect(language).toBeFocused();
  await expect(language).toBeInViewport();
  await expect(language).toHaveAccessibleDescription(/No language is called “Spansh”/);
  await expect(page.locator("[data-draft]")).toContainText(
    "Not saved as a record: 1 thing to mend.",
  );
  await expect(page.getByRole("alert").filter({ hasText: "Not saved yet." })).toContainText(
    "Language of these words",
  );
  await language.fill("Spanish");
  await expect(page.locator("[data-draft]")).not.toContainText("Not saved as a record");
  await page.getByRole("button", { name: "Save and next" }).click();
  await expect(page.getByText("Saved before this one: Not a threat.")).toBeVisible();
  // What was told of the one before is no news of this one.
  await summary(page).fill("Another.");
  await expect(page.getByText("Saved before this one")).toBeHidden();
});

test("dates as people write them, asked back where they may be two; no words for a stance unless chosen", async ({
  page,
  context,
}) => {
  await signInAs(context, "reporter", "Dating reporter");
  await openRecord(page, "Dating reporter");
  await page.getByRole("button", { name: "Say when" }).click();
  const date = page.getByLabel("Date", { exact: true });
  await date.fill("4. März 2026");
  await expect(date).toHaveAccessibleDescription(/4 Mar 2026, to the day/);
  await date.fill("4/3/2026");
  await page.getByRole("button", { name: "3 Apr 2026" }).click();
  await expect(date).toHaveValue("3 Apr 2026");
  await date.fill("between 30 January and 2 February 2026");
  await expect(page.getByText("between 30 Jan and 2 Feb 2026, within 4 days")).toBeVisible();
  await expect(page.getByText("EDTF")).toHaveCount(0);

  await page.getByLabel("Captured article").focus();
  for (const key of ["j", "Enter", "j", "Enter", "j"]) await page.keyboard.press(key);
  await expect(page.getByLabel(/Words in the source/)).toHaveCount(2);
  await page.getByLabel(/Stance on point 1/).selectOption("asserts");
  const shown = page.getByLabel("Shown by");
  await expect(shown).toHaveValue("");
  await expect(page.getByText("No words are chosen for this stance yet.")).toBeVisible();
  const second = page.getByLabel(/Words in the source, 2/);
  await second.focus();
  await page.getByLabel(/Stance on point 2/).selectOption("denies");
  await expect(page.locator("[data-shown-by]").last()).toContainText(await second.inputValue());
});

test("somebody unnamed is logged as the source describes them, with why they are not named", async ({
  page,
  context,
}) => {
  await signInAs(context, "reporter", "Anonymous reporter");
  await openRecord(page, "Anonymous reporter");
  await page.keyboard.press("j");
  await page.keyboard.press("Enter");
  await expect(page.getByText("The words match the capture.")).toBeVisible();
  const described = `a senior official ${Date.now()}`;
  await summary(page).fill("Talks have started.");
  const speaker = page.getByRole("combobox", { name: "Speaker" });
  await speaker.fill(described);
  await page.getByRole("option", { name: new RegExp(described) }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Kind").selectOption({ label: "Unnamed" });
  await expect(dialog.getByLabel("As the source describes them")).toHaveValue(described);
  await dialog.getByLabel("Why they are not named").fill("not authorised to speak");
  await dialog.getByRole("button", { name: "Add the speaker" }).click();
  await expect(dialog).toBeHidden();
  await expect(speaker).toHaveValue(described);
  await page.getByRole("combobox", { name: "Speaks for" }).fill("United States");
  await page.getByRole("option", { name: "United States", exact: true }).click();
  await page.getByLabel("Occasion", { exact: true }).fill("A briefing");
  await page.getByRole("button", { name: "Save and next" }).click();
  await expect(page.getByText("Saved before this one: Talks have started.")).toBeVisible();
  const { desk } = deskAs("reporter", "Anonymous reporter");
  const saved = desk.connection
    .prepare(
      `select k.kind, k.anonymity from statements s join speakers k on k.id = s.speaker_id
       where k.name = ?`,
    )
    .all(described);
  desk.connection.close();
  expect(saved).toEqual([{ kind: "unnamed", anonymity: "not authorised to speak" }]);
});
