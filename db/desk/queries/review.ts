/** Reads what a review shows: the matter as readers have it, as it would be, and what was said of it. */
import { asc, eq, inArray } from "drizzle-orm";
import type { DeskDatabase } from "@/db/desk/desk";
import { requireRecord } from "@/db/desk/logged-tables";
import * as t from "@/db/desk/schema";
import type { MatterDocument, PublishedVersion } from "@/lib/document/document";
import type { GateProblem } from "@/lib/errors";
import { groupBy } from "@/lib/group";
import { ourWordsProblems } from "@/lib/our-words";
import type { ReviewCheck, ReviewState } from "@/lib/vocabulary";
import { wrotePartOf } from "./authorship";
import { getMatterDocument } from "./document";
import { publicDocument, tickedBefore, ticksThatHold } from "./evidence";
import { gateOf } from "./gate";
import { type NameOf, namesOf } from "./names";
import { type PublicVersion, publicVersionOf } from "./public-version";
import { sealAsRead } from "./sealed";
import {
  latestSubmission,
  listChecks,
  listExchange,
  reviewStateOf,
  type Submission,
  submittedDocument,
} from "./submissions";
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
  /** Public id of the statement that the comment means, where it means one. */
  statementId: string | null;
  by: Who;
  at: string;
}

export interface CommentLine {
  id: string;
  text: string;
  /** Whether the matter was sent back with it. */
  sentBack: boolean;
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
  /** Whether the matter still stands as it was sent. */
  stands: boolean;
  embargo: Embargo | null;
}

/** When it is published by itself, and why it was not. */
export interface Embargo {
  at: string;
  zone: string;
  by: Who;
  heldBack: string | null;
}

/** The time that a submission is published at; null where none was said, or it was published. */
export function embargoOf(row: Submission, nameOf: NameOf): Embargo | null {
  const { publishAt, publishZone, scheduledBy, heldBack, state } = row;
  if (!publishAt || !publishZone || !scheduledBy || state === "published") return null;
  const by = { id: scheduledBy, name: nameOf(scheduledBy) };
  return { at: publishAt, zone: publishZone, by, heldBack };
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
  /** What was sent back of the submissions before it, since the matter was last published, oldest first. */
  earlier: CheckLine[];
  /** Which ticks hold on once it is sent again; where nothing changed since it was sent, all. */
  holding: ReviewCheck[];
  /** Lines that were ticked the time before, of checks that are asked for again, as canonical JSON. */
  tickedBefore: { check: ReviewCheck; by: Who; at: string; lines: ReadonlySet<string> }[];
  /** As somebody last read it in review, and since when; null where nobody did. */
  readBefore: { document: MatterDocument; at: string } | null;
  comments: CommentLine[];
  problems: GateProblem[];
  /** Whether the reader of the review sent it to review or wrote any part of it. */
  isOwn: boolean;
}

/** The review of a matter as an account sees it. Throws NotFoundError. */
export function getReview(db: DeskDatabase, matterId: string, accountId: string): Review {
  const row = requireRecord(db, "matters", matterId);
  const document = getMatterDocument(db, matterId);
  const { hash } = sealAsRead(db)(document);
  const version = latestVersion(db, row.id);
  const submission = latestSubmission(db, row.id);
  const exchange = listExchange(db, row.id);
  const names = namesOf(db);
  const checks = checksOf(db, exchange, names);
  const [newest, ...earlier] = exchange;
  return {
    state: reviewStateOf(submission),
    document,
    published: version ? publicVersionOf(db, version, names) : null,
    isChanged: version?.hash !== hash || version.withdrawal !== null,
    submission: submission ? submissionLine(submission, hash, names) : null,
    checks: newest ? checks(newest) : [],
    earlier: earlier
      .toReversed()
      .flatMap(checks)
      .filter((line) => line.outcome === "sent_back"),
    holding: newest ? holdingOf(db, newest, document, hash) : [],
    tickedBefore: tickedBefore(db, exchange, publicDocument(db, row.id), document).map(
      ({ check, checkedBy, checkedAt, lines }) => ({
        ...{ check, lines, at: checkedAt },
        by: { id: checkedBy, name: names(checkedBy) },
      }),
    ),
    readBefore: readBefore(db, exchange, hash),
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
    embargo: embargoOf(row, nameOf),
  };
}

/** The checks of every submission of the exchange, by the submission. */
function checksOf(
  db: DeskDatabase,
  exchange: Submission[],
  nameOf: NameOf,
): (submission: Submission) => CheckLine[] {
  const rows = db
    .select()
    .from(t.submissionChecks)
    .where(
      inArray(
        t.submissionChecks.submissionId,
        exchange.map((row) => row.id),
      ),
    )
    .all();
  const lines = groupBy(rows, (row) => row.submissionId);
  return ({ id }) =>
    (lines.get(id) ?? []).map(
      ({ check, revision, outcome, comment, recordId, checkedBy, checkedAt }) => ({
        ...{ check, revision, outcome, comment, at: checkedAt },
        statementId: recordId,
        by: { id: checkedBy, name: nameOf(checkedBy) },
      }),
    );
}

function holdingOf(
  db: DeskDatabase,
  submission: Submission,
  document: MatterDocument,
  hash: string,
): ReviewCheck[] {
  const ticks =
    submission.contentHash === hash
      ? listChecks(db, submission.id).filter((row) => row.outcome === "holds")
      : ticksThatHold(db, submission, publicDocument(db, submission.matterId), document);
  return ticks.map((row) => row.check);
}

/**
 * The matter as it was when somebody last read it in review: as it was sent, where it changed since or was sent back;
 * otherwise as it was sent the time before.
 */
function readBefore(
  db: DeskDatabase,
  [newest, before]: Submission[],
  hash: string,
): Review["readBefore"] {
  const isOpen = newest?.state === "in_review" || newest?.state === "approved";
  const read = isOpen && newest.contentHash === hash ? before : newest;
  const document = read && submittedDocument(db, read);
  return document ? { document, at: read.submittedAt } : null;
}

/** What was said about a matter at the desk, oldest first. */
function listComments(db: DeskDatabase, matterId: number): CommentLine[] {
  const rows = db
    .select({
      id: t.comments.publicId,
      text: t.comments.text,
      submissionId: t.submissions.id,
      at: t.comments.writtenAt,
      byId: t.users.id,
      byName: t.users.name,
    })
    .from(t.comments)
    .innerJoin(t.users, eq(t.users.id, t.comments.writtenBy))
    .leftJoin(t.submissions, eq(t.submissions.publicId, t.comments.recordId))
    .where(eq(t.comments.matterId, matterId))
    .orderBy(asc(t.comments.id))
    .all();
  return rows.map(({ byId, byName, submissionId, ...row }) => ({
    ...row,
    sentBack: submissionId !== null,
    by: { id: byId, name: byName },
  }));
}
