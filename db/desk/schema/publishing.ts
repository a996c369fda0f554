import { isNotNull, sql } from "drizzle-orm";
import {
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
  uniqueIndex,
} from "drizzle-orm/sqlite-core";
import { type CorrectionKind, correctionKinds, keysOf } from "@/lib/vocabulary";
import { users } from "./accounts";
import { holds, oneOf, recordColumns } from "./columns";
import { matters } from "./matters";

const submissionStates = ["in_review", "approved", "sent_back", "taken_back", "published"] as const;

/** A matter sent to review, as it stood: `contentHash` is the hash of the document that was sent. */
export const submissions = sqliteTable(
  "submissions",
  {
    ...recordColumns(),
    matterId: integer()
      .notNull()
      .references(() => matters.id),
    state: text().$type<(typeof submissionStates)[number]>().notNull(),
    contentHash: text().notNull(),
    submittedBy: text()
      .notNull()
      .references(() => users.id),
    submittedAt: text().notNull(),
    approvedBy: text().references(() => users.id),
    approvedAt: text(),
    /** What the submitter says changed since the last version, and why; proposed, the publisher may mend it. */
    changeKind: text().$type<CorrectionKind>(),
    changeWhat: text(),
    changeReason: text(),
    /** When the server publishes it by itself (an instant), in which zone that was said, and who said so. */
    publishAt: text(),
    publishZone: text(),
    scheduledBy: text().references(() => users.id),
    /** Why it was not published when it was due; then it waits for somebody. */
    heldBack: text(),
  },
  (table) => [
    oneOf("submissions", "state", submissionStates),
    holds("submissions", "approval_whole", "(approved_by is null) = (approved_at is null)"),
    holds("submissions", "approved_by_somebody", "state <> 'approved' or approved_by is not null"),
    index("submissions_by_matter").on(table.matterId),
    index("submissions_by_submitter").on(table.submittedBy),
    holds(
      "submissions",
      "schedule_whole",
      "(publish_at is null) = (publish_zone is null) and (publish_at is null) = (scheduled_by is null) and (held_back is null or publish_at is not null)",
    ),
    index("submissions_by_approver").on(table.approvedBy),
    index("submissions_by_scheduler").on(table.scheduledBy),
    index("submissions_due").on(table.publishAt).where(isNotNull(table.publishAt)),
  ],
);

/** What was sent to review: the document of a submission, canonical JSON whose SHA-256 is its `contentHash`. */
export const submissionDocuments = sqliteTable(
  "submission_documents",
  {
    submissionId: integer()
      .notNull()
      .references(() => submissions.id),
    document: text().notNull(),
  },
  (table) => [uniqueIndex("submission_documents_once").on(table.submissionId)],
);

/** One published state of a matter. Append-only. */
export const versions = sqliteTable(
  "versions",
  {
    ...recordColumns(),
    matterId: integer()
      .notNull()
      .references(() => matters.id),
    number: integer().notNull(),
    publishedAt: text().notNull(),
    publishedBy: text()
      .notNull()
      .references(() => users.id),
    /** Null: not checked by a second person. */
    approvedBy: text().references(() => users.id),
    /** Canonical JSON (RFC 8785) with texts replaced by commitments, and its SHA-256. */
    document: text().notNull(),
    hash: text().notNull(),
    /** Public reason, where this version takes the matter off the record. */
    withdrawal: text(),
  },
  (table) => [
    holds("versions", "number_from_one", "number >= 1"),
    holds("versions", "document_json", "json_valid(document)"),
    holds("versions", "hash_hex", "length(hash) = 64"),
    uniqueIndex("versions_by_number").on(table.matterId, table.number),
    index("versions_by_publisher").on(table.publishedBy),
    index("versions_by_approver").on(table.approvedBy),
    // Few versions withdraw, and the reason stands behind long documents.
    index("versions_withdrawing")
      .on(table.matterId, table.number)
      .where(isNotNull(table.withdrawal)),
  ],
);

/** Which shared records the current version of each matter shows: who else is touched when one changes. */
export const publishedRecords = sqliteTable(
  "published_records",
  {
    matterId: integer()
      .notNull()
      .references(() => matters.id),
    recordId: text().notNull(),
    /** How the version shows it, see lib/versions/fingerprints.ts. */
    fingerprint: text().notNull().default(""),
  },
  (table) => [
    primaryKey({ columns: [table.recordId, table.matterId] }),
    index("published_records_by_matter").on(table.matterId),
  ],
);

/**
 * Versions still to be made: of a published matter, since the version `cause` of another one changed a record that both
 * show. Written with that version, worked off in this order by mutations/carry.ts.
 */
export const pendingVersions = sqliteTable(
  "pending_versions",
  {
    id: integer().primaryKey(),
    matterId: integer()
      .notNull()
      .references(() => matters.id),
    causeId: integer()
      .notNull()
      .references(() => versions.id),
    /** Why it could not be made, in a sentence: it waits until its matter is published anew. */
    problem: text(),
  },
  (table) => [
    uniqueIndex("pending_versions_once").on(table.matterId, table.causeId),
    index("pending_versions_by_cause").on(table.causeId),
  ],
);

/** Which matter leads the front page: what editors chose, one after the other; the last choice holds. Append-only. */
export const frontChoices = sqliteTable(
  "front_choices",
  {
    ...recordColumns(),
    /** Null: none, so that the newest leads. */
    matterId: integer().references(() => matters.id),
    chosenAt: text().notNull(),
  },
  (table) => [index("front_choices_by_matter").on(table.matterId)],
);

/** A dated copy of the whole public record in files, as they lie in the folder of releases. Those files never change. */
export const releases = sqliteTable("releases", {
  ...recordColumns(),
  /** In its address: "2026-11-30". */
  name: text().notNull().unique(),
  madeAt: text().notNull(),
  /** The log entry that the public record had come to. */
  head: integer().notNull(),
  /** SHA-256 of its list of checksums, which stands for all files. */
  sums: text().notNull(),
  /** The release in whose place it was issued, without what was withheld since. */
  replaces: text(),
  /** As an archive gave it. */
  doi: text(),
});

/** What was wrong in a published version, and why it changed. Append-only. */
export const corrections = sqliteTable(
  "corrections",
  {
    ...recordColumns(),
    matterId: integer()
      .notNull()
      .references(() => matters.id),
    /** The version that was wrong, and the one that mends it. */
    fromVersionId: integer()
      .notNull()
      .references(() => versions.id),
    toVersionId: integer()
      .notNull()
      .references(() => versions.id),
    kind: text().$type<CorrectionKind>().notNull(),
    what: text().notNull(),
    reason: text().notNull(),
    issuedAt: text().notNull(),
  },
  (table) => [
    oneOf("corrections", "kind", keysOf(correctionKinds)),
    index("corrections_by_matter").on(table.matterId),
    uniqueIndex("corrections_by_version").on(table.toVersionId),
    index("corrections_by_wrong_version").on(table.fromVersionId),
  ],
);

/**
 * Salted commitments of free texts: SHA-256 of salt and text. Versions and log hold the commitment alone, so that
 * a text can be withheld (salt and text erased) while every hash still holds.
 */
export const commitments = sqliteTable(
  "commitments",
  {
    commitment: text().primaryKey(),
    /** Public id of the record and the field that the text belongs to. */
    recordId: text().notNull(),
    field: text().notNull(),
    salt: text(),
    text: text(),
    withheldAt: text(),
    withheldReason: text(),
  },
  (table) => [
    holds("commitments", "salt_with_text", "(salt is null) = (text is null)"),
    holds("commitments", "withheld_with_reason", "(text is null) = (withheld_reason is not null)"),
    holds("commitments", "withheld_dated", "(withheld_at is null) = (withheld_reason is null)"),
    index("commitments_by_record").on(table.recordId, table.field),
  ],
);

/** Every write at the desk, hash-chained. Append-only. */
export const logEntries = sqliteTable(
  "log_entries",
  {
    /** 1, 2, 3 … without gaps. */
    id: integer().primaryKey(),
    at: text().notNull(),
    actor: text().notNull(),
    action: text().notNull(),
    recordTable: text().notNull(),
    recordId: text().notNull(),
    /** SHA-256 of the record before and after; null where there was or is none. */
    beforeHash: text(),
    afterHash: text(),
    previousHash: text().notNull(),
    hash: text().notNull().unique(),
  },
  (table) => [
    holds("log_entries", "id_from_one", "id >= 1"),
    index("log_entries_by_record").on(table.recordId, table.id),
    index("log_entries_by_actor").on(table.actor, table.id),
    index("log_entries_by_action").on(table.action, table.id),
    index("log_entries_by_table").on(table.recordTable, table.id),
    index("log_entries_by_time").on(table.at),
  ],
);

/**
 * How far each matter stands in the log: kept with every write, see last-changes.ts, so that the queue reads those that
 * stand otherwise than readers have them, and no others.
 */
export const lastChanges = sqliteTable(
  "last_changes",
  {
    /** Without a reference, which would keep the matter from going. */
    matterId: integer().primaryKey(),
    /** The last entry of a record that it shows; 0 for none. */
    logId: integer().notNull(),
    /** Of its newest version. */
    versionLogId: integer(),
    /** With which it was last sent to review. */
    sentLogId: integer(),
  },
  (table) => [
    index("last_changes_open").on(table.logId).where(sql`log_id > coalesce(version_log_id, 0)`),
  ],
);

/** Up to which entry the log was gone through for `last_changes`: what was written otherwise is caught up with. */
export const lastChangesHead = sqliteTable("last_changes_head", {
  id: integer().primaryKey(),
  logId: integer().notNull(),
});
