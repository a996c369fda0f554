/** Sign-in: better-auth on the desk's one connection. */
import { passkey } from "@better-auth/passkey";
import { betterAuth } from "better-auth";
import { drizzleAdapter } from "better-auth/adapters/drizzle";
import { APIError } from "better-auth/api";
import { nextCookies } from "better-auth/next-js";
import { twoFactor } from "better-auth/plugins";
import { eq, lt } from "drizzle-orm";
import { passwordLength } from "@/lib/auth/password";
import { freshMinutes } from "@/lib/auth/permissions";
import { signingSecret } from "@/lib/auth/secret";
import { readSettings } from "@/lib/env";
import { ofProcess } from "@/lib/of-process";
import type { Desk } from "./desk";
import { processDesk } from "./process";
import * as schema from "./schema";
import { doorDatabase } from "./sign-in-door";

/** Every cookie is bound to this host, secure, and out of reach of scripts. */
const cookiePrefix = "__Host-gainsay";
/** The cookie that a session lives in. */
export const sessionCookie = `${cookiePrefix}.session_token`;

function authOf(desk: Desk) {
  const settings = readSettings();
  const db = doorDatabase(desk);
  return betterAuth({
    appName: "Gainsay",
    database: drizzleAdapter(db, {
      provider: "sqlite",
      schema,
      usePlural: true,
      // The driver's transactions are synchronous; the library's are not.
      transaction: false,
    }),
    secret: signingSecret(settings),
    baseURL: settings.url,
    telemetry: { enabled: false },
    // Wrong passwords are people's, not the server's.
    logger: { level: "error" },
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
    session: {
      expiresIn: 14 * 24 * 60 * 60,
      // A session ends when its cookie does: two weeks after the sign-in.
      disableSessionRefresh: true,
      freshAge: freshMinutes * 60,
    },
    databaseHooks: {
      session: {
        create: {
          before: async ({ userId }) => refuseSuspended(desk, userId),
          after: async ({ userId, createdAt }) => {
            const { users, sessions } = schema;
            // Sessions go when they end; the account keeps when somebody last signed in.
            db.update(users).set({ updatedAt: createdAt }).where(eq(users.id, userId)).run();
            db.delete(sessions).where(lt(sessions.expiresAt, createdAt)).run();
          },
        },
      },
    },
    // Attempts are limited where they are made, see lib/auth/attempts.ts: the library would go by X-Forwarded-For.
    rateLimit: { enabled: false },
    advanced: {
      // The library would write __Secure- before the name.
      useSecureCookies: false,
      cookiePrefix,
      defaultCookieAttributes: { secure: true, sameSite: "lax", path: "/", httpOnly: true },
      ipAddress: { disableIpTracking: true },
    },
    plugins: [
      twoFactor(),
      passkey({
        rpName: "Gainsay",
        origin: settings.url,
        // A passkey stands for both factors: the device, and whoever unlocks it.
        authenticatorSelection: { residentKey: "required", userVerification: "required" },
        registration: {
          afterVerification: ({ verification }) =>
            requireUnlocked(verification.registrationInfo?.userVerified),
        },
        authentication: {
          afterVerification: ({ verification }) =>
            requireUnlocked(verification.authenticationInfo.userVerified),
        },
        advanced: { webAuthnChallengeCookie: "passkey" },
      }),
      // Sets the cookies of calls from server actions; has to come last.
      nextCookies(),
    ],
  });
}

function refuseSuspended({ db }: Desk, userId: string): void {
  const user = db.select().from(schema.users).where(eq(schema.users.id, userId)).get();
  if (!user?.suspendedAt) return;
  throw new APIError("FORBIDDEN", { code: "SUSPENDED", message: "This account is suspended." });
}

function requireUnlocked(userVerified: boolean | undefined): void {
  if (userVerified) return;
  const message = "The passkey was used without unlocking it.";
  throw new APIError("UNAUTHORIZED", { code: "NOT_UNLOCKED", message });
}

/** Sign-in of this process. */
export function processAuth() {
  const desk = processDesk();
  const kept = ofProcess(
    "auth",
    (): { made?: { desk: Desk; auth: ReturnType<typeof authOf> } } => ({}),
  );
  if (kept.made?.desk !== desk) kept.made = { desk, auth: authOf(desk) };
  return kept.made.auth;
}
