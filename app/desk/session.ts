import { eq } from "drizzle-orm";
import { cookies, headers } from "next/headers";
import { forbidden, redirect } from "next/navigation";
import { patiently } from "@/db/connect";
import { processAuth } from "@/db/desk/auth";
import { endSession } from "@/db/desk/mutations/own-account";
import { processDesk } from "@/db/desk/process";
import { users } from "@/db/desk/schema";
import type { DeskContext } from "@/db/desk/write";
import { type Action, freshMinutes, isStale, mayDo } from "@/lib/auth/permissions";
import { readSettings } from "@/lib/env";
import { NotAllowedError, StaleSignInError } from "@/lib/errors";
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
  const session = await processAuth().api.getSession({ headers: await headersNow() });
  if (!session) return;
  const row = processDesk().db.select().from(users).where(eq(users.id, session.user.id)).get();
  if (!row || row.suspendedAt) return;
  const { id, name, email, role, singleKeys } = row;
  const { createdAt: signedInAt, id: sessionId } = session.session;
  return { id, name, email, role, singleKeys, signedInAt, sessionId };
}

/** The headers with the cookies as they are now: an action may have set new ones before its page is drawn again. */
async function headersNow(): Promise<Headers> {
  const now = new Headers(await headers());
  now.set("cookie", (await cookies()).toString());
  return now;
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

/**
 * For what no mutation stands for, or where something comes before it: throws NotAllowedError where the role may not
 * take the action, StaleSignInError where it asks for a fresh sign-in and this one is older.
 */
export function assertMay({ role, signedInAt }: Account, action: Action): void {
  if (!mayDo(role, action)) throw new NotAllowedError("This is not for your role.");
  if (isStale(action, signedInAt)) throw new StaleSignInError(freshMinutes);
}

/** Ends a session that another one took the place of; waits where another process writes. */
export function endPatiently(session: string): Promise<void> {
  const desk = processDesk();
  return patiently(desk.connection, () => endSession(desk, session));
}

/** Where and as whom the account works. */
export function contextOf(account: Account): DeskContext {
  const { id: actorId, signedInAt } = account;
  return { desk: processDesk(), actorId, signedInAt, solo: readSettings().solo };
}
