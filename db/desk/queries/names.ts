import type { DeskDatabase } from "@/db/desk/desk";
import { users } from "@/db/desk/schema";

/** The name of an account; its id where there is none. */
export type NameOf = (id: string) => string;

/** The names of all accounts: a desk has few. */
export function namesOf(db: DeskDatabase): NameOf {
  const rows = db.select({ id: users.id, name: users.name }).from(users).all();
  const names = new Map(rows.map((row) => [row.id, row.name]));
  return (id) => names.get(id) ?? id;
}
