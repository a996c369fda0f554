/** What waits at the desk, for one account: a fixed number of reads, however many matters. */
import { and, desc, eq, inArray, isNull, max, sql } from "drizzle-orm";
import type { DeskDatabase } from "@/db/desk/desk";
import * as t from "@/db/desk/schema";
import { groupBy } from "@/lib/group";
import type { ReviewCheck } from "@/lib/vocabulary";
import { type Assignment, listAssignmentsOf } from "./assignments";
import { listChangedMatters } from "./changes";
import { type NameOf, namesOf } from "./names";
import { type Embargo, embargoOf, type Who } from "./review";
import { withdrawnMatters } from "./versions";

/** Of each list at most so many; more are counted. */
const most = 50;

export interface DraftLine {
  /** Public id. */
  id: string;
  /** Public id of the matter that it is for; null without one. */
  matterId: string | null;
  question: string | null;
  /** What it says so far of the statement, in our words. */
  summary: string | null;
  /** Title of the source that is read beside it. */
  source: string | null;
  savedAt: string;
}

/** A matter with changes that nobody sent to review. */
export interface ChangedLine {
  id: string;
  question: string;
  by: Who;
  at: string;
  /** The version it would follow; null: it was never published. */
  version: number | null;
  /** When that version took it off the record; null where it did not. */
  withdrawnAt: string | null;
}

/** What does not hold: in one of the checks, or for another reason. */
export interface SentBackLine {
  check: ReviewCheck | null;
  comment: string;
  /** Public id of the statement that it means, where it means one. */
  statementId: string | null;
  by: Who;
}

/** A matter that was sent to review. */
export interface SubmittedLine {
  id: string;
  question: string;
  by: Who;
  at: string;
  holding: number;
  sentBack: SentBackLine[];
  /** What changed, as the submitter puts it; null for a first version. */
  what: string | null;
  /** When the matter was withdrawn, where it is. */
  withdrawnAt: string | null;
  isOwn: boolean;
  /** Whether its author took it back. */
  isTakenBack: boolean;
  embargo: Embargo | null;
  /** Whether records were written after it was sent. */
  isStale: boolean;
}

export interface Queues {
  /** What colleagues gave to the account, and what it gave to them. */
  given: Assignment[];
  drafts: DraftLine[];
  /** Written last by the account, and not sent to review. */
  mine: ChangedLine[];
  /** Sent to review by the account, and sent back, or taken back by itself. */
  sentBack: SubmittedLine[];
  /** Others' first. */
  toReview: SubmittedLine[];
  approved: SubmittedLine[];
  /** Published, written since by others, and not sent to review. */
  changed: ChangedLine[];
}

/** The queues of an account. */
export function listQueues(db: DeskDatabase, accountId: string): Queues {
  const nameOf = namesOf(db);
  const changes = listChangedMatters(db);
  const stale = new Set(changes.filter((row) => row.sinceSubmitted).map((row) => row.matterId));
  const submitted = listSubmitted(db, accountId, stale, nameOf);
  const inHand = new Set([...submitted.in_review, ...submitted.approved].map((row) => row.id));
  const sentBack = [...submitted.sent_back, ...submitted.taken_back].filter((row) => row.isOwn);
  const returned = new Set(sentBack.map((row) => row.id));
  const open = changes
    .filter((row) => !inHand.has(row.id) && !returned.has(row.id))
    .map(({ id, question, actor, at, version, withdrawnAt }): ChangedLine & { isOwn: boolean } => ({
      ...{ id, question, at, version, withdrawnAt, isOwn: actor === accountId },
      by: { id: actor, name: nameOf(actor) },
    }));
  return {
    given: listAssignmentsOf(db, accountId),
    drafts: listOwnDrafts(db, accountId),
    mine: open.filter((row) => row.isOwn),
    sentBack,
    toReview: submitted.in_review.toSorted((a, b) => Number(a.isOwn) - Number(b.isOwn)),
    approved: submitted.approved,
    changed: open.filter((row) => !row.isOwn && row.version !== null),
  };
}

/** What the account left unfinished on the record screen, the last saved first; not what it opened and left as it was. */
function listOwnDrafts(db: DeskDatabase, accountId: string): DraftLine[] {
  return db
    .select({
      id: t.drafts.publicId,
      matterId: t.matters.publicId,
      question: t.matters.question,
      summary: sql<string | null>`nullif(json_extract(${t.drafts.body}, '$.entry.summary'), '')`,
      source: t.sources.title,
      savedAt: t.drafts.savedAt,
    })
    .from(t.drafts)
    .leftJoin(t.matters, eq(t.matters.id, t.drafts.matterId))
    .leftJoin(t.captures, eq(t.captures.id, t.drafts.captureId))
    .leftJoin(t.sources, eq(t.sources.id, t.captures.sourceId))
    .where(and(eq(t.drafts.authorId, accountId), isNull(t.drafts.closedAt), t.isTouchedDraft))
    .orderBy(desc(t.drafts.savedAt))
    .limit(most)
    .all();
}

/** The newest submission of each matter that is not published yet, by its state; the longest waiting first. */
function listSubmitted(
  db: DeskDatabase,
  accountId: string,
  stale: Set<number>,
  nameOf: NameOf,
): Record<"in_review" | "approved" | "sent_back" | "taken_back", SubmittedLine[]> {
  const newest = db
    .select({ id: max(t.submissions.id) })
    .from(t.submissions)
    .groupBy(t.submissions.matterId);
  const rows = db
    .select({ submission: t.submissions, id: t.matters.publicId, question: t.matters.question })
    .from(t.submissions)
    .innerJoin(t.matters, eq(t.matters.id, t.submissions.matterId))
    .where(
      and(
        inArray(t.submissions.id, newest),
        inArray(t.submissions.state, ["in_review", "approved", "sent_back", "taken_back"]),
      ),
    )
    .orderBy(t.submissions.id)
    .all();
  const withdrawn = withdrawnMatters(
    db,
    rows.map((row) => row.submission.matterId),
  );
  const checks = groupBy(
    db
      .select()
      .from(t.submissionChecks)
      .where(
        inArray(
          t.submissionChecks.submissionId,
          rows.map((row) => row.submission.id),
        ),
      )
      .all(),
    (row) => row.submissionId,
  );
  const remarks = groupBy(
    db
      .select()
      .from(t.comments)
      .where(
        inArray(
          t.comments.recordId,
          rows.map((row) => row.submission.publicId),
        ),
      )
      .orderBy(t.comments.id)
      .all(),
    (row) => row.recordId,
  );
  const who = (id: string): Who => ({ id, name: nameOf(id) });
  const lines = rows.map(({ submission, id, question }) => {
    const made = checks.get(submission.id) ?? [];
    const said = remarks.get(submission.publicId) ?? [];
    const line: SubmittedLine = {
      ...{ id, question, at: submission.submittedAt, what: submission.changeWhat },
      withdrawnAt: withdrawn.get(submission.matterId) ?? null,
      by: who(submission.submittedBy),
      holding: made.filter((row) => row.outcome === "holds").length,
      sentBack: [
        ...made
          .filter((row) => row.outcome === "sent_back")
          .map(({ check, comment, recordId, checkedBy }) => ({
            ...{ check, comment: comment ?? "", statementId: recordId },
            by: who(checkedBy),
          })),
        ...said.map(({ text, writtenBy }) => ({
          ...{ check: null, comment: text, statementId: null },
          by: who(writtenBy),
        })),
      ],
      isOwn: submission.submittedBy === accountId,
      isTakenBack: submission.state === "taken_back",
      embargo: embargoOf(submission, nameOf),
      isStale: stale.has(submission.matterId),
    };
    return { state: submission.state, line };
  });
  const of = (state: string) => lines.filter((row) => row.state === state).map((row) => row.line);
  return {
    in_review: of("in_review"),
    approved: of("approved"),
    sent_back: of("sent_back"),
    taken_back: of("taken_back"),
  };
}
