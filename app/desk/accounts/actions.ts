"use server";
import { refresh } from "next/cache";
import { z } from "zod";
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
import type { Done, FormState } from "@/lib/desk/form";
import { readSettings } from "@/lib/env";
import { oneOf, typed } from "@/lib/form/read";
import { sendMail } from "@/lib/mail";
import { urls } from "@/lib/urls";
import type { Role } from "@/lib/vocabulary";

const role = oneOf<Role>();
const ofInvitation = z.object({ name: typed, email: typed, role });
const ofAccount = z.object({ account: typed });
const ofRole = z.object({ account: typed, role });
const ofLink = z.object({ link: typed });

/** Invites somebody: their link is shown once, and mailed where there is a mail server. */
export async function invite(_: FormState, form: FormData): Promise<FormState> {
  return asDeskForm(form, ofInvitation, async (context, invited, account) => {
    const token = inviteAccount(context, invited);
    refresh();
    return handOver(invited.email, `${account.name} invites you to the desk of Gainsay`, token);
  });
}

/** Makes a link with which somebody sets a new password. */
export async function resetPassword(_: FormState, form: FormData): Promise<FormState> {
  return asDeskForm(form, ofAccount, async (context, given) => {
    const { token, email } = offerReset(context, given);
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

/** A change to one account. */
async function change<S extends z.ZodObject>(
  form: FormData,
  schema: S,
  told: string,
  run: (context: DeskContext, given: z.output<S>) => void,
): Promise<FormState> {
  return asDeskForm(form, schema, (context, given) => {
    run(context, given);
    refresh();
    return { told };
  });
}

export async function setRole(_: FormState, form: FormData): Promise<FormState> {
  return change(form, ofRole, "The role is changed.", changeRole);
}

export async function suspend(_: FormState, form: FormData): Promise<FormState> {
  return change(form, ofAccount, "The account is suspended.", suspendAccount);
}

export async function restore(_: FormState, form: FormData): Promise<FormState> {
  return change(form, ofAccount, "The account is restored.", restoreAccount);
}

export async function signOutAll(_: FormState, form: FormData): Promise<FormState> {
  return change(form, ofAccount, "Signed out everywhere.", signOutEverywhere);
}

export async function dropSecondFactor(_: FormState, form: FormData): Promise<FormState> {
  return change(form, ofAccount, "The second factor is removed.", removeSecondFactor);
}

/** Ends a link that nobody used. */
export async function takeBack(_: FormState, form: FormData): Promise<FormState> {
  return change(form, ofLink, "The link is taken back.", withdrawLink);
}
