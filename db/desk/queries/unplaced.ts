/** Statements that stand in no matter. */
import { desc, eq, notExists } from "drizzle-orm";
import type { DeskDatabase } from "@/db/desk/desk";
import * as t from "@/db/desk/schema";

/** Statements that were taken out of every matter, or never stood in one; the newest of them. Looks at every one: see reading-work.ts. */
export function listUnplaced(db: DeskDatabase, limit = 50) {
  const place = db
    .select({ id: t.memberships.id })
    .from(t.memberships)
    .where(eq(t.memberships.statementId, t.statements.id));
  return db
    .select({
      id: t.statements.publicId,
      summary: t.statements.summary,
      speaker: t.speakers.name,
    })
    .from(t.statements)
    .innerJoin(t.speakers, eq(t.speakers.id, t.statements.speakerId))
    .where(notExists(place))
    .orderBy(desc(t.statements.id))
    .limit(limit)
    .all();
}
