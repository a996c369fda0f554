/** Reads accounts, for those who keep them and for their owners. */
import { and, asc, count, desc, eq, gt, isNull, ne, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { DeskDatabase } from "@/db/desk/desk";
import { isPerson } from "@/db/desk/machine-accounts";
import * as t from "@/db/desk/schema";
import { NotFoundError } from "@/lib/errors";

/** The accounts of people, by name, with how they sign in and when they last did. */
export function listAccounts(db: DeskDatabase) {
  const keys = db
    .select({ userId: t.passkeys.userId, held: count().as("held") })
    .from(t.passkeys)
    .groupBy(t.passkeys.userId)
    .as("keys");
  const { id, name, email, role, suspendedAt, twoFactorEnabled, createdAt, updatedAt } = t.users;
  return db
    .select({
      ...{ id, name, email, role, suspendedAt, twoFactorEnabled, createdAt },
      passkeys: keys.held,
      /** See the hook in db/desk/auth.ts. */
      lastSignInAt: updatedAt,
    })
    .from(t.users)
    .leftJoin(keys, eq(keys.userId, t.users.id))
    .where(isPerson)
    .orderBy(asc(t.users.name), asc(t.users.id))
    .all();
}
export type ListedAccount = ReturnType<typeof listAccounts>[number];

/** The names of those who work here now, by name. */
export function listColleagues(db: DeskDatabase): { id: string; name: string }[] {
  const { id, name, suspendedAt } = t.users;
  return db
    .select({ id, name })
    .from(t.users)
    .where(and(isPerson, isNull(suspendedAt)))
    .orderBy(asc(name))
    .all();
}

const inviters = alias(t.users, "inviters");

/** Links that can still be used, newest first; the first administrator's is the machine's own. */
export function listOpenLinks(db: DeskDatabase, now = new Date()) {
  const { id, kind, createdAt, expiresAt, role } = t.invitations;
  return db
    .select({
      ...{ id, kind, createdAt, expiresAt, role },
      invitedName: t.invitations.name,
      invitedEmail: t.invitations.email,
      accountName: t.users.name,
      by: inviters.name,
    })
    .from(t.invitations)
    .leftJoin(t.users, eq(t.users.id, t.invitations.userId))
    .leftJoin(inviters, eq(inviters.id, t.invitations.invitedBy))
    .where(
      and(
        ne(t.invitations.kind, "first"),
        isNull(t.invitations.usedAt),
        gt(t.invitations.expiresAt, now),
      ),
    )
    .orderBy(desc(t.invitations.createdAt))
    .all();
}
export type OpenLink = ReturnType<typeof listOpenLinks>[number];

/** How somebody signs in, and where they are signed in now, newest first. */
export function getSignInMeans(db: DeskDatabase, userId: string, now = new Date()) {
  const passkeys = db
    .select({ id: t.passkeys.id, name: t.passkeys.name, createdAt: t.passkeys.createdAt })
    .from(t.passkeys)
    .where(eq(t.passkeys.userId, userId))
    .orderBy(asc(t.passkeys.createdAt))
    .all();
  const sessions = db
    .select({
      id: t.sessions.id,
      createdAt: t.sessions.createdAt,
      userAgent: t.sessions.userAgent,
    })
    .from(t.sessions)
    .where(and(eq(t.sessions.userId, userId), gt(t.sessions.expiresAt, now)))
    .orderBy(desc(t.sessions.createdAt))
    .all();
  const totp = db
    .select({ verified: t.twoFactors.verified })
    .from(t.twoFactors)
    .where(eq(t.twoFactors.userId, userId))
    .get();
  const isNamedInVersions =
    db
      .select({ id: t.versions.id })
      .from(t.versions)
      .where(eq(t.versions.approvedBy, userId))
      .limit(1)
      .get() !== undefined;
  return {
    passkeys,
    sessions,
    /** `begun`: a secret was made, no code from it given yet. */
    totp: totp ? (totp.verified ? ("on" as const) : ("begun" as const)) : ("off" as const),
    isNamedInVersions,
  };
}
export type SignInMeans = ReturnType<typeof getSignInMeans>;

/** What the page of an open link shows: for whom it is, and from whom. */
export function getLinkFor(db: DeskDatabase, { id }: { id: string }) {
  const { kind, role } = t.invitations;
  const row = db
    .select({
      ...{ kind, role, name: t.invitations.name },
      email: sql<string | null>`coalesce(${t.invitations.email}, ${t.users.email})`,
      by: inviters.name,
    })
    .from(t.invitations)
    .leftJoin(t.users, eq(t.users.id, t.invitations.userId))
    .leftJoin(inviters, eq(inviters.id, t.invitations.invitedBy))
    .where(eq(t.invitations.id, id))
    .get();
  if (!row) throw new NotFoundError("links", id);
  return row;
}
export type LinkFor = ReturnType<typeof getLinkFor>;
