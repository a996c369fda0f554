/** Statements that stand in no matter. */
import { desc, eq, notInArray } from "drizzle-orm";
import type { DeskDatabase } from "@/db/desk/desk";
import * as t from "@/db/desk/schema";

/** Statements that were taken out of every matter, or never stood in one; the newest of them. */
export function listUnplaced(db: DeskDatabase, limit = 50) {
  const placed = db.select({ id: t.memberships.statementId }).from(t.memberships);
  return db
    .select({
      id: t.statements.publicId,
      summary: t.statements.summary,
      speaker: t.speakers.name,
    })
    .from(t.statements)
    .innerJoin(t.speakers, eq(t.speakers.id, t.statements.speakerId))
    .where(notInArray(t.statements.id, placed))
    .orderBy(desc(t.statements.id))
    .limit(limit)
    .all();
}
