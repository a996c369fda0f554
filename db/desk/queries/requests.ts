/** Reads whom the desk asked for comment, and where it looked for replies. */
import { and, asc, desc, eq, inArray, lt, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { DeskDatabase } from "@/db/desk/desk";
import * as t from "@/db/desk/schema";

const replies = alias(t.memberships, "replies");
const dayInMs = 24 * 60 * 60 * 1000;

/** Comment requests, those with the nearest deadline first; of one matter where it is named. */
export function listRequests(db: DeskDatabase, matter?: string, limit = 200) {
  return requestsWhere(db, matter ? eq(t.matters.publicId, matter) : undefined, limit);
}

function requestsWhere(db: DeskDatabase, which: SQL | undefined, limit: number) {
  return (
    db
      .select({
        id: t.commentRequests.publicId,
        revision: t.commentRequests.revision,
        matterId: t.matters.publicId,
        question: t.matters.question,
        statementId: t.statements.publicId,
        statementNumber: t.memberships.number,
        speaker: t.speakers.name,
        channel: t.commentRequests.channel,
        askedAt: t.commentRequests.askedAt,
        deadline: t.commentRequests.deadline,
        outcome: t.commentRequests.outcome,
        checkedAt: t.commentRequests.checkedAt,
        replyNumber: replies.number,
        rebuttal: t.rebuttals.publicId,
      })
      .from(t.commentRequests)
      .innerJoin(t.matters, eq(t.matters.id, t.commentRequests.matterId))
      .innerJoin(t.statements, eq(t.statements.id, t.commentRequests.statementId))
      .innerJoin(t.speakers, eq(t.speakers.id, t.commentRequests.speakerId))
      .leftJoin(
        t.memberships,
        and(
          eq(t.memberships.statementId, t.commentRequests.statementId),
          eq(t.memberships.matterId, t.commentRequests.matterId),
        ),
      )
      .leftJoin(
        replies,
        and(
          eq(replies.statementId, t.commentRequests.replyId),
          eq(replies.matterId, t.commentRequests.matterId),
        ),
      )
      .leftJoin(
        t.rebuttals,
        and(
          eq(t.rebuttals.claimId, t.commentRequests.statementId),
          eq(t.rebuttals.replyId, t.commentRequests.replyId),
        ),
      )
      .where(which)
      // Open ones first, and those without a deadline after those with one.
      .orderBy(
        sql`${t.commentRequests.outcome} <> 'pending'`,
        sql`${t.commentRequests.deadline} is null`,
        asc(t.commentRequests.deadline),
        desc(t.commentRequests.id),
      )
      .limit(limit)
      .all()
  );
}

export type Request = ReturnType<typeof listRequests>[number];

/** Searches for a reply, newest first; of one matter where it is named. */
export function listSearches(db: DeskDatabase, matter?: string, limit = 200) {
  return db
    .select({
      id: t.replySearches.publicId,
      matterId: t.matters.publicId,
      question: t.matters.question,
      statementNumber: t.memberships.number,
      party: t.parties.name,
      searchedAt: t.replySearches.searchedAt,
      where: t.replySearches.where,
      outcome: t.replySearches.outcome,
      replyNumber: replies.number,
    })
    .from(t.replySearches)
    .innerJoin(t.matters, eq(t.matters.id, t.replySearches.matterId))
    .innerJoin(t.parties, eq(t.parties.id, t.replySearches.partyId))
    .leftJoin(
      t.memberships,
      and(
        eq(t.memberships.statementId, t.replySearches.statementId),
        eq(t.memberships.matterId, t.replySearches.matterId),
      ),
    )
    .leftJoin(
      replies,
      and(
        eq(replies.statementId, t.replySearches.replyId),
        eq(replies.matterId, t.replySearches.matterId),
      ),
    )
    .where(matter ? eq(t.matters.publicId, matter) : undefined)
    .orderBy(desc(t.replySearches.searchedAt))
    .limit(limit)
    .all();
}

/** Where a request stands: its deadline has passed, it waits, or something came of it. */
export function standingOf(
  { outcome, deadline }: Pick<Request, "outcome" | "deadline">,
  now: Date,
): "overdue" | "waiting" | "done" {
  if (outcome !== "pending") return "done";
  return deadline !== null && Date.parse(deadline) < now.getTime() ? "overdue" : "waiting";
}

/** Requests whose deadline has passed, or passes within a day, and of which nothing came yet. */
export function listReminders(db: DeskDatabase, now: Date): Request[] {
  const soon = new Date(now.getTime() + dayInMs).toISOString();
  const { outcome, deadline } = t.commentRequests;
  return requestsWhere(db, and(eq(outcome, "pending"), lt(deadline, soon)), 200);
}

/** The sources that words or dates of a matter come from, by title: what may report a missing answer. */
export function listMatterSources(db: DeskDatabase, matter: string) {
  const here = db
    .select({ id: t.memberships.statementId })
    .from(t.memberships)
    .innerJoin(t.matters, eq(t.matters.id, t.memberships.matterId))
    .where(eq(t.matters.publicId, matter));
  return db
    .selectDistinct({ id: t.sources.publicId, title: t.sources.title })
    .from(t.quotations)
    .innerJoin(t.sources, eq(t.sources.id, t.quotations.sourceId))
    .where(inArray(t.quotations.statementId, here))
    .orderBy(asc(t.sources.title))
    .all();
}

/** What sources report of answers that were not given, newest first; of one matter where it is named. */
export function listReportedNonReplies(db: DeskDatabase, matter?: string, limit = 200) {
  const { reportedNonReplies } = t;
  return db
    .select({
      id: reportedNonReplies.publicId,
      revision: reportedNonReplies.revision,
      matterId: t.matters.publicId,
      question: t.matters.question,
      statementNumber: t.memberships.number,
      speaker: t.speakers.name,
      kind: reportedNonReplies.kind,
      words: reportedNonReplies.words,
      source: t.sources.title,
    })
    .from(reportedNonReplies)
    .innerJoin(t.matters, eq(t.matters.id, reportedNonReplies.matterId))
    .innerJoin(t.speakers, eq(t.speakers.id, reportedNonReplies.speakerId))
    .innerJoin(t.sources, eq(t.sources.id, reportedNonReplies.sourceId))
    .leftJoin(
      t.memberships,
      and(
        eq(t.memberships.statementId, reportedNonReplies.statementId),
        eq(t.memberships.matterId, reportedNonReplies.matterId),
      ),
    )
    .where(matter ? eq(t.matters.publicId, matter) : undefined)
    .orderBy(desc(reportedNonReplies.id))
    .limit(limit)
    .all();
}
