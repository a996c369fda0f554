/** Told as a journalist: whom we asked and where we looked; and as a reader, what the page then says. */
import { expect, type Page, test } from "@playwright/test";
import { deskAs, signInAs } from "./desk-support";
import { logHarbour } from "./review-support";
import { expectAccessible, expectToFit } from "./support";

const ask = (page: Page) => page.getByRole("dialog");

test("a request is recorded, falls due, and what came of it stands in the record", async ({
  page,
  context,
}) => {
  await signInAs(context, "reporter", "Asking reporter");
  const desk = deskAs("reporter", "Asking reporter");
  const { matter, question } = logHarbour(desk);
  desk.desk.connection.close();
  await page.goto(`/desk/requests?matter=${matter}`);

  await page.getByRole("button", { name: "We asked for comment" }).click();
  // The pilots' denial, put to the harbour master.
  await ask(page).getByLabel("About which statement").selectOption({ index: 1 });
  await ask(page).getByLabel("Until when").fill("tomorrow");
  await ask(page).getByRole("button", { name: "Record the request" }).click();
  await expect(ask(page).getByText("The channel is missing.")).toBeVisible();
  await expect(ask(page).getByText(/“tomorrow” is not a date that can be read/)).toBeVisible();
  await expect(ask(page).getByLabel("Until when")).toHaveValue("tomorrow");
  await ask(page).getByLabel("How", { exact: true }).fill("E-mail to the press office");
  await ask(page).getByLabel("Until when").fill("2026-02-04 12:00");
  await ask(page).getByRole("button", { name: "Record the request" }).click();

  const overdue = page.getByRole("listitem").filter({ hasText: "E-mail to the press office" });
  await expect(overdue).toContainText("until 4 Feb 2026, 12:00 UTC");
  await expect(page.getByRole("heading", { name: /^Overdue/ })).toBeVisible();
  await page.goto("/desk");
  const reminders = page.getByRole("region", { name: "Asked for comment" });
  await expect(
    reminders.getByRole("link", { name: new RegExp(question.slice(0, 12)) }).first(),
  ).toBeVisible();

  await page.goto(`/desk/requests?matter=${matter}`);
  await page.getByRole("button", { name: /^What came of it/ }).click();
  await ask(page).getByLabel("What came of it").selectOption("replied");
  await ask(page).getByRole("button", { name: "Record it" }).click();
  await expect(ask(page).getByText("A reply is named exactly where")).toBeVisible();
  await ask(page).getByLabel("What came of it").selectOption("no_reply");
  await ask(page).getByLabel("As of").fill("2026-02-05 09:00");
  await ask(page).getByRole("button", { name: "Record it" }).click();
  await expect(page.getByText("No reply found").first()).toBeVisible();
  await expect(page.getByText("as of 5 Feb 2026, 09:00 UTC")).toBeVisible();

  await page.getByRole("button", { name: "We looked and found none" }).click();
  await ask(page).getByLabel("For a reply to").selectOption({ index: 1 });
  await ask(page).getByLabel("Where we looked").fill("The ministry’s site and three wires");
  await ask(page).getByLabel("When").fill("2026-02-06 10:00");
  await ask(page).getByRole("button", { name: "Record the search" }).click();
  await expect(page.getByText("Looked in The ministry’s site")).toBeVisible();
  await expectToFit(page);
  await expectAccessible(page);

  // What readers will have: the preview is the public page, before it is public.
  await page.goto(`/desk/review/${matter}/preview`);
  const silence = page.getByText(/was asked by E-mail to the press office/);
  await expect(silence.first()).toContainText("no reply as of 5 Feb 2026, 09:00 UTC");
  await expect(silence.first()).toContainText("None found in The ministry’s site and three wires");
});
