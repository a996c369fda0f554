"use client";
import { passkeyClient } from "@better-auth/passkey/client";
import { createAuthClient } from "better-auth/client";

/** The browser's side of passkeys; made when first asked for, since it reads the page's address. */
export const passkeys = () => createAuthClient({ plugins: [passkeyClient()] });

/** What went wrong with a passkey, as a sentence. */
export function passkeyProblem(error: { code?: string; status: number }): string {
  if (error.status === 429) return "Too many attempts. Try again in a minute.";
  switch (error.code) {
    case "SUSPENDED":
      return "This account is suspended. An administrator can restore it.";
    case "NOT_UNLOCKED":
      return "The passkey has to be unlocked: by fingerprint, face or PIN.";
    case "PASSKEY_NOT_FOUND":
      return "This passkey belongs to no account here.";
    case "ERROR_AUTHENTICATOR_PREVIOUSLY_REGISTERED":
      return "This device has a passkey of your account already.";
    default:
      return "Nothing came of it: the passkey was not used, or the browser gave up. Try again.";
  }
}
