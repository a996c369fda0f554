import { eq } from "drizzle-orm";
import { headers } from "next/headers";
import { forbidden, redirect } from "next/navigation";
import { freshMinutes, processAuth } from "@/db/desk/auth";
import { processDesk } from "@/db/desk/process";
import { users } from "@/db/desk/schema";
import type { DeskContext } from "@/db/desk/write";
import { type Action, mayDo } from "@/lib/auth/permissions";
import { readSettings } from "@/lib/env";
import { StaleSignInError } from "@/lib/errors";
import { urls } from "@/lib/urls";
import type { Role } from "@/lib/vocabulary";

/** Who is signed in, as the database has it now. */
export interface Account {
  id: string;
  name: string;
  email: string;
  role: Role;
  /** Whether shortcuts of a single key are on. */
  singleKeys: boolean;
  /** When this session was signed in. */
  signedInAt: Date;
  sessionId: string;
}

/** The account of the request's session; nothing where there is none, or where it is suspended. */
export async function currentAccount(): Promise<Account | undefined> {
  const session = await processAuth().api.getSession({ headers: await headers() });
  if (!session) return;
  const row = processDesk().db.select().from(users).where(eq(users.id, session.user.id)).get();
  if (!row || row.suspendedAt) return;
  const { id, name, email, role, singleKeys } = row;
  const { createdAt: signedInAt, id: sessionId } = session.session;
  return { id, name, email, role, singleKeys, signedInAt, sessionId };
}

/**
 * The account that asks for a page of the desk. Without one: to the sign-in page, and from there back to `here`.
 * Where the role may not take the action that the page is for: 403.
 */
export async function requireAccount(here: string, action: Action = "record"): Promise<Account> {
  const account = await currentAccount();
  if (!account) redirect(urls.signIn(here));
  if (!mayDo(account.role, action)) forbidden();
  return account;
}

/** Whether the account signed in just now. */
export function isFresh({ signedInAt }: Account): boolean {
  return Date.now() - signedInAt.getTime() < freshMinutes * 60_000;
}

/** What reaches the public asks who sits there: throws StaleSignInError where the sign-in is not fresh. */
export function assertFresh(account: Account): void {
  if (isFresh(account)) return;
  throw new StaleSignInError(
    `Sign in again: this needs a sign-in of the last ${freshMinutes} minutes. Nothing you wrote is lost.`,
  );
}

/** Where and as whom the account works. */
export function contextOf(account: Account): DeskContext {
  return { desk: processDesk(), actorId: account.id, solo: readSettings().solo };
}
