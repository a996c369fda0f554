import { eq } from "drizzle-orm";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { processAuth } from "@/db/desk/auth";
import { processDesk } from "@/db/desk/process";
import { users } from "@/db/desk/schema";
import type { DeskContext } from "@/db/desk/write";
import { type Action, mayDo } from "@/lib/auth/permissions";
import { readSettings } from "@/lib/env";
import { NotAllowedError } from "@/lib/errors";
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
}

/** The account of the request's session; nothing where there is none, or where it is suspended. */
export async function currentAccount(): Promise<Account | undefined> {
  const session = await processAuth().api.getSession({ headers: await headers() });
  if (!session) return;
  const row = processDesk().db.select().from(users).where(eq(users.id, session.user.id)).get();
  if (!row || row.suspendedAt) return;
  const { id, name, email, role, singleKeys } = row;
  return { id, name, email, role, singleKeys, signedInAt: session.session.createdAt };
}

/**
 * The account that asks for a page of the desk. Without one: to the sign-in page, and from there back to `here`.
 * Throws NotAllowedError where the role may not take the action that the page is for.
 */
export async function requireAccount(here: string, action: Action = "record"): Promise<Account> {
  const account = await currentAccount();
  if (!account) redirect(urls.signIn(here));
  if (!mayDo(account.role, action)) {
    throw new NotAllowedError("This page is not for your role.");
  }
  return account;
}

/** Where and as whom the account works. */
export function contextOf(account: Account): DeskContext {
  return { desk: processDesk(), actorId: account.id, solo: readSettings().solo };
}

/** How long a sign-in is fresh enough to publish with, in milliseconds. */
const freshFor = 10 * 60 * 1000;

/** Throws NotAllowedError where the account signed in too long ago to publish. */
export function assertFresh({ signedInAt }: Account): void {
  if (Date.now() - signedInAt.getTime() > freshFor) {
    throw new NotAllowedError("Sign in again first: it was too long ago for this.");
  }
}
