/** Two speakers that are one are merged at the desk: it is said before, readers are led on, and it is undone. */
import { expect, test } from "@playwright/test";
import { addSpeaker } from "@/db/desk/mutations/people";
import { publishMatter } from "@/db/desk/mutations/publish";
import { submitForReview } from "@/db/desk/mutations/review";
import { changeStatement } from "@/db/desk/mutations/statements";
import { deskAs, signInAs } from "./desk-support";
import { logHarbour } from "./review-support";
import { expectAccessible, expectNoSidewaysScroll } from "./support";

test("a speaker who stands on record twice becomes one; the old address leads there until it is undone", async ({
  page,
  context,
  request,
}) => {
  const editor = { ...deskAs("editor", "Merging editor"), solo: true };
  const { matter, claim, reply, slug } = logHarbour(editor);
  const name = `Twice ${slug.slice(-8)}`;
  const [kept, gone] = [name, name.toUpperCase()].map((spelled, index) => {
    const speaker = addSpeaker(editor, { kind: "person", name: spelled, description: spelled });
    const { publicId: record } = [claim, reply][index]?.statement ?? claim.statement;
    changeStatement(editor, { record, revision: 1, fields: { speaker: speaker.publicId } });
    return speaker;
  });
  const change = { kind: "update", what: "Who said it.", reason: "It was wrong." } as const;
  const publish = () => {
    submitForReview(editor, { matter, change });
    publishMatter(editor, { matter, change });
  };
  publish();
  const answer = async (at = "") =>
    (await request.get(`/people/${at}`, { maxRedirects: 0 })).status();
  await expect.poll(() => answer(gone?.slug)).toBe(200);

  await signInAs(context, "editor", "Merging editor");
  await page.goto("/desk/duplicates");
  await page.getByRole("button", { name: new RegExp(`^Merge ${name}`, "i") }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByText(`/people/${gone?.slug}`)).toBeVisible();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await dialog.getByRole("button", { name: "Merge", exact: true }).click();
  await expect(dialog).toBeHidden();
  const undo = page.getByRole("button", { name: new RegExp(`^Undo: .*${name}`, "i") });
  await expect(undo).toBeVisible();

  publish();
  await expect.poll(() => answer(gone?.slug)).toBe(308);
  await page.goto(`/people/${gone?.slug}`);
  await expect(page).toHaveURL(new RegExp(`/people/${kept?.slug}$`));

  await page.goto("/desk/duplicates");
  await undo.click();
  await dialog.getByRole("button", { name: "Undo it" }).click();
  await expect(dialog).toBeHidden();
  await expect(undo).toBeHidden();
  publish();
  editor.desk.connection.close();
  await expect.poll(() => answer(gone?.slug)).toBe(200);
});
