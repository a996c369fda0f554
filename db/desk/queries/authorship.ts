import { and, desc, eq, gt, ne, sql } from "drizzle-orm";
import type { DeskDatabase } from "@/db/desk/desk";
import {
  logEntries,
  matterTopics,
  memberships,
  rebuttalHeadings,
  submissions,
} from "@/db/desk/schema";
import type { MatterDocument } from "@/lib/document/document";
import { recordIdsOf } from "@/lib/document/ids";
import { rehashAction } from "@/lib/log/chain";
import { latestVersion } from "./versions";

/**
 * Whether an account wrote any part of a matter since it was last reviewed and published, as the log tells: a record of
 * the document, one that readers have and that would go, or a link that only the matter holds. What was taken out is in
 * none of these: its parent is, and changed with it (see `Remover` in db/desk/write.ts).
 */
export function wrotePartOf(
  db: DeskDatabase,
  actorId: string,
  document: MatterDocument,
  matterId: number,
): boolean {
  const version = latestVersion(db, matterId);
  // Ids stand in what is sealed: no text is looked up for them.
  const published = version ? recordIdsOf(JSON.parse(version.document) as MatterDocument) : [];
  const parts = JSON.stringify([
    ...new Set([...recordIdsOf(document), ...published, ...linkIdsOf(db, matterId)]),
  ]);
  return (
    db
      .select({ id: logEntries.id })
      .from(logEntries)
      .where(
        and(
          // By the record: an account may have written all its life, and a matter has so many records.
          sql`+${logEntries.actor} = ${actorId}`,
          ne(logEntries.action, rehashAction),
          gt(logEntries.id, publishedAtEntry(db, matterId)),
          sql`${logEntries.recordId} in (select value from json_each(${parts}))`,
        ),
      )
      .limit(1)
      .get() !== undefined
  );
}

/** Topics, places and headings of a matter: records that its document shows without their ids. */
function linkIdsOf(db: DeskDatabase, matterId: number): string[] {
  return [matterTopics, memberships, rebuttalHeadings].flatMap((table) =>
    db
      .select({ id: table.publicId })
      .from(table)
      .where(eq(table.matterId, matterId))
      .all()
      .map(({ id }) => id),
  );
}

/**
 * The log entry with which the matter was last published after a review of its own; 0 where it never was. A version
 * that another matter's publication made, or a withdrawal, reviewed nothing of what is written here.
 */
function publishedAtEntry(db: DeskDatabase, matterId: number): number {
  const last = db
    .select({ id: logEntries.id })
    .from(submissions)
    .innerJoin(logEntries, eq(logEntries.recordId, submissions.publicId))
    .where(
      and(
        eq(submissions.matterId, matterId),
        eq(submissions.state, "published"),
        ne(logEntries.action, rehashAction),
      ),
    )
    .orderBy(desc(logEntries.id))
    .limit(1)
    .get();
  return last?.id ?? 0;
}
