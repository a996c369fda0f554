import { headers } from "next/headers";
import type { z } from "zod";
import { patiently, whyUnwritable } from "@/db/connect";
import { processDesk } from "@/db/desk/process";
import type { DeskContext } from "@/db/desk/write";
import type { DeskResult, PlainRefusal } from "@/lib/desk/result";
import { readSettings } from "@/lib/env";
import {
  ConflictError,
  GateError,
  InputError,
  NotAllowedError,
  NotFoundError,
  StaleSignInError,
} from "@/lib/errors";
import { type Account, contextOf, currentAccount } from "./session";

/**
 * Whether a request names a page of ours as its origin: every write that a cookie authenticates must. A missing
 * Origin, and the `null` of a sandboxed page, are not ours.
 */
export function hasOurOrigin(from: Pick<Headers, "get">): boolean {
  return from.get("origin") === readSettings().url;
}

/**
 * Runs what a person at the desk asked for, and answers in sentences instead of throwing. A write must come from a
 * page of ours, see `hasOurOrigin`.
 */
export async function asDesk<T>(
  work: (context: DeskContext, account: Account) => T | Promise<T>,
): Promise<DeskResult<T>> {
  if (!hasOurOrigin(await headers())) {
    return refused("not_allowed", "This did not come from a page of the desk.");
  }
  try {
    const account = await currentAccount();
    if (!account) return refused("signed_out", "You are signed out. Sign in; your text is kept.");
    const { connection } = processDesk();
    const value = await patiently(connection, () => work(contextOf(account), account));
    return { ok: true, value };
  } catch (error) {
    return asRefusal(error);
  }
}

/** What a page sent with an action. Throws InputError where it is something that no page of ours sends. */
export function readArgument<S extends z.ZodType>(schema: S, given: unknown): z.output<S> {
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  throw new InputError([{ field: "", message: "This is not what the page sends." }]);
}

const refused = (kind: PlainRefusal, message: string) => ({ ok: false, kind, message }) as const;

/** What went wrong, for the person who asked. Throws on what nobody foresaw. */
export function asRefusal(error: unknown): Extract<DeskResult<never>, { ok: false }> {
  if (error instanceof InputError) {
    return { ok: false, kind: "input", message: error.message, problems: error.problems };
  }
  if (error instanceof GateError) {
    return { ok: false, kind: "gate", message: error.message, problems: error.problems };
  }
  if (error instanceof ConflictError) {
    const { message, recordId, current } = error;
    return { ok: false, kind: "conflict", message, recordId, current };
  }
  if (error instanceof NotAllowedError) return refused("not_allowed", error.message);
  if (error instanceof StaleSignInError) return refused("stale_sign_in", error.message);
  if (error instanceof NotFoundError) return refused("not_found", error.message);
  const busy = whyUnwritable(error);
  if (busy) return refused("busy", busy);
  throw error;
}
