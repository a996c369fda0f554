/** What is published shows without a rebuild, and caches may keep pages only for seconds. */
import { expect, test } from "@playwright/test";
import { catchUp } from "@/db/catch-up";
import { openDesk } from "@/db/desk/desk";
import { ensureAccount } from "@/db/desk/machine-accounts";
import { chooseFront } from "@/db/desk/mutations/front";
import { addParty, addPoint, openMatter, placeStatement } from "@/db/desk/mutations/matters";
import { addOccasion } from "@/db/desk/mutations/occasions";
import { addSpeaker } from "@/db/desk/mutations/people";
import { publishMatter } from "@/db/desk/mutations/publish";
import { submitForReview } from "@/db/desk/mutations/review";
import { addCapture, addSource } from "@/db/desk/mutations/sources";
import { addQuotation, linkRebuttal, logStatement } from "@/db/desk/mutations/statements";
import { readSettings } from "@/lib/env";

const matter = "/matters/us-cuba-negotiations";

test("a page published through the mutations appears, and changes, without a rebuild", async ({
  page,
  request,
}) => {
  const { dataFolder } = readSettings();
  const desk = openDesk(dataFolder);
  ensureAccount(desk, { id: "e2e", name: "E2E", email: "e2e@example.org", role: "editor" });
  const context = { desk, actorId: "e2e", solo: true };
  const slug = "published-later";
  const id = openMatter(context, {
    slug,
    question: "Was it published later?",
    summary: "One says so.",
  }).publicId;
  const source = addSource(context, {
    kind: "article",
    level: "secondary",
    title: "A report",
  }).publicId;
  const text = "It was published later. It was never published.";
  const capture = addCapture(context, { source, extent: "whole", text }).publicId;
  const say = (name: string, words: string) => {
    const party = addParty(context, { matter: id, name, positionInShort: words }).publicId;
    const speaker = addSpeaker(context, { kind: "person", name }).publicId;
    const occasion = addOccasion(context, { kind: "speech", title: "A speech" }).publicId;
    const said = { speaker, occasion, summary: words };
    const statement = logStatement(context, said).publicId;
    const quoted = { form: "reported", text: words, language: "en", capture } as const;
    addQuotation(context, { statement, ...quoted });
    placeStatement(context, { matter: id, statement, party });
    return statement;
  };
  const claim = say("A speaker", "It was published later.");
  const reply = say("Another speaker", "It was never published.");
  linkRebuttal(context, { claim, reply, type: "non_denial", addressedVia: "not_stated" });
  // Kept as it is now.
  await page.goto("/exchanges/non-denial");
  submitForReview(context, { matter: id });

  expect((await request.get(`/matters/${slug}`)).status()).toBe(404);
  publishMatter(context, { matter: id });
  catchUp(desk, dataFolder);
  await expect(async () => {
    await page.goto(`/matters/${slug}`);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Was it published later?", {
      timeout: 1000,
    });
  }).toPass();

  await expect(async () => {
    await page.goto("/exchanges/non-denial");
    const row = page.getByRole("listitem").filter({ hasText: "It was never published." });
    await expect(row).toContainText("Another speaker", { timeout: 1000 });
  }).toPass();

  // It leads whatever others publish meanwhile.
  chooseFront(context, { matter: id });
  catchUp(desk, dataFolder);
  const lead = page.getByRole("article").filter({ hasText: "The editor’s choice, " });
  await expect(async () => {
    await page.goto("/");
    const title = lead.getByRole("heading", { level: 2, name: "Was it published later?" });
    await expect(title.getByRole("link")).toBeVisible({ timeout: 1000 });
  }).toPass();
  chooseFront(context, { matter: null });
  catchUp(desk, dataFolder);
  await expect(async () => {
    await page.goto("/");
    await expect(page.getByText(/^The newest matter, published /)).toBeVisible({ timeout: 1000 });
  }).toPass();

  // Readers who ask all the while get a page each time, and then the new one.
  const statuses = new Set<number>();
  let isNew = false;
  const reader = async () => {
    while (!isNew) {
      const answer = await request.get(`/matters/${slug}`);
      statuses.add(answer.status());
      isNew ||= (await answer.text()).includes("A point was added.");
    }
  };
  const readers = Promise.all([reader(), reader(), reader()]);
  addPoint(context, { matter: id, proposition: "It was late" });
  submitForReview(context, {
    matter: id,
    change: { kind: "update", what: "A point was added.", reason: "It is at issue." },
  });
  publishMatter(context, { matter: id });
  catchUp(desk, dataFolder);
  await expect(async () => {
    await page.goto(`/matters/${slug}`);
    await expect(page.getByText("A point was added.").first()).toBeVisible({ timeout: 1000 });
  }).toPass();
  await readers;
  expect([...statuses]).toEqual([200]);
  desk.connection.close();
});

test("pages are kept by caches for seconds, and pinned versions too, which say which is the latest", async ({
  request,
}) => {
  for (const address of ["/", matter, `${matter}/v/1`, "/method"]) {
    const control = (await request.head(address)).headers()["cache-control"] ?? "";
    expect(
      Number(/s-maxage=(\d+)/.exec(control)?.[1]),
      `${address}: ${control}`,
    ).toBeLessThanOrEqual(10);
  }
});

test("pages set no cookie and carry the content policy", async ({ request }) => {
  const headers = (await request.get(matter)).headers();
  expect(headers["set-cookie"]).toBeUndefined();
  expect(headers["content-security-policy"]).toContain("object-src 'none'");
  expect(headers["content-security-policy"]).toContain("script-src-attr 'none'");
  expect(headers["x-powered-by"]).toBeUndefined();
});
