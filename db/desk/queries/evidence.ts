/** What a review asks about: the evidence for its checks, and which ticks hold on when the matter is sent again. */
import { sql } from "drizzle-orm";
import type { DeskDatabase } from "@/db/desk/desk";
import * as t from "@/db/desk/schema";
import { canonicalJson } from "@/lib/canonical";
import type { MatterDocument } from "@/lib/document/document";
import { type Evidence, evidenceOf } from "@/lib/review/evidence";
import type { ReviewCheck } from "@/lib/vocabulary";
import { wrotePartOf } from "./authorship";
import {
  listChecks,
  type Submission,
  type SubmissionCheck,
  submittedDocument,
} from "./submissions";
import { latestVersion, versionDocument } from "./versions";

export type EvidenceByCheck = Record<ReviewCheck, Evidence[]>;

/** The evidence for the five checks, with the words of the captures; `before`: as readers have the matter, if they do. */
export function getEvidence(
  db: DeskDatabase,
  before: MatterDocument | null,
  document: MatterDocument,
): EvidenceByCheck {
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

/** The matter as readers have it; null where they have none of it. */
export function publicDocument(db: DeskDatabase, matterId: number): MatterDocument | null {
  const version = latestVersion(db, matterId);
  return version?.withdrawal === null ? versionDocument(db, version.document) : null;
}

/**
 * The ticks of a submission that hold for the matter as it stands now: all that they were made for reads the same, and
 * whoever made them wrote no part of it since.
 */
export function ticksThatHold(
  db: DeskDatabase,
  submission: Submission,
  before: MatterDocument | null,
  document: MatterDocument,
): SubmissionCheck[] {
  const ticks = listChecks(db, submission.id).filter((row) => row.outcome === "holds");
  const sent = ticks.length > 0 ? submittedDocument(db, submission) : null;
  if (!sent) return [];
  const then = getEvidence(db, before, sent);
  const now = getEvidence(db, before, document);
  const wrote = new Map<string, boolean>();
  const isAuthor = (accountId: string) => {
    const known = wrote.get(accountId);
    if (known !== undefined) return known;
    const found = wrotePartOf(db, accountId, document, submission.matterId);
    wrote.set(accountId, found);
    return found;
  };
  return ticks.filter(
    ({ check, checkedBy }) =>
      canonicalJson(then[check]) === canonicalJson(now[check]) && !isAuthor(checkedBy),
  );
}

/** A tick that did not go along when the matter was sent again, with the lines that it was made for. */
export interface Ticked {
  check: ReviewCheck;
  checkedBy: string;
  checkedAt: string;
  lines: ReadonlySet<string>;
}

/**
 * What was read and ticked the time before, of checks that are asked for again since something of theirs changed. A tick
 * of somebody who has become an author counts no more. Submissions are those of one exchange, newest first.
 */
export function tickedBefore(
  db: DeskDatabase,
  [newest, before]: Submission[],
  isPublic: MatterDocument | null,
  document: MatterDocument,
): Ticked[] {
  const sent = newest && before && submittedDocument(db, before);
  if (!sent) return [];
  const made = new Set(listChecks(db, newest.id).map((row) => row.check));
  const ticks = listChecks(db, before.id).filter(
    ({ check, outcome, checkedBy }) =>
      outcome === "holds" &&
      !made.has(check) &&
      checkedBy !== newest.submittedBy &&
      !wrotePartOf(db, checkedBy, document, newest.matterId),
  );
  if (ticks.length === 0) return [];
  const evidence = getEvidence(db, isPublic, sent);
  return ticks.map(({ check, checkedBy, checkedAt }) => ({
    ...{ check, checkedBy, checkedAt },
    lines: new Set(evidence[check].map((line) => canonicalJson(line))),
  }));
}
