/** Told as a reader who found an error, and as the editor who answers. */
import { expect, test } from "@playwright/test";
import { deskAs, signInAs } from "./desk-support";
import { expectAccessible, expectToFit } from "./support";

const matter = "/matters/us-cuba-negotiations";

test("a reader reports an error without scripts, and an editor answers it", async ({
  browser,
  baseURL,
}) => {
  const reader = await browser.newContext({ javaScriptEnabled: false, baseURL });
  const page = await reader.newPage();
  await page.goto(matter);
  await page
    .getByText("Something wrong here?")
    .getByRole("link", { name: "Report an error" })
    .click();
  await expect(page.getByLabel("Page")).toHaveValue(matter);
  const canary = `canary-${Date.now()}`;
  await page.getByLabel("What is wrong").fill(`The date is wrong. ${canary}`);
  await page.getByLabel("Your e-mail address").fill("reader@example");
  await page.getByRole("button", { name: "Send the report" }).click();
  await expect(page.getByText("This is not an e-mail address")).toBeVisible();
  await expect(page.getByLabel("What is wrong")).toHaveValue(`The date is wrong. ${canary}`);
  await page.getByLabel("Your e-mail address").fill("reader@example.org");
  await page.getByRole("button", { name: "Send the report" }).click();
  await expect(page.getByRole("heading", { name: "Thank you" })).toBeVisible();

  for (const address of [matter, "/", "/corrections", `/search?q=${canary}`]) {
    const html = await (await page.request.get(address)).text();
    const shown = address.startsWith("/search") ? html.replaceAll(`q=${canary}`, "") : html;
    expect(shown.includes("The date is wrong."), address).toBe(false);
  }
  await reader.close();

  const desk = await browser.newContext({ baseURL });
  await signInAs(desk, "editor", "Answering editor");
  const editor = await desk.newPage();
  await editor.goto("/desk");
  await expect(editor.getByRole("region", { name: "Error reports from readers" })).toContainText(
    canary,
  );
  await editor.goto("/desk/reports");
  await expectToFit(editor);
  await expectAccessible(editor);
  const row = editor.getByRole("listitem").filter({ hasText: canary });
  await expect(row).toContainText("reader@example.org");
  await row.getByRole("button", { name: "Answer" }).click();
  const dialog = editor.getByRole("dialog");
  await dialog.getByRole("button", { name: "Close the report" }).click();
  await expect(dialog.getByText("The answer is missing.")).toBeVisible();
  await dialog.getByLabel("What was done, or why not").fill("The date was mended in version 2.");
  await dialog.getByRole("button", { name: "Close the report" }).click();
  await expect(row).toContainText("Answered by Answering editor");
  await desk.close();
});

test("a reporter reads reports and answers none", async ({ page, context }) => {
  await signInAs(context, "reporter", "Reading reporter");
  await page.goto("/desk/reports");
  await expect(page.getByRole("heading", { name: "Open", exact: true })).toBeVisible();
  await expect(page.getByRole("button", { name: "Answer" })).toHaveCount(0);
});

test("the form is accessible and fits; what is too long stays; more than a few reports an hour wait", async ({
  page,
}) => {
  await page.goto("/report?about=//evil.example");
  await expect(page.getByLabel("Page")).toHaveValue("");
  await expectToFit(page);
  await expectAccessible(page);
  await page.goto("/report?about=/people");
  const field = page.getByLabel("What is wrong");
  await field.fill("x".repeat(4001));
  await page.getByRole("button", { name: "Send the report" }).click();
  await expect(field).toHaveAccessibleDescription(/longer than 4000 characters/);
  await expect(field).toBeFocused();
  await expect(field).toHaveValue("x".repeat(4001));
  for (let sent = 0; sent < 6; sent += 1) {
    await field.fill(`Report ${sent}`);
    await page.getByRole("button", { name: "Send the report" }).dblclick();
    const thanks = page.getByRole("heading", { name: "Thank you" });
    const wait = page.getByText("Please try again in");
    await expect(thanks.or(wait)).toBeVisible();
    if (await wait.isVisible()) {
      await expect(field).toHaveValue(`Report ${sent}`);
      // Each was pressed twice.
      const { connection } = deskAs("reporter", "Counting reporter").desk;
      const texts = connection.prepare("select text from error_reports where text like 'Report %'");
      const taken = texts.pluck().all();
      connection.close();
      expect(new Set(taken).size).toBe(taken.length);
      return;
    }
    await page.goto("/report?about=/people");
  }
  throw new Error("Six reports were taken in from one address.");
});

test("a form on another site reports nothing", async ({ page }) => {
  const context = deskAs("reporter", "Counting reporter");
  const count = () =>
    context.desk.connection.prepare("select count(*) from error_reports where text = ?").pluck();
  const response = await page.request.post("/report", {
    headers: { origin: "https://evil.example" },
    form: { about: "/", text: "From elsewhere" },
  });
  expect(response.status()).not.toBe(500);
  expect(count().get("From elsewhere")).toBe(0);
  context.desk.connection.close();
});

test("a report that is larger than the server takes is refused with its reason", async ({
  request,
}) => {
  const response = await request.post("/report", {
    multipart: { about: "/", text: "x".repeat(7_000_000) },
  });
  expect(response.status()).toBe(413);
  expect(await response.text()).toContain("This is more than 6 MB");
});
