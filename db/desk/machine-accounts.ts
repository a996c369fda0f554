/** Accounts that no person signs in to: what the demo and the command line write is logged under them. */
import { and, eq, isNull, notLike } from "drizzle-orm";
import { logAccounts } from "./account-log";
import { type Desk, type DeskDatabase, inTransaction } from "./desk";
import { users } from "./schema";
import type { DeskContext } from "./write";

/** Their e-mail addresses end so; nobody can have such a one (RFC 2606). */
export const machineDomain = "@gainsay.invalid";

/** Tells people from machine accounts. */
export const isPerson = notLike(users.email, `%${machineDomain}`);

type MachineAccount = Pick<typeof users.$inferInsert, "id" | "name" | "email" | "role">;

/** Makes an account that has no way to sign in, where it is not there yet; the log tells of it as of any other. */
export function ensureAccount(desk: Desk, account: MachineAccount): void {
  inTransaction(desk, (tx) => {
    if (tx.select().from(users).where(eq(users.id, account.id)).get()) return;
    const entry = { action: "make an account", at: new Date().toISOString() };
    logAccounts(tx, entry, () => tx.insert(users).values(account).run());
  });
}

/** The account of whoever has the machine. */
export const machineAccount = {
  id: "gainsay-command-line",
  name: "Command line",
  email: `cli${machineDomain}`,
  role: "administrator",
} as const;

/** Whoever has the machine may keep its accounts: the context of `gainsay user`. */
export function commandLine(desk: Desk): DeskContext {
  ensureAccount(desk, machineAccount);
  return { desk, actorId: machineAccount.id };
}

/** Of the account below: it is a member of no restricted matter. */
export const recheckerId = "gainsay-recheck";

/** Under whom the server asks captured addresses again. */
export function rechecker(desk: Desk): DeskContext {
  const id = recheckerId;
  const name = "The server, by its schedule";
  ensureAccount(desk, { id, name, email: `recheck${machineDomain}`, role: "reporter" });
  return { desk, actorId: id };
}

/** Under whom hooks follow what they are of into another record. */
export function ofHooks(desk: Desk): DeskContext {
  const id = "gainsay-hooks";
  ensureAccount(desk, {
    id,
    name: "The server, for hooks",
    email: `hooks${machineDomain}`,
    role: "editor",
  });
  return { desk, actorId: id };
}

/** Whoever reads may report an error: the context that reports are logged under. */
export function readers(desk: Desk): DeskContext {
  const id = "gainsay-readers";
  ensureAccount(desk, { id, name: "A reader", email: `readers${machineDomain}`, role: "reporter" });
  return { desk, actorId: id };
}

/** The administrators who can sign in. */
export function activeAdministrators(db: DeskDatabase) {
  return db
    .select({ id: users.id })
    .from(users)
    .where(and(eq(users.role, "administrator"), isNull(users.suspendedAt), isPerson))
    .all();
}
