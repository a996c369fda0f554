/** Every kind of page that pictures are taken of, by name. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, type Page } from "@playwright/test";
import { mediaSlug } from "@/db/media.fixture";
import { voicesSlug } from "@/db/voices.fixture";
import { readSettings } from "@/lib/env";
import { urls } from "@/lib/urls";
import { transcriptAddress } from "../debate";
import { corrected, withdrawn, withheld } from "../histories";
import { exchanges } from "../languages";
import { demoAddresses, pick } from "../support";
import type { Arranged } from "./arrange";

export interface Pictured {
  at: string;
  /** Whose session; without one, a reader's. */
  as?: keyof Arranged["sessions"];
  /** What is done on the page before it is looked at. */
  first?: (page: Page) => Promise<unknown>;
}

const folder = readSettings().dataFolder;
const arranged: Arranged = JSON.parse(readFileSync(join(folder, "pictures.json"), "utf8"));
const large = pick("select count(*) from matters where slug = 'us-highest-tax-rate'") === "1";
const cuba = urls.matter("us-cuba-negotiations");
const dialog = (page: Page) => page.getByRole("dialog");
const press = (name: string | RegExp) => async (page: Page) => {
  await page.getByRole("button", { name }).first().click();
  await expect(dialog(page)).toBeVisible();
};

const ofDemo: Record<string, Pictured> = Object.fromEntries(
  Object.entries(demoAddresses()).map(([name, at]) => [name, { at }]),
);

const readers: Record<string, Pictured> = {
  ...ofDemo,
  "exchanges without a reply": { at: urls.exchanges("no-reply") },
  "comparison swapped": {
    at: cuba,
    first: async (page) => {
      const swap = page.getByRole("link", { name: "Swap sides" });
      await page.goto((await swap.getAttribute("href")) ?? "");
    },
  },
  "comparison at a point": { at: `${cuba}#p1` },
  "comparison unfolded": { at: cuba, first: unfold },
  "person unfolded": { at: "/people/carlos-fernandez-de-cossio", first: unfold },
  "nothing found": { at: "/search?q=dialoguee+nowhere" },
  corrected: { at: urls.matter(corrected) },
  "two versions": { at: `/matters/${corrected}/compare/1/2` },
  withdrawn: { at: urls.matter(withdrawn) },
  withheld: { at: urls.matter(withheld) },
  "an address of nothing": { at: "/matters/us-cuba-negotiation" },
  "terms of linked data": { at: urls.terms() },
  report: { at: `/report?about=${encodeURIComponent(cuba)}` },
  "report refused": {
    at: `/report?about=${encodeURIComponent(cuba)}`,
    first: async (page) => {
      await page.getByLabel("What is wrong").fill("The date is wrong.");
      await page.getByLabel("Your e-mail address").fill("reader@example");
      await page.getByRole("button", { name: "Send the report" }).click();
      await expect(page.getByText("This is not an e-mail address")).toBeVisible();
    },
  },
};
for (const { slug } of exchanges) {
  readers[`words of ${slug}`] = { at: urls.matter(slug) };
  const pair = pick(
    "select p.rebuttal_id from pairings p join matters m on m.id = p.matter_id where m.slug = ?",
    [slug],
  );
  readers[`pair of ${slug}`] = { at: `/pairs/${pair}` };
}
const ofVoices = (type: string) =>
  `/pairs/${pick("select r.id from rebuttals r join pairings p on p.rebuttal_id = r.id join matters m on m.id = p.matter_id where m.slug = ? and r.type = ?", [voicesSlug, type])}`;
Object.assign(readers, {
  "voices together, attributed and unnamed": { at: urls.matter(voicesSlug) },
  "pair of a joint statement": { at: ofVoices("denies") },
  "pair of words never said": { at: ofVoices("denies_saying") },
  "one of several speakers": { at: urls.person("eastport") },
});
Object.assign(readers, { "a whole transcript": { at: transcriptAddress() } });
const ofMedia = (kind: string, table: string) =>
  pick(
    `select t.id from ${table} t join quotations q on q.statement_id = ${table === "rebuttals" ? "t.claim_id" : "t.id"} where q.transcribed = ?`,
    [kind],
  );
Object.assign(readers, {
  "words heard, scanned and posted": { at: urls.matter(mediaSlug) },
  "a recording answered by a post": { at: urls.pair(ofMedia("recording", "rebuttals")) },
  "words of a scan": { at: urls.statement(ofMedia("scan", "statements")) },
  "words of a picture": { at: urls.statement(ofMedia("picture", "statements")) },
});
if (large) {
  const most = pick(
    "select k.slug from statements s join speakers k on k.id = s.speaker_id group by k.id order by count(*) desc limit 1",
  );
  Object.assign(readers, {
    "a claim made often": { at: "/matters/trump-tax-plan-largest-tax-cut-in-us-history" },
    "many answers": { at: "/matters/us-highest-tax-rate" },
    "somebody of many statements": { at: `/people/${most}` },
    "what somebody took back": { at: `/people/${most}/statements?show=taken-back` },
    "a topic of many": { at: "/topics/taxes" },
    "a search of many": { at: "/search?q=tax+cut" },
  });
}

const desk: Record<string, Pictured> = {
  "sign in": { at: "/sign-in" },
  "sign in refused": {
    at: "/sign-in",
    first: async (page) => {
      await page.getByLabel("E-mail").fill("nobody@example.org");
      await page.getByLabel("Password").fill("four words are enough");
      await page.getByRole("button", { name: "Sign in", exact: true }).click();
      await expect(page.getByRole("alert").first()).toBeVisible();
    },
  },
  invitation: { at: arranged.invitation },
  "sign in again": { at: urls.review(arranged.inReview), as: "earlier" },
  queue: { at: "/desk", as: "reporter" },
  "queue of an editor": { at: "/desk", as: "editor" },
  "desk matters": { at: urls.deskMatters(), as: "reporter" },
  "new matter": { at: urls.newMatter(), as: "reporter" },
  "new matter refused": {
    at: urls.newMatter(),
    as: "reporter",
    first: async (page) => {
      await page.getByRole("button", { name: "Open the matter" }).click();
      await expect(page.getByLabel("Question")).toHaveAccessibleDescription(/missing/);
    },
  },
  "desk matter": { at: urls.deskMatter(arranged.open), as: "reporter" },
  "desk matter of the demo": { at: urls.deskMatter(arranged.demo), as: "reporter" },
  "change of a matter": {
    at: urls.deskMatter(arranged.open),
    as: "reporter",
    first: (page) => page.getByTitle("Change the question").click(),
  },
  "removal from a matter": {
    at: urls.deskMatter(arranged.open),
    as: "reporter",
    first: async (page) => {
      await page.getByRole("button", { name: "More for Pilots" }).click();
      await page.getByRole("menuitem", { name: "Take out" }).click();
    },
  },
  capture: { at: urls.capture(), as: "reporter" },
  "capture refused": {
    at: urls.capture(),
    as: "reporter",
    first: async (page) => {
      await page.getByRole("button", { name: "Fetch the page" }).click();
      await expect(page.getByLabel("Address", { exact: true })).toHaveAccessibleDescription(/./);
    },
  },
  "desk source": { at: `/desk/sources/${arranged.source}`, as: "reporter" },
  "new entry": { at: urls.record(arranged.newDraft), as: "reporter", first: ready },
  "changed entry": { at: urls.record(arranged.changedDraft), as: "reporter", first: ready },
  requests: { at: `/desk/requests?matter=${arranged.open}`, as: "reporter" },
  "a new request": {
    at: `/desk/requests?matter=${arranged.open}`,
    as: "reporter",
    first: press("We asked for comment"),
  },
  reports: { at: urls.reports(), as: "editor" },
  "review to send": { at: urls.review(arranged.open), as: "reporter" },
  "review in checks": { at: urls.review(arranged.inReview), as: "editor" },
  "review sent back": { at: urls.review(arranged.sentBack), as: "reporter" },
  "review of what is public": { at: urls.review(arranged.demo), as: "editor" },
  preview: { at: urls.preview(arranged.inReview), as: "editor" },
  account: { at: "/desk/account", as: "editor" },
  accounts: { at: urls.accounts(), as: "administrator" },
  log: { at: urls.log(), as: "administrator" },
  forbidden: { at: urls.accounts(), as: "reporter" },
  "desk address of nothing": { at: "/desk/nowhere", as: "reporter" },
};

export const pages = { ...readers, ...desk };

/** Opens every fold of the page. */
async function unfold(page: Page) {
  await page.evaluate(() => {
    for (const fold of document.querySelectorAll("details")) fold.open = true;
  });
}

async function ready(page: Page) {
  await expect(page.locator("[aria-busy=false]").first()).toBeVisible();
  await expect(page.getByText("Looking …")).toBeHidden();
}
