"use server";
import { refresh } from "next/cache";
import { asDeskForm } from "@/app/desk/form";
import { inviteAccount, offerReset, withdrawLink } from "@/db/desk/mutations/account-links";
import {
  changeRole,
  removeSecondFactor,
  restoreAccount,
  signOutEverywhere,
  suspendAccount,
} from "@/db/desk/mutations/accounts";
import type { DeskContext } from "@/db/desk/write";
import { type Done, type FormState, textOf } from "@/lib/desk/form";
import { readSettings } from "@/lib/env";
import { sendMail } from "@/lib/mail";
import { urls } from "@/lib/urls";
import type { Role } from "@/lib/vocabulary";

/** Invites somebody: their link is shown once, and mailed where there is a mail server. */
export async function invite(_: FormState, form: FormData): Promise<FormState> {
  return asDeskForm(form, async (context, account) => {
    const email = textOf(form, "email");
    const token = inviteAccount(context, {
      name: textOf(form, "name"),
      email,
      role: textOf(form, "role") as Role,
    });
    refresh();
    return handOver(email, `${account.name} invites you to the desk of Gainsay`, token);
  });
}

/** Makes a link with which somebody sets a new password. */
export async function resetPassword(_: FormState, form: FormData): Promise<FormState> {
  return asDeskForm(form, async (context) => {
    const { token, email } = offerReset(context, { account: textOf(form, "account") });
    refresh();
    return handOver(email, "A new password for the desk of Gainsay", token);
  });
}

async function handOver(to: string, subject: string, token: string): Promise<Done> {
  const link = readSettings().url + urls.invitation(token);
  const text = `${subject}. This link works once:\n\n${link}\n`;
  const sent = await sendMail({ to, subject, text });
  const told = {
    none: "Hand over this link. It works once, and is shown only now.",
    sent: `The link was mailed to ${to}. It works once, and is shown only now.`,
    failed: "The mail server did not take it: hand over this link. It is shown only now.",
  };
  return { told: told[sent], shown: [{ label: "Link", text: link }] };
}

/** A change to one account that needs no more than its name. */
async function change(
  form: FormData,
  told: string,
  run: (context: DeskContext, account: string) => void,
): Promise<FormState> {
  return asDeskForm(form, (context) => {
    run(context, textOf(form, "account"));
    refresh();
    return { told };
  });
}

export async function setRole(_: FormState, form: FormData): Promise<FormState> {
  return change(form, "The role is changed.", (context, account) =>
    changeRole(context, { account, role: textOf(form, "role") as Role }),
  );
}

export async function suspend(_: FormState, form: FormData): Promise<FormState> {
  return change(form, "The account is suspended.", (context, account) =>
    suspendAccount(context, { account }),
  );
}

export async function restore(_: FormState, form: FormData): Promise<FormState> {
  return change(form, "The account is restored.", (context, account) =>
    restoreAccount(context, { account }),
  );
}

export async function signOutAll(_: FormState, form: FormData): Promise<FormState> {
  return change(form, "Signed out everywhere.", (context, account) =>
    signOutEverywhere(context, { account }),
  );
}

export async function dropSecondFactor(_: FormState, form: FormData): Promise<FormState> {
  return change(form, "The second factor is removed.", (context, account) =>
    removeSecondFactor(context, { account }),
  );
}

/** Ends a link that nobody used. */
export async function takeBack(_: FormState, form: FormData): Promise<FormState> {
  return asDeskForm(form, (context) => {
    withdrawLink(context, { link: textOf(form, "link") });
    refresh();
    return { told: "The link is taken back." };
  });
}
