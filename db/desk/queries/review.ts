/** Reads what a review shows: the matter as readers have it, as it would be, and what was said of it. */
import { asc, desc, eq, inArray, sql } from "drizzle-orm";
import type { DeskDatabase } from "@/db/desk/desk";
import { gateOf } from "@/db/desk/mutations/gate";
import { requireRecord } from "@/db/desk/records";
import * as t from "@/db/desk/schema";
import type { GateProblem } from "@/lib/errors";
import { ourWordsProblems } from "@/lib/our-words";
import type { MatterDocument, PublishedVersion } from "@/lib/record/document";
import { type Evidence, evidenceOf } from "@/lib/review/evidence";
import type { ReviewCheck, ReviewState } from "@/lib/vocabulary";
import { wrotePartOf } from "./authorship";
import { getMatterDocument } from "./document";
import { type NameOf, namesOf } from "./names";
import { type PublicVersion, publicVersionOf } from "./public-version";
import { sealAsRead } from "./sealed";
import { latestSubmission, reviewStateOf, type Submission } from "./submissions";
import { latestVersion } from "./versions";

export interface Who {
  id: string;
  name: string;
}

export interface CheckLine {
  check: ReviewCheck;
  revision: number;
  outcome: "holds" | "sent_back";
  comment: string | null;
  by: Who;
  at: string;
}

export interface CommentLine {
  id: string;
  text: string;
  by: Who;
  at: string;
}

export interface SubmissionLine {
  id: string;
  by: Who;
  at: string;
  change: PublishedVersion["correction"];
  approvedBy: Who | null;
  approvedAt: string | null;
  /** Whether the matter still stands as it was handed in. */
  stands: boolean;
}

export interface Review {
  state: ReviewState;
  /** As it stands at the desk. */
  document: MatterDocument;
  /** The newest version; null where the matter was never published. */
  published: PublicVersion | null;
  /** Whether publishing it would change anything. */
  isChanged: boolean;
  submission: SubmissionLine | null;
  checks: CheckLine[];
  /** What was checked of the submission before, where that one was sent back. */
  earlierChecks: CheckLine[];
  comments: CommentLine[];
  problems: GateProblem[];
  /** Whether the reader of the review handed it in or wrote any part of it. */
  isOwn: boolean;
}

/** The review of a matter as an account sees it. Throws NotFoundError. */
export function getReview(db: DeskDatabase, matterId: string, accountId: string): Review {
  const row = requireRecord(db, "matters", matterId);
  const document = getMatterDocument(db, matterId);
  const { hash } = sealAsRead(db)(document);
  const version = latestVersion(db, row.id);
  const submission = latestSubmission(db, row.id);
  const names = namesOf(db);
  return {
    state: reviewStateOf(submission),
    document,
    published: version ? publicVersionOf(db, version, names) : null,
    isChanged: version?.hash !== hash || version.withdrawal !== null,
    submission: submission ? submissionLine(submission, hash, names) : null,
    ...checksOf(db, row.id, submission, names),
    comments: listComments(db, row.id),
    problems: [...gateOf({ tx: db }, document), ...ourWordsProblems(document)],
    isOwn: submission?.submittedBy === accountId || wrotePartOf(db, accountId, document, row.id),
  };
}

function submissionLine(row: Submission, hash: string, nameOf: NameOf): SubmissionLine {
  const { changeKind: kind, changeWhat: what, changeReason: reason, approvedBy } = row;
  return {
    id: row.publicId,
    by: { id: row.submittedBy, name: nameOf(row.submittedBy) },
    at: row.submittedAt,
    change: kind && what && reason ? { kind, what, reason } : null,
    approvedBy: approvedBy ? { id: approvedBy, name: nameOf(approvedBy) } : null,
    approvedAt: row.approvedAt,
    stands: row.contentHash === hash,
  };
}

/** The checks of the newest submission, and those of the one before it. */
function checksOf(
  db: DeskDatabase,
  matterId: number,
  submission: Submission | undefined,
  nameOf: NameOf,
): Pick<Review, "checks" | "earlierChecks"> {
  const recent = db
    .select({ id: t.submissions.id, state: t.submissions.state })
    .from(t.submissions)
    .where(eq(t.submissions.matterId, matterId))
    .orderBy(desc(t.submissions.id))
    .limit(2)
    .all();
  const rows = db
    .select()
    .from(t.submissionChecks)
    .where(
      inArray(
        t.submissionChecks.submissionId,
        recent.map((row) => row.id),
      ),
    )
    .all();
  const linesOf = (submissionId: number | undefined) =>
    rows
      .filter((row) => row.submissionId === submissionId)
      .map(
        ({ check, revision, outcome, comment, checkedBy, checkedAt }): CheckLine => ({
          ...{ check, revision, outcome, comment, at: checkedAt },
          by: { id: checkedBy, name: nameOf(checkedBy) },
        }),
      );
  const earlier = recent.find((row) => row.id !== submission?.id && row.state === "sent_back");
  return { checks: linesOf(submission?.id), earlierChecks: linesOf(earlier?.id) };
}

/** What was said about a matter at the desk, oldest first. */
function listComments(db: DeskDatabase, matterId: number): CommentLine[] {
  const rows = db
    .select({
      id: t.comments.publicId,
      text: t.comments.text,
      at: t.comments.writtenAt,
      byId: t.users.id,
      byName: t.users.name,
    })
    .from(t.comments)
    .innerJoin(t.users, eq(t.users.id, t.comments.writtenBy))
    .where(eq(t.comments.matterId, matterId))
    .orderBy(asc(t.comments.id))
    .all();
  return rows.map(({ byId, byName, ...row }) => ({ ...row, by: { id: byId, name: byName } }));
}

/** The evidence for the five checks, with the words of the captures. */
export function getEvidence(
  db: DeskDatabase,
  { document, published }: Pick<Review, "document" | "published">,
): Record<ReviewCheck, Evidence[]> {
  const before = published?.withdrawal === null ? published.document : null;
  const ids = JSON.stringify(
    [before, document].flatMap((one) => one?.captures.map((row) => row.id) ?? []),
  );
  const held = db
    .select({ id: t.captures.publicId, text: t.captures.extractedText })
    .from(t.captures)
    .where(sql`${t.captures.publicId} in (select value from json_each(${ids}))`)
    .all();
  const texts = new Map(held.map((row) => [row.id, row.text]));
  return evidenceOf(before, document, (captureId) => texts.get(captureId) ?? null);
}
