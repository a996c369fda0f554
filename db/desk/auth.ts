/** Sign-in: better-auth on the desk's one connection. */
import { betterAuth } from "better-auth";
import { drizzleAdapter } from "better-auth/adapters/drizzle";
import { signingSecret } from "@/lib/auth/secret";
import { readSettings } from "@/lib/env";
import type { Desk } from "./desk";
import { processDesk } from "./process";
import * as schema from "./schema";

export const passwordLength = { min: 12, max: 200 };

/** The cookie that a session lives in: bound to this host, secure, out of reach of scripts. */
export const sessionCookie = "__Host-gainsay.session_token";

export function authOf(desk: Desk) {
  const settings = readSettings();
  return betterAuth({
    database: drizzleAdapter(desk.db, {
      provider: "sqlite",
      schema,
      usePlural: true,
      // The driver's transactions are synchronous; the library's are not.
      transaction: false,
    }),
    secret: signingSecret(settings),
    baseURL: settings.url,
    telemetry: { enabled: false },
    emailAndPassword: {
      enabled: true,
      // Accounts are made by invitation.
      disableSignUp: true,
      minPasswordLength: passwordLength.min,
      maxPasswordLength: passwordLength.max,
    },
    user: {
      additionalFields: {
        role: { type: "string", input: false },
        suspendedAt: { type: "date", input: false, required: false },
        singleKeys: { type: "boolean", input: false, required: false },
      },
    },
    session: { expiresIn: 14 * 24 * 60 * 60 },
    advanced: {
      // The library would write __Secure- before the name.
      useSecureCookies: false,
      defaultCookieAttributes: { secure: true, sameSite: "lax", path: "/", httpOnly: true },
      cookies: { session_token: { name: sessionCookie } },
    },
  });
}

const kept = globalThis as { gainsayAuth?: { desk: Desk; auth: ReturnType<typeof authOf> } };

/** Sign-in of this process. */
export function processAuth() {
  const desk = processDesk();
  if (kept.gainsayAuth?.desk !== desk) kept.gainsayAuth = { desk, auth: authOf(desk) };
  return kept.gainsayAuth.auth;
}
