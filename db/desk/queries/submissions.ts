/** Reads what was sent to review. */
import { and, desc, eq, gt, max, sql } from "drizzle-orm";
import type { DeskDatabase } from "@/db/desk/desk";
import { submissionChecks, submissionDocuments, submissions } from "@/db/desk/schema";
import { sha256 } from "@/lib/canonical";
import type { MatterDocument } from "@/lib/document/document";
import type { ReviewState } from "@/lib/vocabulary";
import { versionDocument } from "./versions";

export type Submission = typeof submissions.$inferSelect;
export type SubmissionCheck = typeof submissionChecks.$inferSelect;

/** The newest submission of a matter, whatever became of it. */
export function latestSubmission(db: DeskDatabase, matterId: number): Submission | undefined {
  return db
    .select()
    .from(submissions)
    .where(eq(submissions.matterId, matterId))
    .orderBy(desc(submissions.id))
    .limit(1)
    .get();
}

/** The submissions of a matter since one of them was last published, newest first: one exchange. */
export function listExchange(db: DeskDatabase, matterId: number): Submission[] {
  const lastPublished = db
    .select({ id: max(submissions.id) })
    .from(submissions)
    .where(and(eq(submissions.matterId, matterId), eq(submissions.state, "published")));
  return db
    .select()
    .from(submissions)
    .where(
      and(
        eq(submissions.matterId, matterId),
        gt(submissions.id, sql`coalesce(${lastPublished}, 0)`),
      ),
    )
    .orderBy(desc(submissions.id))
    .all();
}

/** Where a matter stands, from its newest submission. */
export const reviewStateOf = (submission: Submission | undefined): ReviewState =>
  submission?.state ?? "draft";

/** What was checked of a submission so far. */
export function listChecks(db: DeskDatabase, submissionId: number): SubmissionCheck[] {
  return db
    .select()
    .from(submissionChecks)
    .where(eq(submissionChecks.submissionId, submissionId))
    .all();
}

/** The matter as it was sent; null where that was not kept, or is not what was sent. */
export function submittedDocument(
  db: DeskDatabase,
  { id, contentHash }: Submission,
): MatterDocument | null {
  const held = db
    .select({ document: submissionDocuments.document })
    .from(submissionDocuments)
    .where(eq(submissionDocuments.submissionId, id))
    .get();
  if (!held || sha256(held.document) !== contentHash) return null;
  return versionDocument(db, held.document);
}
