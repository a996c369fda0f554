/** How a reporter takes sources in: by address, by pasting, from a file, with the bookmarklet. */
import { expect, type Page, test } from "@playwright/test";
import { addSource, changeSource } from "@/db/desk/mutations/sources";
import { tinyPdf } from "@/lib/capture/pdf.fixture";
import { tinyPng } from "@/lib/capture/picture.fixture";
import { newPublicId } from "@/lib/public-id";
import { deskAs, signInAs } from "./desk-support";
import { expectAccessible, expectToFit } from "./support";

test.beforeEach(async ({ context }) => {
  await signInAs(context, "reporter", "Capture Reporter");
});

/** Whatever an earlier run left at the desk. */
const run = newPublicId();

/** A text that no other test pastes. */
const article = (about: string) =>
  `${about} denied it\n\n02.02.2026 23:52\n\nShe said that it was not so, and that ${about} knew of ${run}.`;

/** Within the page itself: Next keeps one of its own beside it. */
const alert = (page: Page) => page.getByRole("main").getByRole("alert");
const field = (page: Page, name: string) =>
  page
    .getByRole("form", { name: "What the source says of itself" })
    .getByRole("textbox", { name, exact: true });

test("pasting and one key lead on to the record screen", async ({ page }) => {
  await page.goto("/desk/capture?matter=abcdefghjkmn");
  await page.getByLabel("Or its text").fill(article("Quick Reporter"));
  await page.getByLabel("Or its text").press("Control+Enter");
  await page.waitForURL(/\/desk\/records\//);
  await page.goto("/desk/capture");
  await page.getByRole("link", { name: "Quick Reporter denied it", exact: true }).first().click();
  await expect(field(page, "Title")).toHaveValue("Quick Reporter denied it");
  await expect(field(page, "Published")).toHaveValue("2026-02-02T23:52");
  await expect(field(page, "Time zone")).toHaveValue("");
  await expect(page.getByRole("region", { name: "The text that is held" })).toContainText(
    "She said that it was not so",
  );
});

test("what was found stands beside its field, and is corrected and logged from with one key each", async ({
  page,
}) => {
  await page.goto("/desk/capture");
  const html = `<!doctype html><html lang="tr"><head><script type="application/ld+json">{"@type":"NewsArticle","headline":"Found Headline","datePublished":"2026-02-02T23:52:00+03:00"}</script><meta property="og:site_name" content="The Courier"></head><body><p>It was said.</p></body></html>`;
  await page
    .getByLabel("Or a file")
    .setInputFiles({ name: "page.html", mimeType: "text/html", buffer: Buffer.from(html) });
  await page.getByRole("button", { name: "Upload the file" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Found Headline");
  await expect(field(page, "Title")).toHaveAccessibleDescription("From JSON-LD.");
  await expect(field(page, "Publisher")).toHaveAccessibleDescription("From OpenGraph.");
  await expect(field(page, "Published")).toHaveValue("2026-02-02T23:52:00");
  await expect(field(page, "Time zone")).toHaveValue("+03:00");
  await expect(page.getByRole("combobox", { name: "Language", exact: true })).toHaveValue(
    "Turkish",
  );
  await field(page, "Published").fill("2 February");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(field(page, "Published")).toBeFocused();
  await expect(page.getByText("Which year? Write it too.")).toBeVisible();
  await expect(field(page, "Published")).toHaveValue("2 February");
  await field(page, "Published").fill("2026-02-03");
  await field(page, "Title").fill("Corrected Headline");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Corrected Headline");
  await expect(field(page, "Title")).toHaveAccessibleDescription("In JSON-LD: Found Headline");
  await page.reload();
  await expect(field(page, "Published")).toHaveValue("2026-02-03");
  // After a capture the keyboard stands where it goes on.
  await expect(page.getByRole("button", { name: "Log a statement from this" })).toBeFocused();
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/desk\/records\//);
});

test("a page that cannot be fetched is shown as failed, with why, and completed by pasting", async ({
  page,
}) => {
  const address = `http://127.0.0.1/${run}`;
  await page.goto(`/desk/capture?url=${encodeURIComponent(address)}`);
  await expect(page.getByLabel("Address")).toHaveValue(address);
  await page.getByRole("button", { name: "Fetch the page" }).click();
  await expect(alert(page)).toContainText("“127.0.0.1” leads into a network that is not public");
  await expect(page.getByLabel("Address")).toHaveValue(address);
  const paste = page.getByLabel("Paste its text: that completes the capture");
  await expect(paste).toBeFocused();
  await paste.fill(article("Private Person"));
  await page.getByRole("button", { name: "Capture", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Private Person denied it");
  await expect(field(page, "Address")).toHaveValue(address);
  const captures = page.getByRole("region", { name: "Captures" });
  await expect(captures).toContainText("Whole, pasted");
  await expect(captures).toContainText("Failed, fetched");
  await expect(captures).toContainText("leads into a network that is not public");
});

test("what is no address is said in its field, and what was typed is kept", async ({ page }) => {
  await page.goto("/desk/capture");
  await page.getByLabel("Address").fill("javascript:alert(1)");
  await page.getByLabel("Or its text").fill("kept");
  await page.getByLabel("Address").press("Enter");
  await expect(page.getByText("An address must begin with http:// or https://.")).toBeVisible();
  await expect(page.getByLabel("Address")).toBeFocused();
  await expect(page.getByLabel("Or its text")).toHaveValue("kept");
});

test("text and PDF files are read; the words of a scan and of a picture are typed", async ({
  page,
}) => {
  const upload = async (name: string, mimeType: string, buffer: Buffer) => {
    await page.goto("/desk/capture");
    await page.getByLabel("Or a file").setInputFiles({ name, mimeType, buffer });
    await page.getByRole("button", { name: "Upload the file" }).click();
  };
  const text = page.getByRole("region", { name: "The text that is held" });
  await upload("note.txt", "text/plain", Buffer.from("A note\n\nof two paragraphs"));
  await expect(text).toContainText("of two paragraphs");
  await upload(
    "communique.pdf",
    "application/pdf",
    Buffer.from(tinyPdf([["On page one"], ["and page two"]])),
  );
  // The first PDF of a server waits for what reads it to be loaded.
  await expect(text).toContainText("On page one");
  await expect(text).toContainText("and page two");
  await upload("scan.pdf", "application/pdf", Buffer.from(tinyPdf([[], []])));
  await page.getByRole("button", { name: "Next page" }).click();
  await page.getByLabel("The words of page 2").fill("Nobody was asked.");
  await page.getByRole("button", { name: "Keep the words" }).click();
  await expect(text).toContainText("Nobody was asked.");
  await expect(page.getByText("Excerpt, typed by the newsroom from scanned pages")).toBeVisible();
  await upload("poster.png", "image/png", Buffer.from(tinyPng()));
  await expectAccessible(page);
  await page.getByRole("button", { name: "Keep the words" }).click();
  await expect(alert(page)).toContainText("Type the words first.");
  await page.getByLabel("The words in the picture").fill("OPEN");
  await page.getByLabel("Of a still: its time in the recording").fill("12:31");
  await page.getByRole("button", { name: "Keep the words" }).click();
  await expect(text).toContainText("[12:31] OPEN");
  await upload("picture.png", "image/png", Buffer.from("no"));
  await expect(alert(page)).toContainText("This is no PNG, JPEG or WebP picture.");
  await upload("sound.wav", "audio/wav", Buffer.from("no"));
  await expect(page.getByText("this is none of them.")).toBeVisible();
  await upload("large.txt", "text/plain", Buffer.alloc(5 * 1024 * 1024 + 1, "x"));
  await expect(page.getByText("The file is larger than 5 MB.")).toBeVisible();
  await upload("long.txt", "text/plain", Buffer.from("word ".repeat(300_000)));
  await expect(text).toContainText("1,500,000 characters");
});

test("what no program reads is taken in by keyboard alone: a post that is pasted, words that are heard", async ({
  page,
}) => {
  const address = page.getByLabel("Address", { exact: true });
  const toNext = async (name: string) => {
    const field = page.getByLabel(name, { exact: true });
    for (let step = 0; step < 12; step += 1) {
      await page.keyboard.press("Tab");
      if (await field.evaluate((element) => element === document.activeElement)) return field;
    }
    throw new Error(`Tab does not come to “${name}”.`);
  };
  await page.goto("/desk/capture");
  await expect(address).toBeFocused();
  await page.keyboard.type(`https://x.com/ann_lee/status/${Date.now()}`);
  await expect(page.getByText("A post on X, which shows programs nothing")).toBeVisible();
  await expect(page.getByLabel("Handle", { exact: true })).toHaveValue("@ann_lee");
  await toNext("Posted");
  await page.keyboard.type("someday");
  await page.getByLabel("The words of the post").focus();
  await page.keyboard.type(`We deny it, ${run}.`);
  await page.keyboard.press("Control+Enter");
  await expect(page.getByLabel("Posted", { exact: true })).toBeFocused();
  await expect(page.getByLabel("The words of the post")).toHaveValue(`We deny it, ${run}.`);
  await page.keyboard.press("Control+A");
  await page.keyboard.type("2 Feb 2026");
  await page.getByLabel("The words of the post").focus();
  await page.keyboard.press("Control+Enter");
  await page.waitForURL(/\/desk\/records\//);
  await expect(page.getByRole("button", { name: "@ann_lee on X" })).toBeVisible();

  await page.goto("/desk/capture");
  await address.fill(`https://www.youtube.com/watch?v=${run}&t=751`);
  await expect(page.getByLabel("The words begin at")).toHaveValue("12:31");
  await page.getByLabel("The words, as you hear them").fill(`The gate was locked, ${run}.`);
  await page.getByRole("button", { name: "Capture", exact: true }).click();
  await expect(page.getByText("Excerpt, typed by the newsroom from a recording")).toBeVisible();
});

test("a source that is at the desk already is offered, and the same bytes are recognised", async ({
  page,
}) => {
  const take = async () => {
    await page.goto("/desk/capture");
    await page.getByLabel("Or its text").fill(article("Second Look"));
    await page.getByRole("button", { name: "Capture", exact: true }).click();
  };
  await take();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Second Look denied it");
  await take();
  await expect(alert(page)).toContainText("At the desk already.");
  await expect(
    page.getByRole("button", { name: "Add the capture to “Second Look denied it”" }),
  ).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("region", { name: "Captures" })).toContainText(
    "The same bytes as those of",
  );
  await take();
  await page.getByRole("button", { name: "Make a source of its own" }).click();
  await expect(page.getByRole("region", { name: "Captures" })).toContainText("Whole, pasted");
  await expect(page.getByRole("region", { name: "Captures" })).not.toContainText("The same bytes");
});

test("two people's changes of one source meet: neither is lost", async ({ page }) => {
  const other = deskAs("reporter", "Other Reporter");
  const source = addSource(other, { kind: "article", level: "secondary", title: "Shared source" });
  await page.goto(`/desk/sources/${source.publicId}`);
  changeSource(other, {
    source: source.publicId,
    revision: 1,
    fields: { title: "Shared source, corrected" },
  });
  other.desk.connection.close();
  await field(page, "Publisher").fill("The Courier");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(alert(page)).toContainText("Title: Shared source, corrected");
  await expect(field(page, "Publisher")).toHaveValue("The Courier");
  await field(page, "Title").fill("Shared source, corrected");
  await page.getByRole("button", { name: "Save mine all the same" }).click();
  await expect(page.getByText("Saved.")).toBeVisible();
  await page.reload();
  await expect(field(page, "Publisher")).toHaveValue("The Courier");
  await expect(field(page, "Title")).toHaveValue("Shared source, corrected");
});

test("the bookmarklet brings the address of any page here, and what is selected there", async ({
  page,
  context,
  baseURL,
}) => {
  await page.goto("/desk/capture");
  const code = await page.getByRole("link", { name: "Capture with Gainsay" }).getAttribute("href");
  const script = decodeURIComponent(code?.replace(/^javascript:/, "") ?? "");
  await page.goto("/matters/us-cuba-negotiations");
  await page.getByRole("heading", { level: 1 }).selectText();
  const opened = context.waitForEvent("page");
  await page.evaluate(script);
  const capture = await opened;
  await expect(capture.getByLabel("Address")).toHaveValue(
    `${baseURL}/matters/us-cuba-negotiations`,
  );
  await expect(capture.getByLabel("Or its text")).toHaveValue(/negotiations\?$/);
  await expect(capture.getByLabel("Parts of the text, not the whole")).toBeChecked();
  // A selection of any length fits into an address, and says that it was cut.
  await page.evaluate(() => {
    document.body.innerText = "語".repeat(20_000);
    getSelection()?.selectAllChildren(document.body);
  });
  const again = context.waitForEvent("page");
  await page.evaluate(script);
  await expect((await again).getByLabel("Or its text")).toHaveValue(/^語+ \[…\]$/);
});

test("works as a plain form where scripts do not run", async ({ browser, baseURL }) => {
  const plain = await browser.newContext({ javaScriptEnabled: false, baseURL });
  await signInAs(plain, "reporter", "Capture Reporter");
  const page = await plain.newPage();
  await page.goto("/desk/capture");
  await page.getByLabel("Address").fill(`http://[::1]/${run}`);
  await page.getByRole("button", { name: "Fetch the page" }).click();
  await expect(alert(page)).toContainText("leads into a network that is not public");
  await page.getByLabel("Paste its text").fill(article("No Script"));
  await page.getByRole("button", { name: "Capture", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("No Script denied it");
  await plain.close();
});

test("the screens of capture are accessible and fit every window", async ({ page }) => {
  await page.goto("/desk/capture");
  await expectAccessible(page);
  await expectToFit(page);
  await page.getByLabel("Address").fill(`http://10.0.0.1/${run}`);
  await page.getByRole("button", { name: "Fetch the page" }).click();
  await expect(alert(page)).toBeVisible();
  await expectAccessible(page);
  await expectToFit(page);
  await page.getByLabel("Paste its text").fill(article("Wide Window"));
  await page.getByRole("button", { name: "Capture", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Wide Window denied it");
  await expectAccessible(page);
  await expectToFit(page);
});

test("a signed-out visitor is led to the door and back with what the bookmarklet brought", async ({
  browser,
  baseURL,
}) => {
  const visitor = await browser.newContext({ baseURL });
  const page = await visitor.newPage();
  await page.goto("/desk/capture?url=https%3A%2F%2Fexample.org%2Fa&text=Said");
  await expect(page).toHaveURL(/\/sign-in\?next=/);
  expect(new URL(page.url()).searchParams.get("next")).toBe(
    "/desk/capture?url=https%3A%2F%2Fexample.org%2Fa&text=Said",
  );
  await visitor.close();
});
