/** What the browser tests of the desk share: accounts, made in the database, and sessions that are signed in. */
import { createHmac, randomUUID } from "node:crypto";
import { type BrowserContext, expect, type Locator } from "@playwright/test";
import { openDesk } from "@/db/desk/desk";
import { ensureAccount } from "@/db/desk/machine-accounts";
import { sessions } from "@/db/desk/schema";
import { signingSecret } from "@/lib/auth/secret";
import { readSettings } from "@/lib/env";
import type { Role } from "@/lib/vocabulary";

const sessionCookie = "__Host-gainsay.session_token";

/** An account with a role, made once under its name, and a context of the desk to arrange records as it. */
export function deskAs(role: Role, name: string = role) {
  const desk = openDesk(readSettings().dataFolder);
  const id = `e2e-${name.toLowerCase().replaceAll(" ", "-")}`;
  ensureAccount(desk, { id, name, email: `${id}@example.org`, role });
  return { desk, actorId: id };
}

/**
 * Opens a session of an account of that role, without the sign-in page. Returns the value of its cookie.
 * @param times when it was opened and when it ends
 */
export function openSession(
  role: Role,
  name: string = role,
  { createdAt = new Date(), expiresAt = new Date(Date.now() + 60 * 60 * 1000) } = {},
) {
  const { desk, actorId } = deskAs(role, name);
  const token = randomUUID();
  desk.db
    .insert(sessions)
    .values({ id: randomUUID(), userId: actorId, token, createdAt, expiresAt })
    .run();
  desk.connection.close();
  const signature = createHmac("sha256", signingSecret(readSettings()))
    .update(token)
    .digest("base64");
  return { actorId, cookie: encodeURIComponent(`${token}.${signature}`) };
}

/** Gives a browser the cookie of a session. */
export async function takeSession(browser: BrowserContext, cookie: string): Promise<void> {
  await browser.addCookies([
    {
      name: sessionCookie,
      value: cookie,
      // Browsers take a secure cookie from localhost; the protocol that sets it here asks for https.
      url: readSettings().url.replace("http:", "https:"),
      secure: true,
      httpOnly: true,
      sameSite: "Lax",
    },
  ]);
}

/** Signs a browser in as an account of that role, without the sign-in page. Returns the account's id. */
export async function signInAs(
  browser: BrowserContext,
  role: Role,
  name: string = role,
): Promise<string> {
  const { actorId, cookie } = openSession(role, name);
  await takeSession(browser, cookie);
  return actorId;
}

/** Waits until the page's script answers for a field: nobody types as soon after it is drawn as a test does. */
export async function expectTaken(field: Locator): Promise<void> {
  const isTaken = () =>
    field.evaluate((element) => Object.keys(element).some((key) => key.startsWith("__reactProps")));
  await expect.poll(isTaken).toBe(true);
}
