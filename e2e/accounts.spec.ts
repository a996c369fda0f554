/** Accounts as people meet them: the first administrator, an invitation, two factors, a passkey, and being kept out. */
import { readFileSync } from "node:fs";
import { createOTP } from "@better-auth/utils/otp";
import { type BrowserContext, expect, type Page, test } from "@playwright/test";
import { eq } from "drizzle-orm";
import { logAccounts } from "@/db/desk/account-log";
import { inTransaction } from "@/db/desk/desk";
import { makeLink } from "@/db/desk/links";
import { sessions, users } from "@/db/desk/schema";
import { readSettings } from "@/lib/env";
import { urls } from "@/lib/urls";
import {
  accept,
  age,
  emailOf,
  newcomer,
  onDesk,
  password,
  signIn,
  signInAgain,
  unique,
} from "./account-support";
import { deskAs, signInAs } from "./desk-support";
import { expectAccessible } from "./support";

/** Page errors and refusals of the Content-Security-Policy; none may come up. */
const complaints: string[] = [];
function listen(page: Page) {
  page.on("pageerror", (error) => complaints.push(`${page.url()}: ${error.message}`));
  page.on("console", (message) => {
    if (/content security policy|hydrat/i.test(message.text())) complaints.push(message.text());
  });
}

test.beforeEach(({ page }) => listen(page));
test.afterEach(() => expect(complaints.splice(0)).toEqual([]));

const forget = (context: BrowserContext) => context.clearCookies();

test("the link of the first start makes an administrator, once", async ({ page, context }) => {
  const link = onDesk((desk) =>
    inTransaction(desk, (tx) => {
      const entry = { action: "offer the first account", at: new Date().toISOString() };
      const first = { kind: "first", role: "administrator" } as const;
      return urls.invitation(logAccounts(tx, entry, () => makeLink(tx, first, new Date())));
    }),
  );
  const name = unique("Fay First");
  await page.goto(link);
  await expect(page.getByRole("heading", { name: "The first administrator" })).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel("Your name").fill(name);
  await page.getByLabel("E-mail").fill("not an address");
  await page.getByLabel("Password", { exact: true }).fill("too short");
  await page.getByLabel("The same password again").fill("too short");
  await page.getByRole("button", { name: "Make the account" }).click();
  await expect(page.getByLabel("Password", { exact: true })).toHaveAccessibleDescription(
    /at least 12 characters/,
  );
  await expect(page.getByLabel("Your name")).toHaveValue(name);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByLabel("The same password again").fill(password);
  await page.getByRole("button", { name: "Make the account" }).click();
  await expect(page.getByLabel("E-mail")).toHaveAccessibleDescription(/not an e-mail address/);
  await expect(page.getByLabel("E-mail")).toBeFocused();
  await page.getByLabel("E-mail").fill(emailOf(name));
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByLabel("The same password again").fill(password);
  await page.getByRole("button", { name: "Make the account" }).click();
  await expect(page.getByRole("heading", { name: "Queue" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Accounts" })).toBeVisible();

  await forget(context);
  await page.goto(link);
  await expect(page.getByText(/was used already/)).toBeVisible();
  await expectAccessible(page);
  await page.goto(urls.invitation("mistyped"));
  await expect(page.getByText(/mistyped, taken back, or replaced/)).toBeVisible();
});

test("an administrator invites, the invited accepts, signs out and in again", async ({
  page,
  browser,
  context,
}) => {
  await signInAs(context, "administrator");
  await page.goto(urls.accounts());
  const name = unique("Ina Invited");
  const invite = page.getByRole("region", { name: "Invite" });
  await invite.getByLabel("Name").fill(name);
  await invite.getByLabel("E-mail").fill("ina");
  await invite.getByLabel("Role").selectOption("editor");
  await invite.getByRole("button", { name: "Make the link" }).click();
  await expect(invite.getByLabel("E-mail")).toHaveAccessibleDescription(/not an e-mail address/);
  await expect(invite.getByLabel("Name")).toHaveValue(name);
  await expect(invite.getByLabel("Role")).toHaveValue("editor");
  await invite.getByLabel("E-mail").fill(emailOf(name));
  await invite.getByRole("button", { name: "Make the link" }).click();
  await expect(invite.getByRole("status")).toContainText("shown only now");
  await expect(invite.getByRole("button", { name: "Copy link" })).toBeVisible();
  const link = await invite.getByRole("definition").getByText("/invitations/").innerText();
  await expectAccessible(page);

  const theirs = await browser.newContext();
  const invited = await theirs.newPage();
  listen(invited);
  await invited.goto(link);
  await expect(invited.getByText(`You will sign in with ${emailOf(name)}`)).toBeVisible();
  await expect(invited.getByLabel("Your name")).toHaveValue(name);
  await accept(invited, link);
  await invited.getByRole("link", { name }).click();
  await expectAccessible(invited);
  await invited.getByRole("button", { name: "Sign out", exact: true }).click();
  await expect(invited.getByRole("heading", { name: "Sign in to the desk" })).toBeVisible();

  await invited.goto(urls.log());
  await expect(invited).toHaveURL(urls.signIn(urls.log()));
  await expectAccessible(invited);
  await signIn(invited, name, "a wrong password");
  await expect(invited.getByLabel("Password")).toHaveAccessibleDescription(
    "The e-mail address or the password is wrong.",
  );
  await expect(invited.getByLabel("E-mail")).toHaveValue(emailOf(name));
  await invited.goto(urls.signIn("https://elsewhere.example/"));
  await signIn(invited, name);
  await expect(invited).toHaveURL(urls.desk());
  await invited.goto(urls.signIn(urls.ownAccount()));
  await expect(invited).toHaveURL(urls.ownAccount());
  await theirs.close();
});

test("a sign-in works without scripts", async ({ page, browser, context }) => {
  const name = await newcomer(page, "reporter");
  await forget(context);
  const plain = await browser.newContext({ javaScriptEnabled: false });
  const simple = await plain.newPage();
  await simple.goto(urls.signIn(urls.ownAccount()));
  await signIn(simple, name, "a wrong password");
  await expect(simple.getByText("The e-mail address or the password is wrong.")).toBeVisible();
  await expect(simple.getByLabel("E-mail")).toHaveValue(emailOf(name));
  await signIn(simple, name);
  await expect(simple).toHaveURL(urls.ownAccount());
  await plain.close();
});

test("wrong passwords are counted, and the sixth is told to wait", async ({ page }) => {
  const name = unique("Gus Guesser");
  await page.goto(urls.signIn());
  for (let attempt = 1; attempt <= 6; attempt += 1) {
    // An address that a client makes up does not count.
    await page.setExtraHTTPHeaders({ "x-forwarded-for": `198.51.100.${attempt}` });
    await signIn(page, name, `a guess, number ${attempt}`);
    await expect(page.getByLabel("Password")).toHaveAccessibleDescription(
      attempt <= 5 ? /wrong/ : /Too many attempts/,
    );
    await expect(page.getByLabel("Password")).toHaveValue("");
  }
});

test("a second factor: set up, asked for, a recovery code once, turned off", async ({
  page,
  context,
}) => {
  const name = await newcomer(page, "reporter");
  await page.goto(urls.ownAccount());
  const totp = page.getByRole("region", { name: "Two-factor sign-in" });
  await totp.getByLabel("Your password").fill("not the password");
  await totp.getByRole("button", { name: "Set it up" }).click();
  await expect(totp.getByLabel("Your password")).toHaveAccessibleDescription(
    "This is not your password.",
  );
  await totp.getByLabel("Your password").fill(password);
  await totp.getByRole("button", { name: "Set it up" }).click();
  const shown = totp.getByRole("definition");
  const uri = await shown.getByText("otpauth://").innerText();
  const codes = (await shown.getByText(/^\w{5}-\w{5}/).innerText()).split("\n");
  expect(codes).toHaveLength(10);
  await expect(
    shown.getByRole("img", { name: "Address for your app, to be scanned" }),
  ).toBeVisible();
  const otp = createOTP(await secretIn(uri));
  await totp.getByLabel("Code from your app").fill("000000");
  await totp.getByRole("button", { name: "Turn it on" }).click();
  await expect(totp.getByLabel("Code from your app")).toHaveAccessibleDescription(/not right/);
  await expectAccessible(page);
  await totp.getByLabel("Code from your app").fill(await otp.totp());
  await totp.getByRole("button", { name: "Turn it on" }).click();
  await expect(totp.getByText("On", { exact: true })).toBeVisible();

  await forget(context);
  await page.goto(urls.signIn(urls.ownAccount()));
  await signIn(page, name);
  await expect(page.getByRole("heading", { name: "Your code" })).toBeVisible();
  await expectAccessible(page);
  await page.goto(urls.ownAccount());
  await expect(page).toHaveURL(urls.signIn(urls.ownAccount()));
  await signIn(page, name);
  await page.getByLabel("Code", { exact: true }).fill("000000");
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByLabel("Code", { exact: true })).toHaveAccessibleDescription(/not right/);
  await expect(page.getByLabel("Code", { exact: true })).toHaveValue("000000");
  await expect(page.getByLabel("Code", { exact: true })).toBeFocused();
  await page.getByLabel("Code", { exact: true }).fill(await otp.totp());
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page).toHaveURL(urls.ownAccount());

  for (const outcome of ["works", "is used up"]) {
    await forget(context);
    await page.goto(urls.signIn(urls.ownAccount()));
    await signIn(page, name);
    await page.getByLabel("Code", { exact: true }).fill(codes[0] ?? "");
    await page.getByRole("button", { name: "Sign in" }).click();
    if (outcome === "works") await expect(page).toHaveURL(urls.ownAccount());
    else
      await expect(page.getByLabel("Code", { exact: true })).toHaveAccessibleDescription(
        /not right/,
      );
  }
  await page.getByLabel("Code", { exact: true }).fill(codes[1] ?? "");
  await page.getByRole("button", { name: "Sign in" }).click();
  await totp.getByLabel("Your password").last().fill(password);
  await totp.getByRole("button", { name: "Turn it off" }).click();
  await expect(totp.getByText("Off", { exact: true })).toBeVisible();
});

async function secretIn(uri: string): Promise<string> {
  const { base32 } = await import("@better-auth/utils/base32");
  return new TextDecoder().decode(base32.decode(new URL(uri).searchParams.get("secret") ?? ""));
}

test("a passkey: added, signs in, makes a sign-in fresh, renamed and removed", async ({
  page,
  context,
}) => {
  const authenticator = await context.newCDPSession(page);
  await authenticator.send("WebAuthn.enable");
  await authenticator.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      ...{ protocol: "ctap2", transport: "internal", hasResidentKey: true },
      ...{ hasUserVerification: true, isUserVerified: true },
    },
  });
  const name = await newcomer(page, "editor");
  await page.goto(urls.ownAccount());
  const keys = page.getByRole("region", { name: "Passkeys" });
  await keys.getByLabel("Name of the new passkey").fill("Work laptop");
  await keys.getByRole("button", { name: "Add a passkey" }).click();
  await expect(keys.getByRole("status").getByText("“Work laptop” is added.")).toBeVisible();
  await keys.getByLabel("Name", { exact: true }).fill("Laptop at work");
  await keys.getByRole("button", { name: "Rename" }).click();
  await expect(keys.getByText("The passkey is renamed.")).toBeVisible();
  await expectAccessible(page);

  await forget(context);
  await page.goto(urls.signIn(urls.ownAccount()));
  await page.getByRole("button", { name: "Sign in with a passkey" }).click();
  await expect(page).toHaveURL(urls.ownAccount());

  age(name, 11);
  await page.reload();
  await expect(keys.getByText("Adding one needs a fresh sign-in.")).toBeVisible();
  await keys.getByRole("button", { name: "Remove “Laptop at work”" }).click();
  await expect(keys.getByRole("alert")).toContainText("Sign in again");
  await keys.getByRole("alert").getByRole("link", { name: "Sign in again" }).click();
  await expect(page.getByRole("heading", { name: "Sign in again" })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Sign in with a passkey" }).click();
  await expect(page).toHaveURL(urls.ownAccount());
  await keys.getByRole("button", { name: "Remove “Laptop at work”" }).click();
  await expect(keys.getByLabel("Name", { exact: true })).toHaveCount(0);
});

test("a fresh sign-in asks for the password alone and makes a new session", async ({ page }) => {
  const name = await newcomer(page, "editor");
  const sessionsOf = () =>
    onDesk(({ db }) =>
      db
        .select({ id: sessions.id })
        .from(sessions)
        .innerJoin(users, eq(users.id, sessions.userId))
        .where(eq(users.email, emailOf(name)))
        .all(),
    );
  const before = sessionsOf();
  await page.goto(urls.freshSignIn(urls.ownAccount()));
  await expect(page.getByLabel("E-mail")).toHaveCount(0);
  await signInAgain(page);
  await expect(page).toHaveURL(urls.ownAccount());
  const after = sessionsOf();
  expect(after).toHaveLength(1);
  expect(after).not.toEqual(before);
});

test("suspended, demoted, signed out everywhere: refused on the next request", async ({
  page,
  browser,
  context,
}) => {
  const name = await newcomer(page, "administrator");
  const keeper = await browser.newContext();
  await signInAs(keeper, "administrator");
  const accounts = await keeper.newPage();
  listen(accounts);
  await accounts.goto(urls.accounts());
  const row = accounts.getByRole("listitem").filter({ hasText: emailOf(name) });
  await row.getByText("Manage").click();
  await expectAccessible(accounts);

  await page.goto(urls.log());
  await expect(page.getByRole("heading", { name: "Log" })).toBeVisible();
  await row.getByLabel("Role").selectOption("reporter");
  await row.getByRole("button", { name: "Change the role" }).click();
  await expect(row.getByText("The role is changed.")).toBeVisible();
  expect((await page.goto(urls.log()))?.status()).toBe(403);
  await expect(page.getByRole("heading", { name: "not for your role" })).toBeVisible();
  expect((await page.goto(urls.desk()))?.status()).toBe(200);

  await row.getByRole("button", { name: "Sign out everywhere" }).click();
  await expect(row.getByText("Signed out everywhere.")).toBeVisible();
  await page.goto(urls.desk());
  await expect(page).toHaveURL(urls.signIn(urls.desk()));
  await signIn(page, name);
  await expect(page).toHaveURL(urls.desk());

  await row.getByRole("button", { name: "Suspend" }).click();
  await expect(row.getByText("Suspended", { exact: true })).toBeVisible();
  await page.goto(urls.desk());
  await expect(page).toHaveURL(urls.signIn(urls.desk()));
  await signIn(page, name);
  await expect(page.getByLabel("E-mail")).toHaveAccessibleDescription(/is suspended/);

  await row.getByRole("button", { name: "Restore" }).click();
  await expect(row.getByText("Active", { exact: true })).toBeVisible();
  await row.getByRole("button", { name: "New password link" }).click();
  const link = await row.getByRole("definition").getByText("/invitations/").innerText();
  await forget(context);
  await page.goto(link);
  await expect(page.getByRole("heading", { name: "A new password" })).toBeVisible();
  await page.getByLabel("Password", { exact: true }).fill("another four words");
  await page.getByLabel("The same password again").fill("another three words");
  await page.getByRole("button", { name: "Set the password" }).click();
  await expect(page.getByLabel("The same password again")).toHaveAccessibleDescription(/differ/);
  await page.getByLabel("Password", { exact: true }).fill("another four words");
  await page.getByLabel("The same password again").fill("another four words");
  await page.getByRole("button", { name: "Set the password" }).click();
  await expect(page).toHaveURL(urls.desk());
  await keeper.close();
});

test("one’s own name, password, sessions and shortcuts", async ({ page, browser }) => {
  const name = await newcomer(page, "reporter");
  const elsewhere = await browser.newContext();
  const other = await elsewhere.newPage();
  await other.goto(urls.signIn());
  await signIn(other, name);
  await expect(other).toHaveURL(urls.desk());

  await page.goto(urls.ownAccount());
  const renamed = unique("Nia Renamed");
  await page.getByLabel("Your name").fill(renamed);
  await page.getByRole("button", { name: "Change the name" }).click();
  await expect(page.getByRole("banner").getByRole("link", { name: renamed })).toBeVisible();
  const part = page.getByRole("region", { name: "Signed in" });
  await expect(part.getByRole("listitem")).toHaveCount(2);
  await part.getByRole("button", { name: "Sign out everywhere else" }).click();
  await expect(part.getByRole("listitem")).toHaveCount(1);
  await other.goto(urls.desk());
  await expect(other).toHaveURL(urls.signIn(urls.desk()));

  const secret = page.getByRole("region", { name: "Password" });
  await secret.getByLabel("Your password").fill(password);
  await secret.getByLabel("New password").fill("short");
  await secret.getByRole("button", { name: "Change the password" }).click();
  await expect(secret.getByLabel("New password")).toHaveAccessibleDescription(/at least 12/);
  await secret.getByLabel("Your password").fill(password);
  await secret.getByLabel("New password").fill("quite another password");
  await secret.getByRole("button", { name: "Change the password" }).click();
  await expect(secret.getByRole("status")).toContainText("Your password is changed.");

  await page.getByRole("button", { name: "Turn them off" }).click();
  await expect(page.getByText("record screen are off")).toBeVisible();
  await elsewhere.close();
});

test("the log: filtered, followed to older entries, exported and verified", async ({
  page,
  context,
}) => {
  const actor = await signInAs(context, "administrator");
  await page.goto(urls.log());
  await expectAccessible(page);
  await page.getByRole("link", { name: "Older" }).click();
  await expect(page.getByRole("row")).not.toHaveCount(1);
  await page.getByLabel("Kind of record").selectOption("statements");
  await page.getByLabel("Who").selectOption({ label: "Gainsay demo" });
  await page.getByRole("button", { name: "Filter" }).click();
  await expect(page.getByRole("row").filter({ hasText: "log statement" })).toHaveCount(6);
  await expect(page.getByRole("row")).toHaveCount(7);
  await page.getByRole("row").last().getByRole("link").last().click();
  await expect(page.getByRole("row")).toHaveCount(2);

  await page.goto(urls.log({ table: "statements", actor: "gainsay-demo" }));
  for (const [name, lines] of [
    ["JSON Lines", 6],
    ["CSV", 7],
  ] as const) {
    const download = page.waitForEvent("download");
    await page.getByRole("link", { name }).click();
    const text = readFileSync(await (await download).path(), "utf8");
    expect(text.trimEnd().split(/\r?\n/)).toHaveLength(lines);
    expect(text).toContain("Gainsay demo");
  }
  await page.goto(urls.log({ actor: `${actor}-nobody` }));
  await expect(page.getByText("No entry is as the filters ask.")).toBeVisible();
  await page.getByRole("button", { name: "Verify" }).click();
  await expect(
    page.getByRole("status").filter({ hasText: /Everything holds|problem/ }),
  ).toBeVisible();
});

test("a write without our origin is refused, with a cookie and all", async ({
  page,
  context,
  request,
}) => {
  await signInAs(context, "editor");
  await page.goto(urls.ownAccount());
  const { url } = readSettings();
  const step = "/api/auth/passkey/verify-authentication";
  for (const origin of [undefined, "null", "https://evil.example", `${url}.evil.example`]) {
    const answer = await request.post(step, { data: {}, headers: origin ? { origin } : {} });
    expect(answer.status()).toBe(403);
  }
  expect((await request.post(step, { data: {}, headers: { origin: url } })).status()).toBe(400);
  for (const path of ["sign-in/email", "get-session", "update-user", "two-factor/disable"]) {
    expect((await request.post(`/api/auth/${path}`, { headers: { origin: url } })).status()).toBe(
      404,
    );
  }
});

test("a strict policy at the desk and its doors, and nothing kept in caches", async ({
  request,
}) => {
  for (const path of [urls.signIn(), urls.invitation("x"), urls.desk(), urls.log()]) {
    const headers = (await request.get(path, { maxRedirects: 0 })).headers();
    const policy = headers["content-security-policy"] ?? "";
    expect(policy).toMatch(/script-src 'nonce-[\w+/=]{20,}' 'strict-dynamic' 'sha256-/);
    expect(policy).not.toMatch(/script-src[^;]*unsafe-inline/);
    expect(headers["cache-control"]).toContain("no-store");
  }
});

test("an administrator’s session of an hour ago changes no account before a fresh sign-in", async ({
  page,
}) => {
  const keeper = await newcomer(page, "administrator");
  const { desk, actorId: other } = deskAs("reporter", unique("Olu Other"));
  desk.connection.close();
  await page.goto(urls.accounts());
  const row = page.getByRole("listitem").filter({ hasText: `${other}@example.org` });
  age(keeper, 60);
  await row.getByText("Manage").click();
  await row.getByRole("button", { name: "New password link" }).click();
  await expect(row.getByRole("alert")).toContainText("Sign in again");
  await expect(row.getByText("Link", { exact: true })).toHaveCount(0);

  await page.reload();
  await expect(page.getByText("You signed in more than 10 minutes ago")).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel("Name", { exact: true }).fill("Ida Invited");
  await page.getByLabel("E-mail").fill("ida");
  await page.getByLabel("Role").last().selectOption("editor");
  await page.getByRole("button", { name: "Make the link" }).click();
  await page.getByRole("alert").getByRole("link", { name: "Sign in again" }).click();
  await signInAgain(page);
  await expect(page).toHaveURL(urls.accounts());
  await expect(page.getByLabel("Name", { exact: true })).toHaveValue("Ida Invited");
  await expect(page.getByLabel("E-mail")).toHaveValue("ida");
  await expect(page.getByLabel("Role").last()).toHaveValue("editor");
  await row.getByText("Manage").click();
  await row.getByRole("button", { name: "New password link" }).click();
  await expect(row.getByText("Link", { exact: true })).toBeVisible();
  await page.goto(urls.signIn(urls.accounts()));
  await expect(page).toHaveURL(urls.accounts());
});
