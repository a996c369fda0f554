"use server";
import { isAPIError } from "better-auth/api";
import { refresh } from "next/cache";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { z } from "zod";
import { asDesk } from "@/app/desk/action";
import { asDeskForm } from "@/app/desk/form";
import { type Account, assertMay } from "@/app/desk/session";
import { processAuth } from "@/db/desk/auth";
import * as keys from "@/db/desk/mutations/api-keys";
import * as own from "@/db/desk/mutations/own-account";
import { throughDoor } from "@/db/desk/sign-in-door";
import type { KeyLife } from "@/lib/auth/api-keys";
import { countAttempt, forgiveAttempts } from "@/lib/auth/attempts";
import { passwordProblem } from "@/lib/auth/password";
import { clientAddress } from "@/lib/client-address";
import type { FormState } from "@/lib/desk/form";
import { InputError } from "@/lib/errors";
import { asTyped, code, oneOf, typed } from "@/lib/form/read";
import { qrPicture } from "@/lib/qr";
import { urls } from "@/lib/urls";
import { counted } from "@/lib/wording";

const ofName = z.object({ name: typed });
const ofPassword = z.object({ password: asTyped });
const ofNewPassword = z.object({ password: asTyped, newPassword: asTyped });
const ofCode = z.object({ code });
const ofPasskey = z.object({ passkey: typed });
const ofPasskeyName = z.object({ passkey: typed, name: typed });
const ofNewKey = z.object({ name: typed, life: oneOf<KeyLife>() });
const ofKey = z.object({ key: typed });
const ofKeys = z.object({ on: typed.transform((value) => value === "on") });
const nothing = z.object();

export async function rename(_: FormState, form: FormData): Promise<FormState> {
  return asDeskForm(form, ofName, (context, given) => {
    own.rename(context, given);
    refresh();
    return { told: "Your name is changed." };
  });
}

/** A new password; sessions elsewhere end. */
export async function changePassword(_: FormState, form: FormData): Promise<FormState> {
  return asDeskForm(form, ofNewPassword, async (_context, { password, newPassword }, account) => {
    assertMay(account, "own_sign_in");
    const problem = passwordProblem(newPassword);
    if (problem) throw wrong("newPassword", problem);
    await withPassword(account, password, async (asked) => {
      const body = { currentPassword: password, newPassword, revokeOtherSessions: true };
      await throughDoor("change the password", () =>
        processAuth().api.changePassword({ body, headers: asked }),
      );
    });
    refresh();
    return { told: "Your password is changed. Elsewhere you are signed out." };
  });
}

/** Makes a secret for an authenticator app, and recovery codes; both are shown this once. */
export async function beginTotp(_: FormState, form: FormData): Promise<FormState> {
  return asDeskForm(form, ofPassword, (_context, { password }, account) =>
    withPassword(account, password, async (asked) => {
      const made = await throughDoor("make a second factor", () =>
        processAuth().api.enableTwoFactor({ body: { password }, headers: asked }),
      );
      if (made.method !== "totp") throw new Error("Only codes of an app are set up here.");
      const secret = new URL(made.totpURI).searchParams.get("secret") ?? "";
      refresh();
      return {
        told: "Scan the code with your app, or enter the secret; keep the recovery codes apart from it, then give a code below.",
        shown: [
          { label: "Address for your app", text: made.totpURI, qr: qrPicture(made.totpURI) },
          { label: "Secret", text: secret.replace(/(.{4})(?=.)/g, "$1 ") },
          { label: "Recovery codes, each good once", text: made.backupCodes.join("\n") },
        ],
      };
    }),
  );
}

/** The first code from the app: from now on one is asked for at every sign-in. */
export async function confirmTotp(_: FormState, form: FormData): Promise<FormState> {
  return asDeskForm(form, ofCode, async (_context, given, account) => {
    assertMay(account, "own_sign_in");
    await guessing(
      account,
      "code",
      "This code is not right. Give the one that shows now.",
      (asked) =>
        throughDoor("turn two-factor sign-in on", () =>
          processAuth().api.verifyTOTP({ body: given, headers: asked }),
        ),
    );
    refresh();
    return { told: "Two-factor sign-in is on." };
  });
}

export async function turnOffTotp(_: FormState, form: FormData): Promise<FormState> {
  return asDeskForm(form, ofPassword, async (_context, { password }, account) => {
    await withPassword(account, password, (asked) =>
      throughDoor("turn two-factor sign-in off", () =>
        processAuth().api.disableTwoFactor({ body: { password }, headers: asked }),
      ),
    );
    refresh();
    return { told: "Two-factor sign-in is off." };
  });
}

/** New recovery codes; those from before stop working. */
export async function renewCodes(_: FormState, form: FormData): Promise<FormState> {
  return asDeskForm(form, ofPassword, async (_context, { password }, account) => {
    const { backupCodes } = await withPassword(account, password, (asked) =>
      throughDoor("renew the recovery codes", () =>
        processAuth().api.generateBackupCodes({ body: { password }, headers: asked }),
      ),
    );
    return {
      told: "The codes from before do not work any more.",
      shown: [{ label: "Recovery codes, each good once", text: backupCodes.join("\n") }],
    };
  });
}

export async function renamePasskey(_: FormState, form: FormData): Promise<FormState> {
  return asDeskForm(form, ofPasskeyName, (context, given) => {
    own.renamePasskey(context, given);
    refresh();
    return { told: "The passkey is renamed." };
  });
}

export async function removePasskey(_: FormState, form: FormData): Promise<FormState> {
  return asDeskForm(form, ofPasskey, (context, given) => {
    own.removePasskey(context, given);
    refresh();
    return { told: "The passkey is removed." };
  });
}

/** Makes a key for the API; it is shown this once. */
export async function makeApiKey(_: FormState, form: FormData): Promise<FormState> {
  return asDeskForm(form, ofNewKey, (context, given) => {
    const token = keys.makeApiKey(context, given);
    refresh();
    return {
      told: "The key is made. Copy it now: it is not kept here, and never shown again.",
      shown: [{ label: "API key", text: token }],
    };
  });
}

export async function revokeApiKey(_: FormState, form: FormData): Promise<FormState> {
  return asDeskForm(form, ofKey, (context, given) => {
    const name = keys.revokeApiKey(context, given);
    refresh();
    return { told: `“${name}” is revoked.` };
  });
}

export async function signOutElsewhere(_: FormState, form: FormData): Promise<FormState> {
  return asDeskForm(form, nothing, (context, _fields, account) => {
    const ended = own.signOutElsewhere(context, { session: account.sessionId });
    refresh();
    return { told: `${counted(ended, "session")} ended.` };
  });
}

/** Shortcuts of a single key, on or off. */
export async function setSingleKeys(_: FormState, form: FormData): Promise<FormState> {
  return asDeskForm(form, ofKeys, (context, { on }) => {
    own.setSingleKeys(context, { on });
    refresh();
    return { told: on ? "Shortcuts of a single key are on." : "They are off." };
  });
}

export async function signOut(_: FormState, _form: FormData): Promise<FormState> {
  const answer = await asDesk(async () => {
    await processAuth().api.signOut({ headers: await headers() });
  });
  return answer.ok ? redirect(urls.signIn()) : answer;
}

const wrong = (field: string, message: string) => new InputError([{ field, message }]);

/** Runs what asks for the password and changes how one signs in; attempts count like those at the door. */
function withPassword<T>(
  account: Account,
  password: string,
  work: (asked: Headers) => Promise<T>,
): Promise<T> {
  assertMay(account, "own_sign_in");
  if (!password) throw wrong("password", "Your password is missing.");
  return guessing(account, "password", "This is not your password.", work);
}

/** Runs what can be guessed at. Throws InputError at the field where it is wrong, or was tried too often. */
async function guessing<T>(
  { email }: Account,
  field: string,
  message: string,
  work: (asked: Headers) => Promise<T>,
): Promise<T> {
  const asked = await headers();
  const address = clientAddress(asked);
  const wait = await countAttempt(address, email);
  if (wait) throw wrong(field, wait);
  try {
    const done = await work(asked);
    await forgiveAttempts(address, email);
    return done;
  } catch (error) {
    if (isAPIError(error) && error.statusCode < 500) throw wrong(field, message);
    throw error;
  }
}
