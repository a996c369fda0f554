"use server";
import { isAPIError } from "better-auth/api";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { asRefusal, hasOurOrigin } from "@/app/desk/action";
import { currentAccount, endPatiently } from "@/app/desk/session";
import { patiently } from "@/db/connect";
import { processAuth } from "@/db/desk/auth";
import { findLink } from "@/db/desk/links";
import { spendLink } from "@/db/desk/mutations/account-links";
import { processDesk } from "@/db/desk/process";
import { passwordProblem } from "@/lib/auth/password";
import { type FormState, passwordOf, textOf, typedIn, wrongField } from "@/lib/desk/form";
import { readSettings } from "@/lib/env";
import { urls } from "@/lib/urls";

/** Uses a link up: a name and a password for a new account, or a new password for an old one; then signs in. */
export async function acceptLink(_: FormState, form: FormData): Promise<FormState> {
  const asked = await headers();
  const token = textOf(form, "token");
  const password = passwordOf(form, "password");
  const wrong = (field: string, message: string) => ({
    ...wrongField(field, message),
    typed: typedIn(form),
  });
  if (!hasOurOrigin(asked)) {
    return wrong("password", `This did not come from ${readSettings().url}. Open the link there.`);
  }
  // An unknown token has nobody hashing passwords.
  if (findLink(processDesk().db, token).state !== "open") redirect(urls.invitation(token));
  const problem = passwordProblem(password);
  if (problem) return wrong("password", problem);
  if (password !== passwordOf(form, "passwordAgain")) {
    return wrong("passwordAgain", "The two passwords differ.");
  }

  const { api, $context } = processAuth();
  const hash = await (await $context).password.hash(password);
  let email: string;
  try {
    const given = { name: textOf(form, "name"), email: textOf(form, "email") };
    const desk = processDesk();
    const spend = () => spendLink(desk, token, given, hash);
    ({ email } = await patiently(desk.connection, spend));
  } catch (error) {
    return { ...asRefusal(error), typed: typedIn(form) };
  }
  const before = await currentAccount();
  let next = urls.desk();
  try {
    const answer = await api.signInEmail({ body: { email, password }, headers: asked });
    if ("twoFactorRedirect" in answer) next = urls.signInCode(next);
    if (before) await endPatiently(before.sessionId);
  } catch (error) {
    // A suspended account may set a password and still does not come in; the sign-in page says so.
    if (!isAPIError(error)) throw error;
    next = urls.signIn();
  }
  redirect(next);
}
