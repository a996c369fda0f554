"use server";
import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { z } from "zod";
import { asDeskForm } from "@/app/desk/form";
import { assertMay } from "@/app/desk/session";
import * as hooks from "@/db/desk/mutations/hooks";
import { findHookSubject } from "@/db/public/queries/hook-subjects";
import type { FormState } from "@/lib/desk/form";
import { readSettings } from "@/lib/env";
import { InputError } from "@/lib/errors";
import { typed } from "@/lib/form/read";
import { urls } from "@/lib/urls";

const ofNew = z.object({ url: typed, about: typed });
const ofHook = z.object({ hook: typed });
const ofDelivery = z.object({ hook: typed, delivery: typed });

const shownOnce = (secret: string) => [{ label: "Secret", text: secret }];

/** Makes a hook; its secret is shown this once. */
export async function makeHook(_: FormState, form: FormData): Promise<FormState> {
  return asDeskForm(form, ofNew, async (context, { url, about }, account) => {
    assertMay(account, "make_hook");
    const { secret } = hooks.makeHook(context, { url, ...(await subjectAt(about)) });
    refresh();
    const told = "It is told from now on. Copy its secret now: it is never shown again.";
    return { told, shown: shownOnce(secret) };
  });
}

/** What stands at an address of this site, whole or only its path; nothing typed: the whole record. */
async function subjectAt(about: string) {
  const { url } = readSettings();
  const at = URL.canParse(about, url) ? new URL(about, url) : null;
  const found = at?.origin === new URL(url).origin ? await findHookSubject(at.pathname) : undefined;
  if (found) return found;
  const message =
    "There is no matter, topic, person or statement on record at this address. Copy it from its page.";
  throw new InputError([{ field: "about", message }]);
}

/** Sends nothing for now. */
export async function pauseHook(_: FormState, form: FormData): Promise<FormState> {
  return asDeskForm(form, ofHook, (context, fields) => {
    hooks.pauseHook(context, fields);
    refresh();
    return { told: "Paused. What is published meanwhile waits." };
  });
}

/** Goes on. */
export async function resumeHook(_: FormState, form: FormData): Promise<FormState> {
  return asDeskForm(form, ofHook, (context, fields) => {
    hooks.resumeHook(context, fields);
    refresh();
    return { told: "It goes on." };
  });
}

/** Gives it a new secret, which is shown this once. */
export async function renewSecret(_: FormState, form: FormData): Promise<FormState> {
  return asDeskForm(form, ofHook, (context, fields) => {
    const secret = hooks.renewHookSecret(context, fields);
    refresh();
    const told = "Copy it now: it is never shown again. The one before also signs for a day.";
    return { told, shown: shownOnce(secret) };
  });
}

/** Ends it for good. */
export async function endHook(_: FormState, form: FormData): Promise<FormState> {
  const answer = await asDeskForm(form, ofHook, (context, fields) => {
    hooks.endHook(context, fields);
    return { told: "It is ended." };
  });
  if (answer.ok) redirect(urls.deskHooks());
  return answer;
}

/** Has one message sent once more. */
export async function sendAgain(_: FormState, form: FormData): Promise<FormState> {
  return asDeskForm(form, ofDelivery, (context, { hook, delivery }) => {
    hooks.sendAgain(context, { hook, delivery: Number(delivery) });
    refresh();
    return { told: "It is sent again." };
  });
}
