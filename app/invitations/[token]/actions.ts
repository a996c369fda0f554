"use server";
import { isAPIError } from "better-auth/api";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { z } from "zod";
import { hasOurOrigin } from "@/app/desk/action";
import { answerForm } from "@/app/desk/form";
import { currentAccount, endPatiently } from "@/app/desk/session";
import { patiently } from "@/db/connect";
import { processAuth } from "@/db/desk/auth";
import { findLink } from "@/db/desk/links";
import { spendLink } from "@/db/desk/mutations/account-links";
import { processDesk } from "@/db/desk/process";
import { passwordProblem } from "@/lib/auth/password";
import type { FormState } from "@/lib/desk/form";
import { readSettings } from "@/lib/env";
import { InputError } from "@/lib/errors";
import { asTyped, readForm, typed } from "@/lib/form/read";
import { urls } from "@/lib/urls";

const fields = z.object({
  ...{ token: typed, name: typed, email: typed },
  ...{ password: asTyped, passwordAgain: asTyped },
});

/** Uses a link up: a name and a password for a new account, or a new password for an old one; then signs in. */
export async function acceptLink(_: FormState, form: FormData): Promise<FormState> {
  return answerForm(form, () => accept(form));
}

async function accept(form: FormData): Promise<never> {
  const asked = await headers();
  const { token, password, passwordAgain, ...given } = readForm(fields, form);
  const wrong = (field: string, message: string) => new InputError([{ field, message }]);
  if (!hasOurOrigin(asked)) {
    throw wrong("password", `This did not come from ${readSettings().url}. Open the link there.`);
  }
  // An unknown token has nobody hashing passwords.
  if (findLink(processDesk().db, token).state !== "open") redirect(urls.invitation(token));
  const problem = passwordProblem(password);
  if (problem) throw wrong("password", problem);
  if (password !== passwordAgain) {
    throw wrong("passwordAgain", "The two passwords differ.");
  }

  const { api, $context } = processAuth();
  const hash = await (await $context).password.hash(password);
  const desk = processDesk();
  const spend = () => spendLink(desk, token, given, hash);
  const { email } = await patiently(desk.connection, spend);
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
