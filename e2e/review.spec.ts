/** A reporter sends to review, an editor checks, sends back, approves and publishes; readers have it within seconds. */
import { type Browser, expect, type Page, test } from "@playwright/test";
import { publishMatter } from "@/db/desk/mutations/publish";
import { approveSubmission, checkSubmission, submitForReview } from "@/db/desk/mutations/review";
import { changeRebuttal, changeStatement } from "@/db/desk/mutations/statements";
import { keysOf, type Role, reviewChecks } from "@/lib/vocabulary";
import { age, newcomer, signInAgain } from "./account-support";
import { deskAs, signInAs } from "./desk-support";
import { logHarbour } from "./review-support";
import { expectAccessible, expectSoon, expectToFit } from "./support";

/** A browser of its own, signed in. */
async function pageOf(browser: Browser, role: "reporter" | "editor", name: string): Promise<Page> {
  const context = await browser.newContext();
  await signInAs(context, role, name);
  return context.newPage();
}

/** Records written by an account, and its connection closed afterwards. */
function written<T>(
  name: string,
  work: (context: ReturnType<typeof deskAs>) => T,
  role: Role = "reporter",
): T {
  const context = deskAs(role, name);
  try {
    return work(context);
  } finally {
    context.desk.connection.close();
  }
}

const section = (page: Page, name: string) => page.getByRole("region", { name, exact: true });
const checks = ["Attribution", "Quotation", "Date", "Type of rebuttal", "Stances"];

/** Ticks these checks, which are all that are asked for. */
async function holdAll(page: Page, names = checks): Promise<void> {
  await expect(page.getByRole("button", { name: "Holds" })).toHaveCount(names.length);
  for (const name of names) {
    const holds = page
      .getByRole("group", { name, exact: true })
      .getByRole("button", { name: "Holds" });
    if ((await holds.getAttribute("aria-pressed")) === "true") continue;
    await holds.click();
    await expect(holds).toHaveAttribute("aria-pressed", "true");
  }
}

/** The addresses that the panel lists, with what becomes of each. */
async function listed(page: Page): Promise<string[]> {
  for (const summary of await section(page, "Publish").locator("summary").all()) {
    await summary.click();
  }
  const rows = section(page, "Publish")
    .getByRole("listitem")
    .filter({ has: page.locator("b") });
  const texts = await rows.evaluateAll((items) =>
    items
      .filter((item) => item.querySelector("li") === null)
      .map((item) => [...item.children].map((child) => child.textContent).join(" ")),
  );
  return texts;
}

/** What a reader has at an address, without what only names or dates the version. */
async function readAt(page: Page, address: string): Promise<string> {
  const html = await (await page.request.get(address)).text();
  const main = /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? html;
  return main
    .replaceAll(/<script(?![^>]*ld\+json)[\s\S]*?<\/script>/g, "")
    .replaceAll(/\/v\/\d+/g, "/v/n")
    .replaceAll(/versions? (<!-- -->)?\d+/gi, "version n")
    .replaceAll(/[0-9a-f]{64}/g, "hash")
    .replaceAll(/\d{1,2} \w{3} 20\d\d, (<span[^>]*>)?\d\d:\d\d UTC/g, "then");
}

/** Until readers have it, in milliseconds since the press of the button. */
async function publish(page: Page, address: string, words: string): Promise<number> {
  const from = Date.now();
  await page.getByRole("button", { name: "Publish", exact: true }).click();
  await expect
    .poll(async () => (await page.request.get(address)).text(), {
      intervals: [50],
    })
    .toContain(words);
  return Date.now() - from;
}

test("from a reporter’s hand to the public page, sent back once on the way", async ({
  browser,
}) => {
  const { matter, slug, question, reply } = written("Rosa", logHarbour);
  const reporter = await pageOf(browser, "reporter", "Rosa");
  const editor = await pageOf(browser, "editor", "Edgar");

  await reporter.goto("/desk");
  await section(reporter, "Mine").getByRole("link", { name: question }).click();
  await expect(reporter).toHaveURL(`/desk/review/${matter}`);
  await reporter.getByRole("button", { name: "Send to review", exact: true }).click();
  await expect(reporter.getByRole("definition").filter({ hasText: "In review" })).toBeVisible();
  await expect(reporter.getByRole("button", { name: "Holds" })).toHaveCount(0);
  await expect(reporter.getByRole("button", { name: "Publish", exact: true })).toHaveCount(0);
  await reporter.goto("/desk");
  const waiting = section(reporter, "To review")
    .getByRole("listitem")
    .filter({ hasText: question });
  await expect(waiting).toContainText("Waits for somebody else: you sent it.");

  await editor.goto("/desk");
  await section(editor, "To review").getByRole("link", { name: question }).click();
  await expect(editor.getByRole("heading", { level: 1 })).toHaveText(
    "A new matter: 2 statements, 1 rebuttal",
  );
  const five = section(editor, "On the public page");
  await expect(five).toContainText("Found at characters 70 to 81 of the capture");
  await expect(five).toContainText("The stances suggest Denies. Chosen is Disputes. They differ");
  await expectAccessible(editor);
  await expectToFit(editor);
  await editor.setViewportSize({ width: 1280, height: 900 });
  await holdAll(editor);
  const type = editor.getByRole("group", { name: "Type of rebuttal", exact: true });
  await type.getByRole("button", { name: "Send back" }).click();
  await editor.getByRole("button", { name: "Send back with this comment" }).click();
  await expect(editor.getByText("Say what does not hold, so that it can be mended.")).toBeVisible();
  await editor.getByLabel("What does not hold?").fill("A flat no denies it.");
  await expect(editor.getByLabel("In which statement?")).toHaveValue(reply.statement.publicId);
  await editor.getByRole("button", { name: "Send back with this comment" }).click();
  await expect(editor.getByRole("definition").filter({ hasText: "Sent back" })).toBeVisible();
  await expect(editor.getByRole("button", { name: "Approve" })).toHaveCount(0);

  await reporter.reload();
  const returned = section(reporter, "Mine").getByRole("listitem").filter({ hasText: question });
  await expect(returned).toContainText("Type of rebuttal: A flat no denies it. (Edgar)");
  await expect(returned.getByRole("link", { name: "Open the statement" })).toHaveAttribute(
    "href",
    new RegExp(`statement=${reply.statement.publicId}`),
  );
  written("Rosa", (context) =>
    changeStatement(context, {
      record: reply.statement.publicId,
      revision: reply.statement.revision,
      fields: { summary: "The pilots say that the harbour was not dredged." },
    }),
  );
  await returned.getByRole("link", { name: question }).click();
  await reporter.getByLabel("Your comment").fill("They speak of one part of it.");
  // The second press is of a form that is being sent.
  await reporter.getByRole("button", { name: "Comment", exact: true }).dblclick();
  await expect(section(reporter, "Comments").getByRole("listitem")).toContainText(
    "They speak of one part of it.",
  );
  await reporter.getByRole("button", { name: "Send to review", exact: true }).click();
  await expect(reporter.getByRole("definition").filter({ hasText: "In review" })).toBeVisible();

  await editor.reload();
  await expect(section(editor, "On the public page")).toContainText("Sent back by you, ");
  await expect(section(editor, "On the public page")).toContainText("A flat no denies it.");
  await expect(section(editor, "Since it was sent back")).toContainText(
    "The pilots say that the harbour was not dredged.",
  );
  await expect(editor.getByText(/^Ticked by you, .+; nothing of it changed since$/)).toHaveCount(3);
  await holdAll(editor);
  await editor.getByRole("button", { name: "Approve" }).click();
  await expect(section(editor, "Publish")).toContainText("Approved by Edgar.");
  const took = await publish(editor, `/matters/${slug}`, "Checked by Edgar");
  expectSoon(took, 2000, "From the press of Publish to the page");
  const done = section(editor, "On the public record");
  await expect(done).toContainText("Published as version 1");
  await expect(
    editor.getByRole("heading", { level: 1, name: "Published as version 1" }),
  ).toBeVisible();
  await done.getByRole("link", { name: `/matters/${slug}`, exact: true }).click();
  await expect(editor.getByRole("heading", { level: 1 })).toHaveText(question);
});

test("a correction says what was wrong and why, and changes the addresses that it lists", async ({
  browser,
}) => {
  const { matter, slug, question, source, claim, reply, rebuttal } = written("Rosa", logHarbour);
  const reporter = await pageOf(browser, "reporter", "Rosa");
  const editor = await pageOf(browser, "editor", "Edgar");
  const review = `/desk/review/${matter}`;
  await reporter.goto(review);
  await reporter.getByRole("button", { name: "Send to review", exact: true }).click();
  await editor.goto(review);
  await holdAll(editor);
  await editor.getByRole("button", { name: "Approve" }).click();
  await publish(editor, `/matters/${slug}`, "Checked by Edgar");

  written("Rosa", (context) =>
    changeRebuttal(context, {
      record: rebuttal.publicId,
      revision: rebuttal.revision,
      fields: { type: "denies" },
    }),
  );
  await reporter.goto(review);
  await reporter.getByLabel("What changed").fill("The reply was typed Disputes; it denies.");
  await reporter.getByRole("button", { name: "Send to review", exact: true }).click();
  await expect(reporter.getByText("The reason is missing.")).toBeVisible();
  await expect(reporter.getByLabel("What changed")).toHaveValue(
    "The reply was typed Disputes; it denies.",
  );
  await reporter.getByLabel("Why", { exact: true }).fill("It was read too softly.");
  await reporter.getByRole("button", { name: "Send to review", exact: true }).click();
  await expect(reporter.getByRole("definition").filter({ hasText: "In review" })).toBeVisible();

  await editor.goto(review);
  await expect(editor.getByRole("heading", { level: 1 })).toHaveText("One rebuttal changes");
  const changes = section(editor, "On the public page");
  // On the plate, and where the pair stands.
  await expect(changes.getByRole("deletion")).toHaveText(["Disputes", "Disputes"]);
  await expect(changes.getByRole("insertion")).toHaveText(["Denies", "Denies"]);
  await expectAccessible(editor);
  await expectToFit(editor);
  await editor.setViewportSize({ width: 1280, height: 900 });

  const pages = [
    `/matters/${slug}`,
    `/pairs/${rebuttal.publicId}`,
    `/embed/pairs/${rebuttal.publicId}`,
    ...[claim, reply].flatMap(({ speaker, statement }) => [
      `/statements/${statement.publicId}`,
      `/embed/statements/${statement.publicId}`,
      `/people/${speaker.slug}`,
    ]),
    `/sources/${source}`,
  ];
  const read = () => Promise.all(pages.map((address) => readAt(editor, address)));
  const before = await read();
  const planned = await listed(editor);
  await expect(editor.getByText(/^Not asked for/)).toBeVisible();
  await holdAll(editor, ["Type of rebuttal"]);
  await editor.getByRole("button", { name: "Approve" }).click();
  await editor.getByLabel("Why", { exact: true }).fill("“It was not” is a flat no.");
  const took = await publish(editor, `/matters/${slug}`, "is a flat no.");
  expectSoon(took, 2000, "From the press of Publish to the corrected page");
  const after = await read();
  const changed = pages.filter((_, index) => before[index] !== after[index]);
  expect(planned.filter((line) => line.startsWith("Changed ")).toSorted()).toEqual(
    ["/", "/exchanges", "/matters", "/topics", "/corrections", ...changed]
      .map((address) => `Changed ${address}`)
      .toSorted(),
  );
  expect(planned.filter((line) => !line.startsWith("Changed "))).toEqual([
    `New /matters/${slug}/v/2`,
    `New /matters/${slug}/compare/1/2`,
    `Stays /matters/${slug}/v/1`,
  ]);

  await editor.goto(`/matters/${slug}`);
  const banner = editor.getByRole("region", { name: "Correction", exact: true });
  await expect(banner).toContainText("The reply was typed Disputes; it denies.");
  await expect(banner).toContainText("“It was not” is a flat no.");
  await editor.goto("/corrections");
  const line = editor.getByRole("listitem").filter({ hasText: question });
  await expect(line).toContainText("Correction");
  await expect(line).toContainText("Why: “It was not” is a flat no.");
  await expect(line).toContainText("Approved by Edgar.");

  await editor.goto(review);
  await editor.getByText("Withdraw the matter").click();
  await editor.getByRole("button", { name: "Withdraw from the public record" }).click();
  await expect(editor.getByText("The public reason is missing.")).toBeVisible();
  await editor.getByLabel("Public reason").fill("It was logged twice.");
  await editor.getByRole("button", { name: "Withdraw from the public record" }).click();
  await expect(section(editor, "On the public record")).toContainText("Withdrawn in version 3");
  await editor.goto("/desk/matters");
  await expect(editor.getByRole("listitem").filter({ hasText: question })).toContainText(
    /withdrawn \d+ \w+ \d{4}/,
  );
  await editor.goto(`/matters/${slug}`);
  await expect(editor.getByText("This record was withdrawn.")).toBeVisible();
  await expect(editor.getByText("It was logged twice.")).toBeVisible();
});

test("whoever wrote part of it neither checks nor approves, editor or not", async ({ browser }) => {
  const { matter, reply } = written("Rosa", logHarbour);
  const author = deskAs("editor", "Avery");
  changeStatement(author, {
    record: reply.statement.publicId,
    revision: reply.statement.revision,
    fields: { summary: "The pilots deny it." },
  });
  author.desk.connection.close();
  const reporter = await pageOf(browser, "reporter", "Rosa");
  await reporter.goto(`/desk/review/${matter}`);
  await reporter.getByRole("button", { name: "Send to review", exact: true }).click();
  await expect(reporter.getByRole("definition").filter({ hasText: "In review" })).toBeVisible();
  const page = await pageOf(browser, "editor", "Avery");
  await page.goto(`/desk/review/${matter}`);
  await expect(section(page, "On the public page")).toContainText("Not yet checked");
  await expect(page.getByRole("button", { name: "Holds" })).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Approve" })).toHaveCount(0);
  await expect(section(page, "Publish")).toContainText("an editor who wrote none of it approves");
});

test("what changed since it was sent is said, and checked only once sent again", async ({
  browser,
}) => {
  const { matter, reply } = written("Rosa", logHarbour);
  const reporter = await pageOf(browser, "reporter", "Rosa");
  const editor = await pageOf(browser, "editor", "Edgar");
  await reporter.goto(`/desk/review/${matter}`);
  await reporter.getByRole("button", { name: "Send to review", exact: true }).click();
  await expect(reporter.getByRole("definition").filter({ hasText: "In review" })).toBeVisible();
  await editor.goto(`/desk/review/${matter}`);
  written("Rosa", (context) =>
    changeStatement(context, {
      record: reply.statement.publicId,
      revision: reply.statement.revision,
      fields: { summary: "Put otherwise." },
    }),
  );
  // The editor still has the page as it was.
  const date = editor.getByRole("group", { name: "Date", exact: true });
  await date.getByRole("button", { name: "Holds" }).click();
  await expect(editor.getByText("The matter changed since it was sent to review.")).toBeVisible();
  await expect(editor.getByRole("button", { name: "Holds" })).toHaveCount(0);
  await reporter.reload();
  await reporter.getByRole("button", { name: "Send to review", exact: true }).click();
  await expect(reporter.getByText("The matter changed since it was sent to review.")).toHaveCount(
    0,
  );
  await editor.reload();
  await expect(editor.getByRole("button", { name: "Holds" })).toHaveCount(5);
});

test("two editors at one check: nothing of the first is overwritten", async ({ browser }) => {
  const { matter } = written("Rosa", logHarbour);
  const reporter = await pageOf(browser, "reporter", "Rosa");
  await reporter.goto(`/desk/review/${matter}`);
  await reporter.getByRole("button", { name: "Send to review", exact: true }).click();
  await expect(reporter.getByRole("definition").filter({ hasText: "In review" })).toBeVisible();
  const [first, second] = [
    await pageOf(browser, "editor", "Edgar"),
    await pageOf(browser, "editor", "Edith"),
  ];
  for (const page of [first, second]) await page.goto(`/desk/review/${matter}`);
  const holds = (page: Page) =>
    page.getByRole("group", { name: "Date", exact: true }).getByRole("button", { name: "Holds" });
  await holds(first).click();
  await expect(holds(first)).toHaveAttribute("aria-pressed", "true");
  await holds(second).click();
  await expect(second.getByRole("alert").filter({ hasText: "Somebody else" })).toBeVisible();
  await expect(section(second, "On the public page")).toContainText("Ticked by Edgar");
});

for (const [name, address] of Object.entries({
  "the queue": () => "/desk",
  "the review": (matter: string) => `/desk/review/${matter}`,
  "the preview": (matter: string) => `/desk/review/${matter}/preview`,
})) {
  test(`${name} is for everybody, and fits`, async ({ browser }) => {
    const { matter, question } = written("Rosa", logHarbour);
    const page = await pageOf(browser, "reporter", "Rosa");
    await page.goto(address(matter));
    await expect(page.getByText(question).first()).toBeVisible();
    await expectAccessible(page);
    await expectToFit(page);
  });
}

test("the preview says what it is, and there is none of nothing", async ({ browser }) => {
  const { matter } = written("Rosa", logHarbour);
  const page = await pageOf(browser, "reporter", "Rosa");
  await page.goto(`/desk/review/${matter}/preview`);
  await expect(page.getByText("Preview of version 1.")).toBeVisible();
  expect((await page.request.get("/desk/review/nothing-here")).status()).toBe(404);
});

test("an hour after signing in, publishing and withdrawing ask to sign in again and keep what is typed", async ({
  page,
}) => {
  const { matter, slug, reply } = written("Rosa", logHarbour);
  const change = {
    kind: "update",
    what: "The reply is put anew.",
    reason: "It was long.",
  } as const;
  const sendAndApprove = (given: typeof change | null) => {
    const { publicId: submission } = written("Rosa", (context) =>
      submitForReview(context, { matter, change: given }),
    );
    const approve = (context: ReturnType<typeof deskAs>) => {
      for (const check of keysOf(reviewChecks)) {
        checkSubmission(context, { matter, submission, check, outcome: "holds" });
      }
      approveSubmission(context, { matter });
    };
    written("Edgar", approve, "editor");
  };
  sendAndApprove(null);
  written("Edgar", (context) => publishMatter(context, { matter }), "editor");
  written("Rosa", (context) =>
    changeStatement(context, {
      record: reply.statement.publicId,
      revision: reply.statement.revision,
      fields: { summary: "The pilots say it was not." },
    }),
  );
  sendAndApprove(change);

  const name = await newcomer(page, "editor");
  const review = `/desk/review/${matter}`;
  age(name, 60);
  await page.goto(review);
  await page.getByLabel("Why", { exact: true }).fill("It was too long to read.");
  await page.getByLabel("Kind of change").selectOption("clarification");
  await page.getByRole("link", { name: "Sign in again to publish" }).click();
  await signInAgain(page);
  await expect(page).toHaveURL(review);
  await expect(page.getByLabel("Why", { exact: true })).toHaveValue("It was too long to read.");
  await expect(page.getByLabel("Kind of change")).toHaveValue("clarification");
  await publish(page, `/matters/${slug}`, "It was too long to read.");
  await expect(section(page, "On the public record")).toContainText("Published as version 2");

  // The page is still open when the sign-in has grown old.
  age(name, 60);
  await page.getByText("Withdraw the matter").click();
  await page.getByLabel("Public reason").fill("It was logged twice.");
  await page.getByRole("button", { name: "Withdraw from the public record" }).click();
  await page.getByRole("alert").getByRole("link", { name: "Sign in again" }).click();
  await signInAgain(page);
  await expect(page).toHaveURL(review);
  await expect(page.getByLabel("Public reason")).toHaveValue("It was logged twice.");
  await page.getByRole("button", { name: "Withdraw from the public record" }).click();
  await expect(section(page, "On the public record")).toContainText("Withdrawn in version 3");
});
