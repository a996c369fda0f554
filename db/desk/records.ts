/** The desk's records in general: their tables, how one is found, and how its hash for the log is made. */
import { eq } from "drizzle-orm";
import type { SQLiteColumn, SQLiteTable } from "drizzle-orm/sqlite-core";
import { canonicalJson, sha256 } from "@/lib/canonical";
import { NotFoundError } from "@/lib/errors";
import { type TextPlace, withCommitments } from "@/lib/versions/commitments";
import type { DeskDatabase } from "./desk";
import * as schema from "./schema";

/** Every table of records that the log covers, by its name in the log. */
export const recordTables = {
  speakers: schema.speakers,
  offices: schema.offices,
  sources: schema.sources,
  captures: schema.captures,
  occasions: schema.occasions,
  datings: schema.datings,
  statements: schema.statements,
  quotations: schema.quotations,
  rebuttals: schema.rebuttals,
  matters: schema.matters,
  topics: schema.topics,
  matter_topics: schema.matterTopics,
  parties: schema.parties,
  memberships: schema.memberships,
  points: schema.points,
  stances: schema.stances,
  rebuttal_headings: schema.rebuttalHeadings,
  events: schema.events,
  reply_searches: schema.replySearches,
  comment_requests: schema.commentRequests,
  submissions: schema.submissions,
  versions: schema.versions,
  corrections: schema.corrections,
  submission_checks: schema.submissionChecks,
  comments: schema.comments,
  error_reports: schema.errorReports,
} as const;
export type RecordTableName = keyof typeof recordTables;

export type RecordTable = SQLiteTable & {
  id: SQLiteColumn;
  publicId: SQLiteColumn;
  revision: SQLiteColumn;
};

export type RecordRow = { id: number; publicId: string; revision: number } & Record<
  string,
  unknown
>;

/** The record with a public id. Throws NotFoundError. */
export function requireRecord<N extends RecordTableName>(
  db: DeskDatabase,
  name: N,
  publicId: string,
): (typeof recordTables)[N]["$inferSelect"] {
  const table = recordTables[name] as unknown as RecordTable;
  const row = db.select().from(table).where(eq(table.publicId, publicId)).get();
  if (!row) throw new NotFoundError(name, publicId);
  return row as (typeof recordTables)[N]["$inferSelect"];
}

/** Columns that came after records had been logged without them: while empty they are no part of the hash. */
const addedLater: Partial<Record<RecordTableName, string[]>> = {
  submissions: ["changeKind", "changeWhat", "changeReason"],
};

/**
 * The hash of a record for the log: its row without the inner key, texts as commitments. A capture's text and a
 * version's document are covered by hashes of their own in the same row.
 */
export function recordHash(
  name: RecordTableName,
  row: RecordRow,
  commit: (place: TextPlace, text: string) => string,
): string {
  const { id: _, ...kept } = row;
  if (name === "captures") delete kept.extractedText;
  if (name === "versions") delete kept.document;
  for (const column of addedLater[name] ?? []) if (kept[column] === null) delete kept[column];
  return sha256(canonicalJson({ table: name, row: withCommitments(kept, commit) }));
}

/** The hash of an account for the log: who it is and what it may do. Names and addresses are no part of it. */
export function accountHash({
  id,
  role,
  suspendedAt,
}: Pick<typeof schema.users.$inferSelect, "id" | "role" | "suspendedAt">): string {
  const row = { id, role, suspendedAt: suspendedAt?.toISOString() ?? null };
  return sha256(canonicalJson({ table: "users", row }));
}
