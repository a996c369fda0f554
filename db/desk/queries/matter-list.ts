/** Lists the matters of the desk. */
import { and, count, desc, eq, inArray, isNotNull, isNull, lt, max } from "drizzle-orm";
import type { DeskDatabase } from "@/db/desk/desk";
import * as t from "@/db/desk/schema";
import type { ReviewState } from "@/lib/vocabulary";
import { withdrawnMatters } from "./versions";

export interface MatterAtDesk {
  id: string;
  question: string;
  statements: number;
  /** The latest published version; null where there is none. */
  version: number | null;
  /** When that version took it off the record; null where it did not. */
  withdrawnAt: string | null;
  /** Where it stands on its way to the next. */
  review: ReviewState;
  before: string;
}

/**
 * Matters, newest first, a page at a time; `before` is the cursor of the last one seen. Those that are open, or those
 * that were put away.
 */
export function listDeskMatters(
  db: DeskDatabase,
  before?: string,
  limit = 50,
  which: "open" | "archived" = "open",
): MatterAtDesk[] {
  const cursor = Number.parseInt(before ?? "", 36);
  const rows = db
    .select({ inner: t.matters.id, id: t.matters.publicId, question: t.matters.question })
    .from(t.matters)
    .where(
      and(
        Number.isNaN(cursor) ? undefined : lt(t.matters.id, cursor),
        which === "open" ? isNull(t.matters.archivedAt) : isNotNull(t.matters.archivedAt),
      ),
    )
    .orderBy(desc(t.matters.id))
    .limit(limit)
    .all();
  const inner = rows.map((row) => row.inner);
  const statements = new Map(
    db
      .select({ matterId: t.memberships.matterId, held: count() })
      .from(t.memberships)
      .where(inArray(t.memberships.matterId, inner))
      .groupBy(t.memberships.matterId)
      .all()
      .map((row) => [row.matterId, row.held]),
  );
  const versions = new Map(
    db
      .select({ matterId: t.versions.matterId, number: max(t.versions.number) })
      .from(t.versions)
      .where(inArray(t.versions.matterId, inner))
      .groupBy(t.versions.matterId)
      .all()
      .map((row) => [row.matterId, row.number]),
  );
  const withdrawn = withdrawnMatters(db, inner);
  const newest = db
    .select({ id: max(t.submissions.id) })
    .from(t.submissions)
    .where(inArray(t.submissions.matterId, inner))
    .groupBy(t.submissions.matterId);
  const reviews = new Map(
    db
      .select({ matterId: t.submissions.matterId, state: t.submissions.state })
      .from(t.submissions)
      .where(inArray(t.submissions.id, newest))
      .all()
      .map((row) => [row.matterId, row.state]),
  );
  return rows.map((row) => ({
    id: row.id,
    question: row.question,
    statements: statements.get(row.inner) ?? 0,
    version: versions.get(row.inner) ?? null,
    withdrawnAt: withdrawn.get(row.inner) ?? null,
    review: reviews.get(row.inner) ?? "draft",
    before: row.inner.toString(36),
  }));
}

/** What of a matter is changed on its page: each with the revision that is shown. */
export function getMatterParts(db: DeskDatabase, matterId: number) {
  const parties = db
    .select()
    .from(t.parties)
    .where(eq(t.parties.matterId, matterId))
    .orderBy(t.parties.order)
    .all();
  const points = db
    .select()
    .from(t.points)
    .where(eq(t.points.matterId, matterId))
    .orderBy(t.points.order)
    .all();
  const events = db
    .select()
    .from(t.events)
    .where(eq(t.events.matterId, matterId))
    .orderBy(t.events.earliest)
    .all();
  const topics = db
    .select({ name: t.topics.name, id: t.matterTopics.publicId, revision: t.matterTopics.revision })
    .from(t.matterTopics)
    .innerJoin(t.topics, eq(t.topics.id, t.matterTopics.topicId))
    .where(eq(t.matterTopics.matterId, matterId))
    .all();
  const headings = db
    .select({
      ...{ rebuttal: t.rebuttals.publicId, id: t.rebuttalHeadings.publicId },
      revision: t.rebuttalHeadings.revision,
    })
    .from(t.rebuttalHeadings)
    .innerJoin(t.rebuttals, eq(t.rebuttals.id, t.rebuttalHeadings.rebuttalId))
    .where(eq(t.rebuttalHeadings.matterId, matterId))
    .all();
  return { parties, points, events, topics, headings };
}
