/** Told as a journalist: the working records of a matter on one page. */
import { expect, type Page, test } from "@playwright/test";
import { eq } from "drizzle-orm";
import { startDraft } from "@/db/desk/mutations/drafts";
import { addParty, addPoint, openMatter, placeStatement } from "@/db/desk/mutations/matters";
import { addOccasion } from "@/db/desk/mutations/occasions";
import { addSpeaker } from "@/db/desk/mutations/people";
import { takeStance } from "@/db/desk/mutations/stances";
import { logStatement } from "@/db/desk/mutations/statements";
import { getEntry } from "@/db/desk/queries/entry";
import { matters } from "@/db/desk/schema";
import { deskAs, signInAs } from "./desk-support";
import { expectAccessible, expectToFit, pick } from "./support";

const ask = (page: Page) => page.getByRole("dialog");
/** The fields that stand where a text stood. */
const change = (page: Page, what: string) => page.getByRole("form", { name: `Change ${what}` });

/** What the menu at the end of a row does. */
async function choose(page: Page, row: string, act: string) {
  await page.getByRole("button", { name: `More for ${row}`, exact: true }).click();
  await page.getByRole("menuitem", { name: act, exact: true }).click();
}

function opened(name: string): string {
  const context = deskAs("reporter", name);
  const { publicId } = openMatter(context, {
    slug: `matter-${Date.now()}`,
    question: "Was the bridge closed?",
    summary: "The city and the union differ.",
  });
  context.desk.connection.close();
  return publicId;
}

test("a matter is opened from the list; its question, parties, points and topics are changed on its page", async ({
  page,
  context,
}) => {
  await signInAs(context, "reporter", "Matter reporter");
  await page.goto("/desk/matters");
  await page.getByRole("link", { name: "New matter" }).click();
  await page.getByLabel("What it is about").fill("The city and the union differ.");
  await page.getByRole("button", { name: "Open the matter" }).click();
  await expect(page.getByLabel("Question")).toHaveAccessibleDescription(/is missing/);
  await expect(page.getByLabel("What it is about")).toHaveValue("The city and the union differ.");
  await expectAccessible(page);
  await page.getByLabel("Question").fill(`Was the bridge closed (${Date.now()})?`);
  await page.getByRole("button", { name: "Open the matter" }).click();
  await expect(page).toHaveURL(/\/desk\/matters\/[\w-]{12}$/);
  await page.getByRole("button", { name: /^Was the bridge closed/ }).click();
  const question = change(page, "the question");
  await expect(question.getByLabel("Question")).toBeFocused();
  await question.getByLabel("Question").fill("");
  await question.getByRole("button", { name: "Save" }).click();
  await expect(question.getByText("The question is missing.")).toBeVisible();
  // Esc gives up nothing that was typed.
  await question.getByLabel("Question").press("Escape");
  await expect(question.getByRole("button", { name: "Cancel" })).toBeFocused();
  await question.getByLabel("Question").fill("Was the bridge closed in May?");
  await question.getByLabel("Question").press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Was the bridge closed in May?");
  await expect(page.getByRole("button", { name: "Was the bridge closed in May?" })).toBeFocused();
  await expect(page.getByText("The city and the union differ.")).toBeVisible();

  await page.getByRole("button", { name: "Add a party" }).click();
  await ask(page).getByLabel("Name").fill("City");
  await ask(page).getByLabel("Their position in short").fill("It was open.");
  await page.keyboard.press("Control+Enter");
  await expect(page.getByText("It was open.")).toBeVisible();

  await page.getByRole("button", { name: "Add a point" }).click();
  await ask(page).getByLabel("The point, in one sentence").fill("The bridge was closed");
  await page.keyboard.press("Control+Enter");
  await expect(page.getByText("The bridge was closed", { exact: true })).toBeVisible();

  await page.getByRole("button", { name: "None yet" }).click();
  await change(page, "the topics").getByLabel("Topics").fill("Traffic, Bridges, traffic");
  await page.keyboard.press("Enter");
  const topics = page.getByRole("button", { name: "Traffic, Bridges", exact: true });
  await topics.click();
  await change(page, "the topics").getByLabel("Topics").fill("Bridges");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "Bridges", exact: true })).toBeFocused();

  await page.getByRole("button", { name: "Send to review" }).click();
  await expect(page.getByText("The matter has no statement yet.").first()).toBeVisible();
});

test("who saves second is told, and what they typed stays", async ({ page, context, browser }) => {
  await signInAs(context, "reporter", "Matter reporter");
  const address = `/desk/matters/${opened("Matter reporter")}`;
  await page.goto(address);
  const other = await browser.newContext();
  await signInAs(other, "editor", "Matter editor");
  const second = await other.newPage();
  await second.goto(new URL(address, page.url()).href);
  for (const [who, summary] of [
    [page, "First to save."],
    [second, "Second to save."],
  ] as const) {
    await who.getByRole("button", { name: "The city and the union differ." }).click();
    await change(who, "the summary").getByLabel("Summary").fill(summary);
    await change(who, "the summary").getByRole("button", { name: "Save" }).click();
    if (who === page) await expect(page.getByText("First to save.")).toBeVisible();
  }
  const refused = change(second, "the summary");
  await expect(refused.getByRole("alert")).toContainText("was changed by somebody else");
  await expect(refused.getByLabel("Summary")).toHaveValue("Second to save.");
  await other.close();
});

/** A matter that was never published: two statements by one speaker, one point. `draft` is Ben’s, of the first. */
function withStatements() {
  const context = deskAs("reporter", "Matter reporter");
  const ben = deskAs("reporter", "Ben");
  const matter = openMatter(context, {
    slug: `removed-${Date.now()}`,
    question: "Was the ferry late?",
    summary: "The harbour and the crew differ.",
  }).publicId;
  const party = addParty(context, { matter, name: "Crew", positionInShort: "It was." }).publicId;
  const point = addPoint(context, { matter, proposition: "The ferry was late" }).publicId;
  const speaker = addSpeaker(context, { kind: "person", name: "Capten Roe" }).publicId;
  const occasion = addOccasion(context, { kind: "speech", title: "At the quay" }).publicId;
  const [first = ""] = ["It was late.", "It was very late."].map((summary) => {
    const statement = logStatement(context, { speaker, occasion, summary }).publicId;
    placeStatement(context, { matter, statement, party });
    takeStance(context, { statement, point, position: "asserts" });
    return statement;
  });
  const { entry, revisions } = getEntry(context.desk.db, first, matter);
  const typed = { ...entry, summary: "It was late by an hour." };
  const body = { entry: typed, base: entry, revisions };
  const draft = startDraft(ben, { matter, statement: first, body });
  for (const { desk } of [context, ben]) desk.connection.close();
  return { matter, draft };
}

test("what was entered by mistake is removed, a look at what goes before; a draft on it is kept", async ({
  page,
  context,
  browser,
}) => {
  await signInAs(context, "reporter", "Matter reporter");
  const { matter, draft } = withStatements();
  await page.goto(`/desk/matters/${matter}`);
  await choose(page, "Crew", "Take out");
  await expect(ask(page).getByText("S1 and S2 stand on its side.")).toBeVisible();
  await ask(page).getByRole("button", { name: "Close" }).click();

  await choose(page, "The ferry was late", "Take out");
  await expect(ask(page).getByText("The stance of S2, Capten Roe: Asserts")).toBeVisible();
  await expectAccessible(page);
  await expectToFit(page);
  await ask(page).getByRole("button", { name: "Take out the point" }).click();
  await expect(ask(page)).toBeHidden();
  await expect(page.getByText("The ferry was late", { exact: true })).toBeHidden();

  await choose(page, "S1", "Take out");
  await expect(ask(page).getByText("S2 becomes S1")).toBeVisible();
  await expect(ask(page).getByText("What Ben changed in it")).toBeVisible();
  await ask(page).getByRole("button", { name: "Take out S1" }).click();
  await expect(page.getByRole("button", { name: "More for S2" })).toBeHidden();
  await expect(page.getByRole("button", { name: "More for S1" })).toBeVisible();

  const other = await browser.newContext();
  await signInAs(other, "reporter", "Ben");
  const his = await other.newPage();
  await his.goto(new URL(`/desk/records/${draft}`, page.url()).href);
  await expect(his.getByText("Matter reporter removed it")).toBeVisible();
  await his.getByRole("button", { name: "Log it as a new statement" }).click();
  await expect(his.getByLabel("In short, in your words")).toHaveValue("It was late by an hour.");
  // What it named and is gone is no part of the form, and so of what is saved.
  await his.getByRole("button", { name: "Save and next" }).click();
  await expect(his.getByText("Saved before this one: It was late by an hour.")).toBeVisible();
  await other.close();

  await page.getByRole("button", { name: "Take it out: this matter" }).click();
  await ask(page).getByLabel("The speaker Capten Roe").check();
  await ask(page).getByRole("button", { name: "Take out the matter" }).click();
  await expect(page).toHaveURL(/\/desk\/matters$/);
  const gone = await page.goto(`/desk/matters/${matter}`);
  expect(gone?.status()).toBe(404);
});

test("a speaker’s name is corrected, and which public pages show it is said", async ({
  page,
  context,
}) => {
  await signInAs(context, "reporter", "Matter reporter");
  const { matter } = withStatements();
  await page.goto(`/desk/matters/${matter}`);
  await choose(page, "Capten Roe", "Correct");
  await expect(ask(page).getByText("Readers do not see this name yet.")).toBeVisible();
  await ask(page).getByLabel("Name", { exact: true }).fill("");
  await ask(page).getByRole("button", { name: "Save" }).click();
  await expect(ask(page).getByText("The name is missing.")).toBeVisible();
  await ask(page).getByLabel("Name", { exact: true }).fill("Captain Rowe");
  await ask(page).getByLabel("Other spellings").fill("Roe, Captain\nCapt. Rowe");
  await ask(page).getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("also written Roe, Captain and Capt. Rowe")).toBeVisible();

  const demo = pick("select id from matters where slug = ?", ["us-cuba-negotiations"]);
  await page.goto(`/desk/matters/${demo}`);
  await choose(page, "Donald Trump", "Correct");
  const shown = ask(page).getByRole("link", { name: "Have the United States and Cuba" });
  await expect(shown).toHaveAttribute("href", "/matters/us-cuba-negotiations");
  await ask(page).getByRole("button", { name: "Cancel" }).click();
});

test("points are put in another order by keys; what readers would see is said before one goes", async ({
  page,
  context,
}) => {
  await signInAs(context, "reporter", "Matter reporter");
  const demo = pick("select id from matters where slug = ?", ["us-cuba-negotiations"]);
  await page.goto(`/desk/matters/${demo}`);
  await choose(page, "S1", "Take out");
  await expect(ask(page).getByText(/stays? as (it is|they are)/)).toBeVisible();
  await expect(ask(page).getByText(/^(Changed|Withdrawn): \/people\/donald-trump$/)).toBeVisible();
  await expect(ask(page).getByText(/^Withdrawn: \/statements\//)).toBeVisible();
  await expectAccessible(page);
  await expectToFit(page);
  await ask(page).getByRole("button", { name: "Cancel" }).click();

  const { matter } = withStatements();
  const reporter = deskAs("reporter", "Matter reporter");
  for (const proposition of ["The ferry was full", "The ferry was old"]) {
    addPoint(reporter, { matter, proposition });
  }
  reporter.desk.connection.close();
  await page.goto(`/desk/matters/${matter}`);
  const points = page.getByRole("region", { name: "Points" }).getByRole("listitem");
  const handle = page.getByRole("button", { name: "Move: The ferry was late" });
  for (const place of [1, 2]) {
    await handle.press("ArrowDown");
    await expect(points.nth(place)).toContainText("The ferry was late");
    await expect(handle).toBeFocused();
  }
  await handle.press("Home");
  await expect(points.first()).toContainText("The ferry was late");
  await choose(page, "The ferry was late", "Move down");
  await expect(points.nth(1)).toContainText("The ferry was late");
  await page.reload();
  await expect(points.nth(1)).toContainText("The ferry was late");

  // Dragged below the last.
  const [from, to] = [await handle.boundingBox(), await points.nth(2).boundingBox()];
  await page.mouse.move((from?.x ?? 0) + 8, (from?.y ?? 0) + 8);
  await page.mouse.down();
  await page.mouse.move((to?.x ?? 0) + 8, (to?.y ?? 0) + (to?.height ?? 0) - 4, { steps: 4 });
  await page.mouse.up();
  await expect(points.nth(2)).toContainText("The ferry was late");
});

test("statements that are chosen are taken out together, by keys alone", async ({
  page,
  context,
}) => {
  await signInAs(context, "reporter", "Matter reporter");
  const { matter } = withStatements();
  await page.goto(`/desk/matters/${matter}`);
  await page.getByLabel("Choose S1").press("Space");
  await page.getByLabel("Choose S2").press("Space");
  const bar = page.getByRole("region", { name: "What is chosen" });
  await expect(bar.getByRole("status")).toHaveText("2 chosen");
  await expectAccessible(page);
  await bar.getByRole("button", { name: "Merge" }).press("Enter");
  await expect(ask(page).getByRole("radio", { name: /^S1, Capten Roe/ })).toBeChecked();
  await expect(ask(page).getByRole("button", { name: "Merge" })).toBeVisible();
  await expectAccessible(page);
  await ask(page).getByRole("button", { name: "Leave both" }).press("Enter");
  await bar.getByRole("button", { name: "Move to another matter" }).press("Enter");
  await expect(ask(page).getByText("Take them out of this matter")).toBeVisible();
  await page.keyboard.press("Escape");
  const takeOut = bar.getByRole("button", { name: "Take out" });
  await takeOut.press("Enter");
  await expect(ask(page).getByText(/It was late\./)).toBeVisible();
  await expect(ask(page).getByText(/It was very late\./)).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(takeOut).toBeFocused();
  await takeOut.press("Enter");
  await ask(page).getByRole("button", { name: "Take out 2 statements" }).press("Enter");
  await expect(page.getByText("No statement stands in this matter yet.")).toBeVisible();
  await expect(bar).toBeHidden();
});

test("the lists and the page of a matter are accessible and fit", async ({ page, context }) => {
  await signInAs(context, "editor", "Matter editor");
  const matter = pick("select id from matters where slug = ?", ["us-cuba-negotiations"]);
  for (const address of ["/desk/matters", `/desk/matters/${matter}`]) {
    await page.goto(address);
    await expectToFit(page);
    await expectAccessible(page);
  }
  await choose(page, "S2", "Change");
  await expect(page).toHaveURL(/\/desk\/records\/[\w-]{12}$/);
});

test("an editor chooses what leads a matter and the front page, and takes it back", async ({
  page,
  context,
}) => {
  await signInAs(context, "editor", "Leading editor");
  const { desk } = deskAs("editor", "Leading editor");
  const demo = desk.db.select().from(matters).where(eq(matters.slug, "us-cuba-negotiations")).get();
  desk.connection.close();
  await page.goto(`/desk/matters/${demo?.publicId}`);

  const byRule = page.getByRole("button", { name: /^No exchange was chosen/ });
  await byRule.click();
  const leads = change(page, "what leads");
  const choice = leads.getByLabel("Leads with");
  await choice.selectOption({ label: await choice.locator("option").nth(2).innerText() });
  await leads.getByRole("button", { name: "Save" }).click();
  await page.getByRole("button", { name: /an editor’s choice/ }).click();
  await choice.selectOption("");
  await leads.getByRole("button", { name: "Save" }).click();
  await expect(byRule).toBeFocused();

  const front = page.getByRole("region", { name: "Front page" });
  await front.getByRole("button", { name: "Lead the front page with it" }).click();
  await expect(front.getByRole("status")).toHaveText("It leads the front page.");
  await expectAccessible(page);
  await page.goto("/");
  const lead = page.getByRole("article").filter({ hasText: "The editor’s choice, " });
  await expect(lead.getByRole("heading", { level: 2 })).toHaveText(demo?.question ?? "");
  await expect(lead.getByRole("figure")).toBeVisible();

  await page.goBack();
  await front.getByRole("button", { name: "Choose none" }).click();
  await expect(front.getByRole("status")).toHaveText("The newest matter leads the front page.");
  await page.goto("/");
  await expect(
    page.getByText(/^(The newest matter, published|First record, opened) /),
  ).toBeVisible();
});
