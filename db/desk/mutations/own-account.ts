/** What people change about their own account. */
import { and, eq, ne } from "drizzle-orm";
import { z } from "zod";
import { logAccounts } from "@/db/desk/account-log";
import type { Desk } from "@/db/desk/desk";
import * as t from "@/db/desk/schema";
import { mutation, type Writer } from "@/db/desk/write";
import type { Action } from "@/lib/auth/permissions";
import { InputError, NotFoundError } from "@/lib/errors";
import { personName, requirePerson } from "./account-rows";

/** A change to one's own account: all that it writes is logged under the verb. */
function ownMutation<S extends z.ZodType, R>(
  verb: string,
  schema: S,
  run: (writer: Writer, values: z.output<S>) => R,
  action: Action = "own_account",
) {
  return mutation(verb, action, schema, (writer, values) => {
    const { tx, actorId, at } = writer;
    requirePerson(tx, actorId);
    const entry = { action: verb, actor: actorId, at, about: actorId };
    return logAccounts(tx, entry, () => run(writer, values));
  });
}

/** Changes one's name: while no published version names one, since versions never change. */
export const rename = ownMutation(
  "change one’s name",
  z.object({ name: personName }),
  ({ tx, actorId }, { name }) => {
    const named = eq(t.versions.approvedBy, actorId);
    if (tx.select().from(t.versions).where(named).limit(1).get()) {
      const message = "Published versions name you so, and versions never change.";
      throw new InputError([{ field: "name", message }]);
    }
    tx.update(t.users).set({ name }).where(eq(t.users.id, actorId)).run();
  },
);

/** Switches shortcuts of a single key on or off. */
export const setSingleKeys = ownMutation(
  "set shortcuts",
  z.object({ on: z.boolean() }),
  ({ tx, actorId }, { on }) => {
    tx.update(t.users).set({ singleKeys: on }).where(eq(t.users.id, actorId)).run();
  },
);

/** Ends one's sessions other than this. Returns how many there were. */
export const signOutElsewhere = ownMutation(
  "sign out elsewhere",
  z.object({ session: z.string() }),
  ({ tx, actorId }, { session }) => {
    const others = and(eq(t.sessions.userId, actorId), ne(t.sessions.id, session));
    return tx.delete(t.sessions).where(others).run().changes;
  },
);

const passkey = z.object({ passkey: z.string() });

export const renamePasskey = ownMutation(
  "rename a passkey",
  passkey.extend({ name: personName }),
  ({ tx, actorId }, { passkey: id, name }) => {
    const own = and(eq(t.passkeys.id, id), eq(t.passkeys.userId, actorId));
    if (tx.update(t.passkeys).set({ name }).where(own).run().changes === 0) {
      throw new NotFoundError("passkeys", id);
    }
  },
);

export const removePasskey = ownMutation(
  "remove a passkey",
  passkey,
  ({ tx, actorId }, { passkey: id }) => {
    const own = and(eq(t.passkeys.id, id), eq(t.passkeys.userId, actorId));
    if (tx.delete(t.passkeys).where(own).run().changes === 0)
      throw new NotFoundError("passkeys", id);
  },
  "own_sign_in",
);

/** Ends a session that a fresh one has taken the place of. */
export function endSession({ db }: Desk, id: string): void {
  db.delete(t.sessions).where(eq(t.sessions.id, id)).run();
}
