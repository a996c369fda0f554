/** Accounts as administrators keep them. Each change is in the log and holds from the account's next request on. */
import { eq } from "drizzle-orm";
import { z } from "zod";
import { logAccounts } from "@/db/desk/account-log";
import type { Tx } from "@/db/desk/desk";
import { activeAdministrators } from "@/db/desk/machine-accounts";
import * as t from "@/db/desk/schema";
import { mutation, type Writer } from "@/db/desk/write";
import { InputError } from "@/lib/errors";
import { roles } from "@/lib/vocabulary";
import { accountId, endFirstLinks, endSessions, requirePerson, type User } from "./account-rows";
import { listed } from "./fields";

type Changes = Partial<Pick<User, "role" | "suspendedAt">>;

/** A change to one account: what `run` answers is written, and the whole of it logged under the verb. */
function accountMutation<S extends z.ZodRawShape>(
  verb: string,
  shape: S,
  run: (writer: Writer, user: User, values: z.output<z.ZodObject<S>>) => Changes | undefined,
) {
  const schema = z.object({ ...shape, account: accountId });
  return mutation(verb, "keep_accounts", schema, (writer, values) => {
    const { account: id, ...rest } = values as { account: string } & z.output<z.ZodObject<S>>;
    const before = requirePerson(writer.tx, id);
    const entry = { action: verb, actor: writer.actorId, at: writer.at, about: id };
    logAccounts(writer.tx, entry, () => {
      const changes = run(writer, before, rest as z.output<z.ZodObject<S>>);
      if (changes) writer.tx.update(t.users).set(changes).where(eq(t.users.id, id)).run();
    });
  });
}

/** Throws InputError where it would leave nobody to keep the accounts. */
export const changeRole = accountMutation(
  "change a role",
  { role: listed("The role", roles) },
  ({ tx }, user, given) => {
    if (given.role === user.role) {
      throw new InputError([{ field: "role", message: "This is the role already." }]);
    }
    if (given.role === "administrator") endFirstLinks(tx);
    else keepAnAdministrator(tx, user, "role");
    return { role: given.role };
  },
);

/** Keeps somebody out from the next request on. Throws InputError for the last administrator. */
export const suspendAccount = accountMutation("suspend", {}, ({ tx, at }, user) => {
  keepAnAdministrator(tx, user, "account");
  endSessions(tx, user.id);
  return { suspendedAt: user.suspendedAt ?? new Date(at) };
});

export const restoreAccount = accountMutation("restore", {}, () => ({ suspendedAt: null }));

/** Ends every session of an account. */
export const signOutEverywhere = accountMutation("sign out everywhere", {}, ({ tx }, user) => {
  endSessions(tx, user.id);
  return undefined;
});

/** For somebody who lost their device: takes TOTP and passkeys away, so that the password alone signs in again. */
export const removeSecondFactor = accountMutation(
  "remove the second factor",
  {},
  ({ tx }, user) => {
    endSessions(tx, user.id);
    tx.delete(t.passkeys).where(eq(t.passkeys.userId, user.id)).run();
    tx.delete(t.twoFactors).where(eq(t.twoFactors.userId, user.id)).run();
    tx.update(t.users).set({ twoFactorEnabled: false }).where(eq(t.users.id, user.id)).run();
    return undefined;
  },
);

function keepAnAdministrator(tx: Tx, user: User, field: string): void {
  if (user.role !== "administrator" || user.suspendedAt) return;
  if (activeAdministrators(tx).some(({ id }) => id !== user.id)) return;
  const message = "This is the last administrator. Make somebody else one first.";
  throw new InputError([{ field, message }]);
}
