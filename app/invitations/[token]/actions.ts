"use server";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { asRefusal, hasOurOrigin } from "@/app/desk/action";
import { processAuth } from "@/db/desk/auth";
import { findLink } from "@/db/desk/links";
import { spendLink } from "@/db/desk/mutations/account-links";
import { processDesk } from "@/db/desk/process";
import { passwordProblem } from "@/lib/auth/password";
import { type FormState, passwordOf, textOf, typedIn, wrongField } from "@/lib/desk/form";
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
    return wrong("password", "This did not come from the link’s own page. Open the link again.");
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
    ({ email } = spendLink(processDesk(), token, given, hash));
  } catch (error) {
    return { ...asRefusal(error), typed: typedIn(form) };
  }
  const answer = await api.signInEmail({ body: { email, password }, headers: asked });
  redirect("twoFactorRedirect" in answer ? urls.signInCode(urls.desk()) : urls.desk());
}
