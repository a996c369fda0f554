/** A matter gets another address: whoever comes to the old one, or to anything below it, is led on. */
import { type APIRequestContext, expect, test } from "@playwright/test";
import { publishMatter } from "@/db/desk/mutations/publish";
import { submitForReview } from "@/db/desk/mutations/review";
import { deskAs, signInAs } from "./desk-support";
import { logHarbour } from "./review-support";
import { expectAccessible } from "./support";

/** Where an address leads; null where it leads nowhere else. */
const led = async (request: APIRequestContext, address: string) => {
  const answer = await request.get(address, { maxRedirects: 0, maxRetries: 2 });
  if (answer.status() !== 308) return null;
  return new URL(answer.headers().location ?? "", answer.url()).pathname;
};

test("an old address leads to the new one for ever, and so do versions, pairs and exports", async ({
  page,
  context,
  request,
}) => {
  const editor = { ...deskAs("editor", "Address editor"), solo: true };
  const { matter, slug, rebuttal } = logHarbour(editor);
  const publish = () => publishMatter(editor, { matter });
  submitForReview(editor, { matter });
  publish();
  // Kept by the server under the old address.
  await expect.poll(async () => (await request.get(`/matters/${slug}`)).status()).toBe(200);

  await signInAs(context, "reporter", "Matter reporter");
  await page.goto(`/desk/matters/${matter}`);
  await page.getByRole("button", { name: `/matters/${slug}` }).click();
  const dialog = page.getByRole("form", { name: "Change the address" });
  await expect(dialog.getByText("The old one leads there for ever")).toBeVisible();
  await expectAccessible(page);
  await dialog.getByLabel("Address").fill("us-cuba-negotiations");
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(dialog.getByText("Another matter has this address")).toBeVisible();
  const now = `dredging-${slug.slice(-8)}`;
  await dialog.getByLabel("Address").fill(now);
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("button", { name: `/matters/${now}` })).toBeFocused();
  await expect(page.getByText(`/matters/${slug} leads there`)).toBeVisible();

  const change = { kind: "update", what: "The address.", reason: "It was wrong." } as const;
  submitForReview(editor, { matter, change });
  publish();
  editor.desk.connection.close();
  await expect.poll(() => led(request, `/matters/${slug}`)).toBe(`/matters/${now}`);
  for (const below of ["/v/1", "/v/2", "/compare/1/2", `/v/1/pairs/${rebuttal.publicId}`]) {
    await expect
      .poll(() => led(request, `/matters/${slug}${below}`))
      .toBe(`/matters/${now}${below}`);
  }
  const rows = await request.get(`/api/v1/export/statements.csv?matter=${slug}`);
  expect(await rows.text()).toContain(now);
  await page.goto(`/matters/${slug}/v/1`);
  await expect(page).toHaveURL(new RegExp(`/matters/${now}/v/1$`));
});
