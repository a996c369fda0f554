/** Accounts that no person signs in to: what the demo and the command line write is logged under them. */
import { and, eq, isNull, notLike } from "drizzle-orm";
import type { Desk, DeskDatabase } from "./desk";
import { users } from "./schema";
import type { DeskContext } from "./write";

/** Their e-mail addresses end so; nobody can have such a one (RFC 2606). */
export const machineDomain = "@gainsay.invalid";

/** Tells people from machine accounts. */
export const isPerson = notLike(users.email, `%${machineDomain}`);

/** Whoever has the machine may keep its accounts: the context of `gainsay user`. */
export function commandLine(desk: Desk): DeskContext {
  const id = "gainsay-command-line";
  desk.db
    .insert(users)
    .values({ id, name: "Command line", email: `cli${machineDomain}`, role: "administrator" })
    .onConflictDoNothing()
    .run();
  return { desk, actorId: id };
}

/** Whoever reads may report an error: the context that reports are logged under. */
export function readers(desk: Desk): DeskContext {
  const id = "gainsay-readers";
  desk.db
    .insert(users)
    .values({ id, name: "A reader", email: `readers${machineDomain}`, role: "reporter" })
    .onConflictDoNothing()
    .run();
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
