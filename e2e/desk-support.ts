/** What the browser tests of the desk share: accounts, made in the database, and sessions that are signed in. */
import { createHmac, randomUUID } from "node:crypto";
import type { BrowserContext } from "@playwright/test";
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

/** Signs a browser in as an account of that role, without the sign-in page. Returns the account's id. */
export async function signInAs(
  browser: BrowserContext,
  role: Role,
  name: string = role,
): Promise<string> {
  const { desk, actorId } = deskAs(role, name);
  const settings = readSettings();
  const token = randomUUID();
  desk.db
    .insert(sessions)
    .values({
      id: randomUUID(),
      userId: actorId,
      token,
      expiresAt: new Date(Date.now() + 60 * 60 * 1000),
    })
    .run();
  desk.connection.close();
  const signature = createHmac("sha256", signingSecret(settings)).update(token).digest("base64");
  await browser.addCookies([
    {
      name: sessionCookie,
      value: encodeURIComponent(`${token}.${signature}`),
      // Browsers take a secure cookie from localhost; the protocol that sets it here asks for https.
      url: settings.url.replace("http:", "https:"),
      secure: true,
      httpOnly: true,
      sameSite: "Lax",
    },
  ]);
  return actorId;
}
