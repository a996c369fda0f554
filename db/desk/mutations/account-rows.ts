/** What the mutations of accounts share: finding one, ending its sessions. */
import { and, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "@/db/desk/desk";
import { isPerson, machineDomain } from "@/db/desk/machine-accounts";
import * as t from "@/db/desk/schema";
import { NotFoundError } from "@/lib/errors";
import { oneLine } from "./fields";

export type User = typeof t.users.$inferSelect;

export const personName = oneLine("The name", 200);
export const personEmail = z
  .string({ error: "The e-mail address is missing." })
  .trim()
  .toLowerCase()
  .max(254, "The e-mail address is longer than 254 characters.")
  .pipe(z.email("This is not an e-mail address, such as name@example.org."))
  .refine((address) => !address.endsWith(machineDomain), "This address cannot be one.");
export const accountId = z.string({ error: "The account is not chosen." }).min(1).max(100);

/** The account of a person. Throws NotFoundError. */
export function requirePerson(tx: Tx, id: string): User {
  const user = tx
    .select()
    .from(t.users)
    .where(and(eq(t.users.id, id), isPerson))
    .get();
  if (!user) throw new NotFoundError("accounts", id);
  return user;
}

export function endSessions(tx: Tx, userId: string): void {
  tx.delete(t.sessions).where(eq(t.sessions.userId, userId)).run();
}

/** Whoever holds the link of the first start must not come in once there is an administrator. */
export function endFirstLinks(tx: Tx): void {
  tx.delete(t.invitations)
    .where(and(eq(t.invitations.kind, "first"), isNull(t.invitations.usedAt)))
    .run();
}
