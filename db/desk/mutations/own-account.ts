/** What people change about their own account. */
import { and, eq, ne } from "drizzle-orm";
import { z } from "zod";
import type { Desk } from "@/db/desk/desk";
import * as t from "@/db/desk/schema";
import { mutation } from "@/db/desk/write";
import { InputError, NotFoundError } from "@/lib/errors";
import { logAccount, personName, requirePerson } from "./account-rows";

/** Logs what somebody changed, through the sign-in library, about how they sign in: "add a passkey". */
export const logOwnChange = mutation(
  "change one’s sign-in",
  "own_account",
  z.object({ what: z.string() }),
  ({ tx, actorId, at }, { what }) => {
    const user = requirePerson(tx, actorId);
    logAccount(tx, what, actorId, user, user, at);
  },
);

/** Changes one's name: while no published version names one, since versions never change. */
export const rename = mutation(
  "change one’s name",
  "own_account",
  z.object({ name: personName }),
  ({ tx, actorId, at }, { name }) => {
    const user = requirePerson(tx, actorId);
    const named = eq(t.versions.approvedBy, actorId);
    if (tx.select().from(t.versions).where(named).limit(1).get()) {
      const message = "Published versions name you so, and versions never change.";
      throw new InputError([{ field: "name", message }]);
    }
    tx.update(t.users).set({ name }).where(eq(t.users.id, actorId)).run();
    logAccount(tx, "change one’s name", actorId, user, user, at);
  },
);

/** Switches shortcuts of a single key on or off. */
export const setSingleKeys = mutation(
  "set shortcuts",
  "own_account",
  z.object({ on: z.boolean() }),
  ({ tx, actorId }, { on }) => {
    tx.update(t.users).set({ singleKeys: on }).where(eq(t.users.id, actorId)).run();
  },
);

/** Ends one's sessions other than this. Returns how many there were. */
export const signOutElsewhere = mutation(
  "sign out elsewhere",
  "own_account",
  z.object({ session: z.string() }),
  ({ tx, actorId, at }, { session }) => {
    const user = requirePerson(tx, actorId);
    const others = and(eq(t.sessions.userId, actorId), ne(t.sessions.id, session));
    const ended = tx.delete(t.sessions).where(others).run().changes;
    logAccount(tx, "sign out elsewhere", actorId, user, user, at);
    return ended;
  },
);

const passkey = z.object({ passkey: z.string() });

export const renamePasskey = mutation(
  "rename a passkey",
  "own_account",
  passkey.extend({ name: personName }),
  ({ tx, actorId }, { passkey: id, name }) => {
    const own = and(eq(t.passkeys.id, id), eq(t.passkeys.userId, actorId));
    if (tx.update(t.passkeys).set({ name }).where(own).run().changes === 0) {
      throw new NotFoundError("passkeys", id);
    }
  },
);

export const removePasskey = mutation(
  "remove a passkey",
  "own_account",
  passkey,
  ({ tx, actorId, at }, { passkey: id }) => {
    const user = requirePerson(tx, actorId);
    const own = and(eq(t.passkeys.id, id), eq(t.passkeys.userId, actorId));
    if (tx.delete(t.passkeys).where(own).run().changes === 0)
      throw new NotFoundError("passkeys", id);
    logAccount(tx, "remove a passkey", actorId, user, user, at);
  },
);

/** Ends a session that a fresh one has taken the place of. */
export function endSession({ db }: Desk, id: string): void {
  db.delete(t.sessions).where(eq(t.sessions.id, id)).run();
}
