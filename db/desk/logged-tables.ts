/** The desk's records in general: their tables, how one is found, and how its hash for the log is made. */
import { eq } from "drizzle-orm";
import type { SQLiteColumn, SQLiteTable } from "drizzle-orm/sqlite-core";
import { canonicalJson, sha256 } from "@/lib/canonical";
import { NotFoundError } from "@/lib/errors";
import { type TextPlace, withCommitments } from "@/lib/versions/commitments";
import type { DeskDatabase } from "./desk";
import * as schema from "./schema";

/** Every table of records that the log covers, by its name in the log. */
export const loggedTables = {
  speakers: schema.speakers,
  offices: schema.offices,
  sources: schema.sources,
  captures: schema.captures,
  rechecks: schema.rechecks,
  recheck_looks: schema.recheckLooks,
  takedowns: schema.takedowns,
  whole_texts: schema.wholeTexts,
  occasions: schema.occasions,
  datings: schema.datings,
  statements: schema.statements,
  statement_speakers: schema.statementSpeakers,
  quotations: schema.quotations,
  rebuttals: schema.rebuttals,
  matters: schema.matters,
  former_slugs: schema.formerSlugs,
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
  reported_non_replies: schema.reportedNonReplies,
  submissions: schema.submissions,
  versions: schema.versions,
  corrections: schema.corrections,
  front_choices: schema.frontChoices,
  releases: schema.releases,
  submission_checks: schema.submissionChecks,
  comments: schema.comments,
  error_reports: schema.errorReports,
  restrictions: schema.restrictions,
  restriction_members: schema.restrictionMembers,
  assignments: schema.assignments,
  rearrangements: schema.rearrangements,
  former_ids: schema.formerIds,
  told_apart: schema.toldApart,
  hooks: schema.hooks,
} as const;
export type LoggedTableName = keyof typeof loggedTables;
/** A row of one of them. */
export type RowOf<N extends LoggedTableName> = (typeof loggedTables)[N]["$inferSelect"];

type LoggedTable = SQLiteTable & {
  id: SQLiteColumn;
  publicId: SQLiteColumn;
  revision: SQLiteColumn;
};

export type LoggedRow = { id: number; publicId: string; revision: number } & Record<
  string,
  unknown
>;

/** A table of records by the columns that all of them have. TypeScript cannot see it of a table whose name it does not know. */
export const tableOf = (name: LoggedTableName) => loggedTables[name] as unknown as LoggedTable;

/** The record with a public id; nothing where there is none. */
export function findRecord<N extends LoggedTableName>(
  db: DeskDatabase,
  name: N,
  publicId: string,
): RowOf<N> | undefined {
  const table = tableOf(name);
  return db.select().from(table).where(eq(table.publicId, publicId)).get() as RowOf<N> | undefined;
}

/** The record with a public id. Throws NotFoundError. */
export function requireRecord<N extends LoggedTableName>(
  db: DeskDatabase,
  name: N,
  publicId: string,
): RowOf<N> {
  const row = findRecord(db, name, publicId);
  if (!row) throw new NotFoundError(name, publicId);
  return row;
}

export type Commit = (place: TextPlace, text: string) => string;

/** Columns that another column of the same row holds the hash of. */
export const hashedApart: Partial<Record<LoggedTableName, string>> = {
  captures: "extractedText",
  versions: "document",
};

/**
 * The hash of a record for the log: its row with the inner key, so that no two can change places, and texts as
 * commitments. Empty columns are no part of it, so that one which is added later changes no hash.
 */
export function recordHash(name: LoggedTableName, row: LoggedRow, commit: Commit): string {
  const kept: Record<string, unknown> = {};
  for (const [column, value] of Object.entries(row))
    if (value !== null && column !== hashedApart[name]) kept[column] = value;
  return sha256(canonicalJson({ table: name, row: withCommitments(kept, commit) }));
}
