/** One-time links: for whom an administrator invites, for a new password, and for the first administrator. */
import { and, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import { logAccounts } from "@/db/desk/account-log";
import { type Desk, inTransaction, type Tx } from "@/db/desk/desk";
import { findLink, makeLink } from "@/db/desk/links";
import { commandLine, isPerson } from "@/db/desk/machine-accounts";
import * as t from "@/db/desk/schema";
import { mutation } from "@/db/desk/write";
import { InputError, NotFoundError } from "@/lib/errors";
import { newPublicId } from "@/lib/public-id";
import { roles } from "@/lib/vocabulary";
import {
  accountId,
  endFirstLinks,
  endSessions,
  personEmail,
  personName,
  requirePerson,
  type User,
} from "./account-rows";
import { listed } from "./fields";

/** Invites somebody. Returns the token of the link to hand over, which ends any earlier one for that address. */
export const inviteAccount = mutation(
  "invite",
  "keep_accounts",
  z.object({ name: personName, email: personEmail, role: listed("The role", roles) }),
  ({ tx, at, actorId }, given) => {
    if (tx.select().from(t.users).where(eq(t.users.email, given.email)).get()) {
      throw new InputError([{ field: "email", message: "This address has an account already." }]);
    }
    const invitation = { ...given, kind: "invitation" as const, invitedBy: actorId };
    return logAccounts(tx, { action: "invite", actor: actorId, at }, () =>
      makeLink(tx, invitation, new Date(at)),
    );
  },
);

/** Ends a link that nobody used. */
export const withdrawLink = mutation(
  "withdraw a link",
  "keep_accounts",
  z.object({ link: z.string() }),
  ({ tx, at, actorId }, { link }) => {
    const open = and(eq(t.invitations.id, link), isNull(t.invitations.usedAt));
    logAccounts(tx, { action: "withdraw a link", actor: actorId, at }, () => {
      if (tx.delete(t.invitations).where(open).run().changes === 0) {
        throw new NotFoundError("open links", link);
      }
    });
  },
);

/** Makes a link with which somebody sets a new password. Returns its token, and the address it is for. */
export const offerReset = mutation(
  "offer a new password",
  "keep_accounts",
  z.object({ account: accountId }),
  ({ tx, at, actorId }, { account: userId }) => {
    const user = requirePerson(tx, userId);
    const reset = { kind: "reset" as const, userId, invitedBy: actorId };
    const entry = { action: "offer a new password", actor: actorId, at, about: userId };
    const token = logAccounts(tx, entry, () => makeLink(tx, reset, new Date(at)));
    return { token, email: user.email };
  },
);

/**
 * The token of the link that makes the first administrator; an earlier one that nobody used ends. Undefined once there
 * is an administrator.
 */
export function offerFirst(desk: Desk, now = new Date()): string | undefined {
  const { actorId: actor } = commandLine(desk);
  return inTransaction(desk, (tx) => {
    const held = tx
      .select()
      .from(t.users)
      .where(and(eq(t.users.role, "administrator"), isPerson))
      .limit(1)
      .get();
    if (held) return;
    const entry = { action: "offer the first account", actor, at: now.toISOString() };
    return logAccounts(tx, entry, () =>
      makeLink(tx, { kind: "first", role: "administrator" }, now),
    );
  });
}

const newcomer = z.object({ name: personName, email: personEmail });

/**
 * Uses a link once: makes the account that it invites, or sets the new password and ends all sessions. The e-mail
 * address is asked of the first administrator alone; others have theirs from the link.
 * @param passwordHash as the sign-in library makes it
 * @returns the account. Throws NotFoundError where the link is not open any more, InputError for name and address.
 */
export function spendLink(
  desk: Desk,
  token: string,
  given: { name?: string; email?: string },
  passwordHash: string,
  now = new Date(),
): User {
  return inTransaction(desk, (tx) => {
    const found = findLink(tx, token, now);
    if (found.state !== "open") throw new NotFoundError("open links", "");
    const { link } = found;
    const at = now.toISOString();
    const spend = () =>
      tx.update(t.invitations).set({ usedAt: now }).where(eq(t.invitations.id, link.id)).run();
    if (link.kind === "reset") {
      const user = requirePerson(tx, link.userId ?? "");
      const entry = { action: "set a new password", actor: user.id, at };
      return logAccounts(tx, entry, () => {
        spend();
        setPassword(tx, user.id, passwordHash);
        return user;
      });
    }

    const parsed = newcomer.safeParse({ ...given, ...(link.email && { email: link.email }) });
    if (!parsed.success) {
      throw new InputError(
        parsed.error.issues.map(({ path, message }) => ({ field: String(path[0]), message })),
      );
    }
    if (tx.select().from(t.users).where(eq(t.users.email, parsed.data.email)).get()) {
      throw new InputError([{ field: "email", message: "This address has an account already." }]);
    }
    const values = { ...parsed.data, id: newPublicId(), role: link.role ?? "reporter" };
    const action = link.kind === "first" ? "make the first account" : "accept an invitation";
    return logAccounts(tx, { action, actor: values.id, at }, () => {
      spend();
      const user = tx.insert(t.users).values(values).returning().get();
      tx.insert(t.accounts)
        .values({ ...credentialOf(user.id), id: newPublicId(), password: passwordHash })
        .run();
      if (user.role === "administrator") endFirstLinks(tx);
      return user;
    });
  });
}

const credentialOf = (userId: string) => ({
  userId,
  accountId: userId,
  providerId: "credential",
});

function setPassword(tx: Tx, userId: string, password: string): void {
  const credential = and(eq(t.accounts.userId, userId), eq(t.accounts.providerId, "credential"));
  const set = tx.update(t.accounts).set({ password }).where(credential).run();
  if (set.changes === 0) {
    tx.insert(t.accounts)
      .values({ ...credentialOf(userId), id: newPublicId(), password })
      .run();
  }
  endSessions(tx, userId);
}
