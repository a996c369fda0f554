/**
 * What two usual tasks may cost, from a fresh account's queue to "sent to review": clicks and time by a stated model, with
 * the pointer and by keyboard alone.
 */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type BrowserContext, expect, type Page, test } from "@playwright/test";
import { excerpt } from "@/db/demo/article";
import { expectTaken, signInAs } from "./desk-support";
import { type Person, personAt, tell } from "./person";

/** Two names that nobody on record has. */
function strangers(unique: string): [string, string] {
  const letters = [...unique.slice(-6)].map((digit) => "abdefilnor"[Number(digit)]).join("");
  return [`Ann Mo${letters}`, `Ben Ta${letters}`];
}

/** Nobody said any of this. */
const debate = (
  unique: string,
  [first, second]: [string, string],
) => `Mayoral debate in Harbour Town (a specimen ${unique})

10 September 2026

[26:02] MODERATOR: First candidate, your time to respond.

[26:14] ${first.toUpperCase()}: Understand this. If my opponent is elected, he will put a toll on the bridge. He has wanted one for years.

[27:31] MODERATOR: Thank you.

[27:33] ${second.toUpperCase()}: There we go again. I will not put a toll on it. There is no reason for one.

[28:20] MODERATOR: A yes or no, please.

[28:28] ${first.toUpperCase()}: There is a reason. The bridge is not paid for.

[29:10] ${second.toUpperCase()}: It is paid for, and the last bond was settled in May.

[30:02] ${first.toUpperCase()}: Fares on the ferry have doubled under his council.

[30:40] ${second.toUpperCase()}: Fares rose by a tenth. They did not double.

[31:15] ${first.toUpperCase()}: They doubled for everybody who crosses every day.

[31:40] MODERATOR: We leave it there.
`;

/** A queue that nothing was done in yet, and what is to be logged in the clipboard. */
async function fresh(page: Page, context: BrowserContext, name: string, text: string) {
  await signInAs(context, "reporter", `${name} ${Date.now()}`);
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto("/desk");
  await page.waitForLoadState("networkidle");
  await page.evaluate((words) => navigator.clipboard.writeText(words), text);
  return personAt(page);
}

async function expectScreen(page: Page) {
  await expect(page).toHaveURL(/\/desk\/records\/[\w-]{12}$/);
  await expect(page.locator("[data-pane][aria-busy=false]")).toBeVisible();
}

const article$ = (page: Page) => page.getByRole("article");
const words = (page: Page, text: string) => article$(page).getByText(text, { exact: true });
const form = (page: Page) => page.getByLabel("Record being made");
const dialog = (page: Page) => page.getByRole("dialog");
const offer = (page: Page, name: string | RegExp) => form(page).getByRole("button", { name });

const stanceOn = (page: Page, proposition: string) =>
  page.getByLabel(new RegExp(`^Stance on point \\d+: ${proposition}`));

/** Goes on to the next record; what is on the screen then is the next one's. */
async function goOn(page: Page, act: () => Promise<void>) {
  const before = page.url();
  await act();
  await expect(page).not.toHaveURL(before);
  await expectScreen(page);
}

/** From the queue to the record screen with the text taken in, by pointer. */
async function capture(page: Page, person: Person) {
  person.think();
  await person.click(page.getByRole("link", { name: "Capture", exact: true }).first());
  const text = page.getByLabel(/Or its text/);
  await person.click(text);
  await expectTaken(text);
  await person.press("Control+v");
  await person.press("Control+Enter");
  await expectScreen(page);
}

async function openMatter(page: Page, person: Person, question: string) {
  person.think();
  await person.click(page.getByRole("combobox", { name: "Matter" }));
  await person.type(question);
  await expect(page.getByRole("option", { name: "Open a new matter" })).toBeVisible();
  await person.press("Enter");
  await expect(dialog(page)).toBeVisible();
  await person.press("Enter");
  await expect(dialog(page)).toBeHidden();
  await expect(page.getByRole("combobox", { name: "Matter" })).toHaveValue(question);
}

test("a debate of seven statements and four pairs: under four minutes and 45 clicks", async ({
  page,
  context,
}) => {
  const unique = String(Date.now());
  const [first, second] = strangers(unique);
  const text = debate(unique, [first, second]);
  const person = await fresh(page, context, "Debate reporter", text);
  await capture(page, person);
  await openMatter(page, person, `Will the bridge cost a toll? ${unique.slice(-4)}`);

  /** Words by a click on their sentence. */
  async function take(sentence: string) {
    person.think();
    await person.click(words(page, sentence));
    await expect(page.getByLabel("Words in the source")).toHaveValue(sentence);
  }
  /** Somebody new: added under the label, for a side of their own. */
  async function addSpeaker(name: string, position: string) {
    person.think();
    await person.click(offer(page, `Add ${name}`));
    await expect(dialog(page)).toBeVisible();
    await person.press("Enter");
    await expect(dialog(page)).toBeHidden();
    await person.click(offer(page, `A side of their own: ${name}`));
    await expect(dialog(page)).toBeVisible();
    if (position) {
      person.think();
      await person.press("Tab");
      await person.type(position);
    }
    await person.press("Enter");
    await expect(dialog(page)).toBeHidden();
    await expect(page.getByRole("combobox", { name: "Speaks for" })).toHaveValue(name);
  }
  /** A point nobody took up before; the statement asserts it, or denies it. */
  async function addPoint(proposition: string, stance: "Asserts" | "Denies") {
    person.think();
    await person.click(page.getByLabel("A further point"));
    await person.type(proposition);
    person.think();
    await person.press("Enter", ...(stance === "Denies" ? ["Tab"] : []), "Enter");
    await expect(page.getByLabel("A further point")).toHaveValue("");
    await expect(stanceOn(page, proposition)).toHaveValue(stance.toLowerCase());
  }
  async function stance(name: "Asserts" | "Denies", proposition: string) {
    person.think();
    await person.click(offer(page, `${name}: ${proposition}`));
    await expect(stanceOn(page, proposition)).toHaveValue(name.toLowerCase());
  }
  async function summary(text: string) {
    person.think();
    await person.click(offer(page, text));
    await expect(page.getByLabel("In short, in your words")).toHaveValue(text);
  }
  const save = (next: string) =>
    goOn(page, () => person.click(page.getByRole("button", { name: `Save, go to ${next}` })));
  const claim = page.getByLabel("Claim being answered");
  async function answersNone() {
    person.think();
    await person.press("a");
    await expect(claim).toContainText("A statement of its own.");
  }

  // S1: two of its fields are filled by what is known of the source; the side's position is what it asserts.
  await take("If my opponent is elected, he will put a toll on the bridge.");
  await addPoint("The challenger would put a toll on the bridge", "Asserts");
  await addSpeaker(first, "");
  await expect(page.getByLabel("Occasion", { exact: true })).toHaveValue(/Mayoral debate/);
  person.think();
  await person.click(offer(page, "“10 September 2026” 10 Sep 2026"));
  await summary("Asserts: The challenger would put a toll on the bridge.");
  await save("27:33");

  // S2 answers it, by the next who speaks.
  await expect(claim).toContainText("S1");
  await take("I will not put a toll on it.");
  await stance("Denies", "The challenger would put a toll on the bridge");
  await expect(page.getByRole("radio", { name: "Denies", exact: true })).toBeChecked();
  await addSpeaker(second, "No toll on the bridge.");
  await summary("Denies: The challenger would put a toll on the bridge.");
  await expect(page.getByText("Shared with S1")).toBeVisible();
  await save("28:28");

  // S3 opens another point; the label keeps its speaker and party.
  await answersNone();
  await take("The bridge is not paid for.");
  await expect(page.getByRole("combobox", { name: "Speaker" })).toHaveValue(first);
  await expect(page.getByRole("combobox", { name: "Speaks for" })).toHaveValue(first);
  await addPoint("The bridge is paid for", "Denies");
  await summary("Denies: The bridge is paid for.");
  await save("29:10");

  await take("It is paid for, and the last bond was settled in May.");
  await stance("Asserts", "The bridge is paid for");
  await summary("Asserts: The bridge is paid for.");
  await save("30:02");

  await answersNone();
  await take("Fares on the ferry have doubled under his council.");
  await addPoint("Ferry fares have doubled", "Asserts");
  await summary("Asserts: Ferry fares have doubled.");
  await save("30:40");

  await take("They did not double.");
  await stance("Denies", "Ferry fares have doubled");
  await summary("Denies: Ferry fares have doubled.");
  await save("31:15");

  await take("They doubled for everybody who crosses every day.");
  await stance("Asserts", "Ferry fares have doubled");
  await summary("Asserts: Ferry fares have doubled.");
  person.think();
  await person.click(page.getByRole("button", { name: "Send to review" }));
  await expect(page).toHaveURL(/\/desk\/review\/[\w-]{12}$/);
  const counted = person.count();
  tell("The debate, by pointer", counted);
  await expect(page.getByText("A new matter: 7 statements, 4 rebuttals")).toBeVisible();
  expect(counted.clicks).toBeLessThanOrEqual(45);
  expect(counted.seconds).toBeLessThanOrEqual(240);
});

/** The real article where it is at hand; the words that the demo may keep of it otherwise. */
const file = join(process.cwd(), "../shared/data/seed-article.txt");
const article = existsSync(file) ? readFileSync(file, "utf8") : excerpt;

test("the seed article, a claim and its denial on four points: under two minutes and 25 clicks", async ({
  page,
  context,
}) => {
  const unique = String(Date.now());
  const person = await fresh(page, context, "Article reporter", `${article.trim()}\n\n${unique}`);
  const source = page.getByRole("article");
  const words = page.getByLabel(/Words in the source/);
  const point = page.getByLabel("A further point");
  const party = page.getByRole("combobox", { name: "Speaks for" });
  await capture(page, person);
  await openMatter(page, person, `Have the US and Cuba begun talks? ${unique.slice(-4)}`);

  /** Words that the article reports: selected, and taken by a key. */
  async function report(text: string) {
    person.think();
    await person.drag(source, text);
    await person.press("Enter");
    await expect(words.last()).toHaveValue(text);
  }
  async function quote(text: string) {
    person.think();
    await person.click(source.getByText(text, { exact: true }));
    await expect(words.last()).toHaveValue(text);
  }
  /** A further point; the cursor is in its field already, or goes there by a click. */
  async function addPoint(proposition: string, isThere: boolean) {
    person.think();
    if (!isThere) await person.click(point);
    await expect(point).toBeFocused();
    await person.type(proposition);
    await person.press("Enter", "Enter");
    await expect(stanceOn(page, proposition)).toHaveValue("asserts");
    await expect(point).toHaveValue("");
  }
  /** Somebody whom the article names; then, by Tab, their side and the occasion. */
  async function speak(name: RegExp, side: string, position: string, occasion: string) {
    person.think();
    await person.click(offer(page, name).first());
    if (await dialog(page).isVisible()) {
      await person.press("Enter");
      await expect(dialog(page)).toBeHidden();
    }
    await expect(page.getByLabel("Speaking as")).toBeFocused();
    person.think();
    await person.tabTo(party);
    await person.type(side);
    await expect(page.getByRole("option", { name: side })).toBeVisible();
    await person.press("Enter");
    await expect(dialog(page)).toBeVisible();
    if (position) {
      await person.press("Tab");
      await person.type(position);
    }
    await person.press("Enter");
    await expect(dialog(page)).toBeHidden();
    await expect(party).toHaveValue(side);
    person.think();
    await person.click(page.getByLabel("Occasion", { exact: true }));
    await person.type(occasion);
  }
  async function date(name: string | RegExp) {
    person.think();
    await person.click(offer(page, name).first());
  }
  async function summary() {
    person.think();
    await person.click(offer(page, /^Asserts: |^Denies: /).first());
    await expect(page.getByLabel("In short, in your words")).not.toHaveValue("");
  }

  await report("they have started talks with Cuba");
  await addPoint("Talks have begun", false);
  await quote(
    "I think they will come to us and want to make a deal. Thus, Cuba will be free again.",
  );
  await addPoint("Cuba wants a deal", false);
  await addPoint("Cuba will be free again", true);
  await speak(/Trump/, "United States", "", "A statement");
  await date(/February 1/);
  await summary();
  person.think();
  await goOn(page, () => person.click(page.getByRole("button", { name: "Save and next" })));

  person.think();
  await person.click(page.getByRole("button", { name: /It answers S1/ }));
  await report("they are not yet in a negotiation process");
  person.think();
  await person.click(offer(page, "Denies: Talks have begun"));
  await quote("If we can establish a dialogue, this may lead to negotiations.");
  await addPoint("Dialogue is possible", false);
  await speak(/Cossio/, "Cuba", "", "Interview with AP");
  await date(/2 Feb 2026/);
  await summary();
  await expect(page.getByRole("radio", { name: "Partly denies" })).toBeChecked();
  person.think();
  await person.click(page.getByRole("button", { name: "Send to review" }));
  await expect(page).toHaveURL(/\/desk\/review\/[\w-]{12}$/);
  const counted = person.count();
  tell("The article, by pointer", counted);
  await expect(page.getByText("A new matter: 2 statements, 1 rebuttal")).toBeVisible();
  expect(counted.clicks).toBeLessThanOrEqual(25);
  expect(counted.seconds).toBeLessThanOrEqual(120);
});

/** From the queue to the record screen, and a matter opened there, without a pointer. */
async function beginByKeys(page: Page, person: Person, question: string) {
  person.think();
  await person.tabTo(page.getByRole("link", { name: "Capture", exact: true }).first());
  await person.press("Enter");
  await expect(page.getByLabel("Address", { exact: true })).toBeFocused();
  await person.tabTo(page.getByLabel(/Or its text/));
  await expectTaken(page.getByLabel(/Or its text/));
  await person.press("Control+v", "Control+Enter");
  await expectScreen(page);
  person.think();
  await person.press("m");
  await person.type(question);
  await expect(page.getByRole("option", { name: "Open a new matter" })).toBeVisible();
  await person.press("Enter");
  await expect(dialog(page)).toBeVisible();
  await person.press("Enter");
  await expect(dialog(page)).toBeHidden();
  await person.press("Escape");
}

/** What is done on the record screen by keys alone; each leaves the cursor in the article. */
function keysOf(page: Page, person: Person) {
  const current = page.locator("[data-passage][aria-current]");
  return {
    /** Steps by a key until the passage is there, and takes it. */
    async take(text: string, key: string) {
      person.think();
      const here = () => current.allInnerTexts().then((parts) => parts.join(""));
      for (let step = 0; step < 30; step += 1) {
        await person.press(key);
        await expect(current.first()).toBeVisible();
        if ((await here()) === text) break;
      }
      expect(await here()).toBe(text);
      await person.press("Enter");
      await expect(page.getByLabel(/Words in the source/).last()).toHaveValue(text);
    },
    /** The turn that the screen opened at, whole. */
    async takeTurn(text: string) {
      person.think();
      await person.press("Enter");
      await expect(page.getByLabel(/Words in the source/).last()).toHaveValue(text);
    },
    async addPoint(proposition: string, stance: "Asserts" | "Denies") {
      person.think();
      await person.press("n");
      await person.type(proposition);
      person.think();
      await person.press("Enter", ...(stance === "Denies" ? ["Tab"] : []), "Enter");
      await expect(stanceOn(page, proposition)).toHaveValue(stance.toLowerCase());
      await person.press("Escape");
    },
    async stance(number: number, letter: string, proposition: string, expected: string) {
      person.think();
      await person.press(String(number), letter, "Escape");
      await expect(stanceOn(page, proposition)).toHaveValue(expected);
    },
    /** Adds whom the source names, and their side: under their own name, or under one that is typed. */
    async speak(name: string | RegExp, side: string | null, position: string) {
      person.think();
      await person.press("s");
      await person.tabTo(offer(page, name).first());
      await person.press("Enter");
      if (await dialog(page).isVisible()) {
        await person.press("Enter");
        await expect(dialog(page)).toBeHidden();
      }
      person.think();
      await person.press("Escape", "b");
      if (side === null) {
        await person.tabTo(offer(page, /^A side of their own/));
      } else {
        await person.type(side);
        await expect(page.getByRole("option", { name: side })).toBeVisible();
      }
      await person.press("Enter");
      await expect(dialog(page)).toBeVisible();
      if (position) {
        await person.press("Tab");
        await person.type(position);
      }
      await person.press("Enter");
      await expect(dialog(page)).toBeHidden();
      await expect(page.getByRole("combobox", { name: "Speaks for" })).not.toHaveValue("");
      await person.press("Escape");
    },
    async date(name: string | RegExp) {
      person.think();
      await person.press("t");
      await person.tabTo(offer(page, name).first());
      await person.press("Enter", "Escape");
    },
    async summary() {
      person.think();
      await person.press("w");
      await person.tabTo(offer(page, /^(?:Asserts|Denies): .*\.$/).first());
      await person.press("Enter", "Escape");
      await expect(page.getByLabel("In short, in your words")).not.toHaveValue("");
    },
    save: () => goOn(page, () => person.press("Control+Enter")),
    async send() {
      person.think();
      await person.press("Control+Shift+Enter");
      await expect(page).toHaveURL(/\/desk\/review\/[\w-]{12}$/);
    },
  };
}

test("the debate by keyboard alone, under four minutes", async ({ page, context }) => {
  const unique = String(Date.now());
  // Another run may be at the same names in the same moment.
  const [second, first] = strangers(unique);
  const text = debate(unique, [first, second]);
  const person = await fresh(page, context, "Typing debater", text);
  await beginByKeys(page, person, `Will the bridge cost a toll? ${unique.slice(-4)}`);
  const by = keysOf(page, person);
  const [toll, paid, fares] = [
    "The challenger would put a toll on the bridge",
    "The bridge is paid for",
    "Ferry fares have doubled",
  ];
  async function answersNone() {
    person.think();
    await person.press("a");
    await expect(page.getByLabel("Claim being answered")).toContainText("A statement of its own.");
  }

  await by.take("If my opponent is elected, he will put a toll on the bridge.", "Shift+J");
  await by.addPoint(toll, "Asserts");
  await by.speak(`Add ${first}`, null, "");
  await by.date(/10 September 2026/);
  await by.summary();
  await by.save();
  await by.take("I will not put a toll on it.", "Shift+J");
  await by.stance(1, "d", toll, "denies");
  await by.speak(`Add ${second}`, null, "No toll on the bridge.");
  await by.summary();
  await by.save();
  await answersNone();
  await by.take("The bridge is not paid for.", "Shift+J");
  await by.addPoint(paid, "Denies");
  await by.summary();
  await by.save();
  await by.takeTurn("It is paid for, and the last bond was settled in May.");
  await by.stance(2, "a", paid, "asserts");
  await by.summary();
  await by.save();
  await answersNone();
  await by.takeTurn("Fares on the ferry have doubled under his council.");
  await by.addPoint(fares, "Asserts");
  await by.summary();
  await by.save();
  await by.take("They did not double.", "Shift+J");
  await by.stance(3, "d", fares, "denies");
  await by.summary();
  await by.save();
  await by.takeTurn("They doubled for everybody who crosses every day.");
  await by.stance(3, "a", fares, "asserts");
  await by.summary();
  await by.send();
  const counted = person.count();
  tell("The debate, by keyboard", counted);
  await expect(page.getByText("A new matter: 7 statements, 4 rebuttals")).toBeVisible();
  expect(counted.clicks).toBe(0);
  expect(counted.seconds).toBeLessThanOrEqual(240);
});

test("the seed article by keyboard alone, under two minutes", async ({ page, context }) => {
  const unique = String(Date.now());
  const person = await fresh(page, context, "Typing reader", `${article.trim()}\n\n${unique}`);
  await beginByKeys(page, person, `Have the US and Cuba begun talks? ${unique.slice(-4)}`);
  const by = keysOf(page, person);
  async function occasion(title: string) {
    person.think();
    await person.press("o");
    await person.type(title);
    await person.press("Escape");
  }

  // The last words that the article quotes are at hand backwards.
  await by.take(
    "I think they will come to us and want to make a deal. Thus, Cuba will be free again.",
    "k",
  );
  await by.addPoint("Talks have begun", "Asserts");
  await by.addPoint("Cuba wants a deal", "Asserts");
  await by.addPoint("Cuba will be free again", "Asserts");
  await by.speak(/Trump/, "United States", "");
  await occasion("A statement");
  await by.date(/February 1/);
  await by.summary();
  await by.save();
  person.think();
  await person.press("a");
  await expect(page.getByLabel("Claim being answered")).toContainText("S1");
  await by.take("If we can establish a dialogue, this may lead to negotiations.", "j");
  await by.stance(1, "d", "Talks have begun", "denies");
  await by.addPoint("Dialogue is possible", "Asserts");
  await by.speak(/Cossio/, "Cuba", "");
  await occasion("Interview with AP");
  await by.date(/2 Feb 2026/);
  await by.summary();
  await by.send();
  const counted = person.count();
  tell("The article, by keyboard", counted);
  await expect(page.getByText("A new matter: 2 statements, 1 rebuttal")).toBeVisible();
  expect(counted.clicks).toBe(0);
  expect(counted.seconds).toBeLessThanOrEqual(120);
});
