"use server";
import { isAPIError } from "better-auth/api";
import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import { z } from "zod";
import { hasOurOrigin } from "@/app/desk/action";
import { answerForm } from "@/app/desk/form";
import { currentAccount, endPatiently } from "@/app/desk/session";
import { patiently, whyUnwritable } from "@/db/connect";
import { processAuth, sessionCookie } from "@/db/desk/auth";
import { processDesk } from "@/db/desk/process";
import { countAttempt, countMiss, forgiveAttempts } from "@/lib/auth/attempts";
import { withinDesk } from "@/lib/auth/within-desk";
import { clientAddress } from "@/lib/client-address";
import type { FormState } from "@/lib/desk/form";
import { readSettings } from "@/lib/env";
import { InputError } from "@/lib/errors";
import { asTyped, readForm, typed, code as typedCode } from "@/lib/form/read";
import { urls } from "@/lib/urls";

/** Where the sign-in page is, for a form that came from another address. */
const elsewhere = () => `This did not come from ${readSettings().url}. Sign in there.`;

const wrong = (field: string, message: string) => new InputError([{ field, message }]);

const withPassword = z.object({
  next: typed.transform(withinDesk),
  email: typed.transform((email) => email.toLowerCase()),
  password: asTyped,
  /** Of somebody who is signed in already. */
  fresh: z.string().optional(),
});
const withCode = z.object({ next: typed.transform(withinDesk), code: typedCode });

/** The password; where a second factor is on, the code is asked for next. */
export async function signIn(_: FormState, form: FormData): Promise<FormState> {
  return answerForm(form, () => byPassword(form));
}

async function byPassword(form: FormData): Promise<never> {
  const asked = await headers();
  const given = readForm(withPassword, form);
  const { next, password } = given;
  const before = await currentAccount();
  const fresh = given.fresh === undefined ? undefined : before;
  const email = fresh?.email ?? given.email;
  if (!hasOurOrigin(asked)) throw wrong("email", elsewhere());
  if (!email) throw wrong("email", "Your e-mail address is missing.");
  if (!password) throw wrong("password", "Your password is missing.");

  const address = clientAddress(asked);
  const wait = await countAttempt(address, email);
  if (wait) throw wrong("password", wait);
  const held = (await cookies()).get(sessionCookie);
  let needsCode: boolean;
  try {
    const answer = await patiently(processDesk().connection, () =>
      processAuth().api.signInEmail({ body: { email, password }, headers: asked }),
    );
    needsCode = "twoFactorRedirect" in answer;
  } catch (error) {
    const [field, message] = refusalOf(error);
    throw wrong(field, (await countMiss(address)) ?? message);
  }
  await forgiveAttempts(address, email);
  if (needsCode) {
    // Until the code is given, a session that is to be made fresh goes on.
    if (fresh && held) (await cookies()).set(cookieOf(held.value));
    redirect(urls.signInCode(next));
  }
  if (before) await endPatiently(before.sessionId);
  redirect(next);
}

/** The code of the app, or a recovery code, which is then used up. */
export async function giveCode(_: FormState, form: FormData): Promise<FormState> {
  return answerForm(form, () => byCode(form));
}

async function byCode(form: FormData): Promise<never> {
  const asked = new Headers(await headers());
  const { next, code } = readForm(withCode, form);
  if (!hasOurOrigin(asked)) throw wrong("code", elsewhere());
  if (!code) throw wrong("code", "The code is missing.");
  const before = await currentAccount();
  // With a session the library would look at that one's account and make no new one.
  asked.set("cookie", withoutSession(asked.get("cookie") ?? ""));
  const { api } = processAuth();
  try {
    const call = { body: { code }, headers: asked };
    await patiently(processDesk().connection, () =>
      /^\d{6}$/.test(code) ? api.verifyTOTP(call) : api.verifyBackupCode(call),
    );
  } catch (error) {
    throw wrong("code", refusalOf(error)[1]);
  }
  if (before) await endPatiently(before.sessionId);
  redirect(next);
}

const cookieOf = (value: string) =>
  ({
    name: sessionCookie,
    value,
    httpOnly: true,
    secure: true,
    sameSite: "lax",
    path: "/",
  }) as const;

const withoutSession = (cookie: string) =>
  cookie
    .split("; ")
    .filter((pair) => !pair.startsWith(`${sessionCookie}=`))
    .join("; ");

/** The field that is wrong, and its sentence. Throws what the sign-in library does not foresee. */
function refusalOf(error: unknown): [field: string, message: string] {
  const busy = whyUnwritable(error);
  if (busy) return ["password", busy];
  if (!isAPIError(error)) throw error;
  switch (error.body?.code) {
    case "INVALID_EMAIL":
      return ["email", "This is not an e-mail address, such as name@example.org."];
    case "INVALID_EMAIL_OR_PASSWORD":
    case "PASSWORD_TOO_LONG":
      return ["password", "The e-mail address or the password is wrong."];
    case "SUSPENDED":
      return ["email", "This account is suspended. An administrator can restore it."];
    case "INVALID_CODE":
    case "INVALID_BACKUP_CODE":
      return ["code", "This code is not right, or it has run out. Give the one that shows now."];
    case "TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE":
    case "INVALID_TWO_FACTOR_COOKIE":
      return ["code", "This sign-in has run out. Start again with your password."];
    case "ACCOUNT_TEMPORARILY_LOCKED":
      return ["code", "Too many wrong codes. Try again in 15 minutes."];
    default:
      throw error;
  }
}
