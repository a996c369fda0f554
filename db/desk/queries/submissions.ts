import { desc, eq } from "drizzle-orm";
import type { DeskDatabase } from "@/db/desk/desk";
import { submissionChecks, submissions } from "@/db/desk/schema";
import type { ReviewState } from "@/lib/vocabulary";

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
