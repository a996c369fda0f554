/** Work that was given on two statements which become one. */
import { eq } from "drizzle-orm";
import { users } from "@/db/desk/schema";
import { type Merge, rowsWith, set } from "./core";

/** One thing is given to one person at a time: where both are in one matter, whoever has the one that stays keeps it. */
export function uniteAssignments({ r, keep, gone, goes }: Merge<"statements">): void {
  const open = (key: number) =>
    rowsWith(r.tx, "assignments", "statementId", key).filter((row) => row.outcome === "open");
  const held = new Map(open(keep.id).map((row) => [row.matterId, row]));
  const nameOf = (account: string) =>
    r.tx.select({ name: users.name }).from(users).where(eq(users.id, account)).get()?.name;
  for (const row of open(gone.id)) {
    const mine = held.get(row.matterId);
    if (!mine) continue;
    const ended = { outcome: "taken_off" as const, endedBy: r.actorId, endedAt: r.at };
    set(r, "assignments", row.publicId, ended);
    if (r.hidden.has(row.publicId)) continue;
    goes.push(`Given to: ${nameOf(row.assignedTo)} (${nameOf(mine.assignedTo)} stays)`);
  }
}
