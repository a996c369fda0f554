/** Told as a journalist: the working records of a matter on one page. */
import { expect, type Page, test } from "@playwright/test";
import { openMatter } from "@/db/desk/mutations/matters";
import { deskAs, signInAs } from "./desk-support";
import { expectAccessible, expectToFit, pick } from "./support";

const ask = (page: Page) => page.getByRole("dialog");

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

test("question, parties, points and topics are changed without leaving the page", async ({
  page,
  context,
}) => {
  await signInAs(context, "reporter", "Matter reporter");
  await page.goto(`/desk/matters/${opened("Matter reporter")}`);
  await page.getByRole("button", { name: "Change: The question" }).click();
  await ask(page).getByLabel("Question").fill("");
  await ask(page).getByRole("button", { name: "Save" }).click();
  await expect(ask(page).getByText("The question is missing.")).toBeVisible();
  await expect(ask(page).getByLabel("Summary")).toHaveValue("The city and the union differ.");
  await ask(page).getByLabel("Question").fill("Was the bridge closed in May?");
  await ask(page).getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Was the bridge closed in May?");

  await page.getByRole("button", { name: "Add a party" }).click();
  await ask(page).getByLabel("Name").fill("City");
  await ask(page).getByLabel("Their position in short").fill("It was open.");
  await page.keyboard.press("Control+Enter");
  await expect(page.getByText("It was open.")).toBeVisible();

  await page.getByRole("button", { name: "Add a point" }).click();
  await ask(page).getByLabel("Proposition").fill("The bridge was closed");
  await page.keyboard.press("Control+Enter");
  await expect(page.getByText("The bridge was closed", { exact: true })).toBeVisible();

  await page.getByRole("button", { name: "Add a topic" }).click();
  await ask(page).getByLabel("Topic").fill("Traffic");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Topic: Traffic")).toBeVisible();
  await page.getByRole("button", { name: "Take out: Traffic" }).click();
  await ask(page).getByRole("button", { name: "Take the topic out" }).click();
  await expect(page.getByText("Topic: Traffic")).toBeHidden();

  await page.getByRole("button", { name: "Send matter to review" }).click();
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
    await who.getByRole("button", { name: "Change: The question" }).click();
    await ask(who).getByLabel("Summary").fill(summary);
    await ask(who).getByRole("button", { name: "Save" }).click();
    if (who === page) await expect(page.getByText("First to save.")).toBeVisible();
  }
  await expect(ask(second).getByRole("alert")).toContainText("was changed by somebody else");
  await expect(ask(second).getByLabel("Summary")).toHaveValue("Second to save.");
  await other.close();
});

test("the lists and the page of a matter are accessible and fit", async ({ page, context }) => {
  await signInAs(context, "editor", "Matter editor");
  const matter = pick("select id from matters where slug = ?", ["us-cuba-negotiations"]);
  for (const address of ["/desk/matters", `/desk/matters/${matter}`]) {
    await page.goto(address);
    await expectToFit(page);
    await expectAccessible(page);
  }
  await page.getByRole("link", { name: "Change S2" }).click();
  await expect(page).toHaveURL(/\/desk\/records\/[\w-]{12}$/);
});
