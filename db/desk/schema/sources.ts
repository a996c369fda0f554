import { type AnySQLiteColumn, index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import {
  type CaptureExtent,
  type CaptureMethod,
  type CaptureStatus,
  type CustodyHop,
  captureExtents,
  captureMethods,
  captureStatuses,
  custodyHops,
  keysOf,
  type RecheckFinding,
  type RecheckOutcome,
  recheckFindings,
  recheckOutcomes,
  type SourceKind,
  type SourceLevel,
  sourceKinds,
  sourceLevels,
  type TakedownKind,
  type Transcription,
  takedownKinds,
} from "@/lib/vocabulary";
import { boundsColumns, boundsInOrder, holds, oneOf, recordColumns } from "./columns";

/** Documents that carry statements. */
export const sources = sqliteTable(
  "sources",
  {
    ...recordColumns(),
    kind: text().$type<SourceKind>().notNull(),
    level: text().$type<SourceLevel>().notNull(),
    title: text().notNull(),
    publisher: text(),
    byline: text(),
    url: text(),
    publishedAt: text(),
    publishedZone: text(),
    language: text().notNull().default("und"),
    upstreamId: integer().references((): AnySQLiteColumn => sources.id),
    upstreamHop: text().$type<CustodyHop>(),
  },
  (table) => [
    oneOf("sources", "kind", keysOf(sourceKinds)),
    oneOf("sources", "level", keysOf(sourceLevels)),
    oneOf("sources", "upstream_hop", keysOf(custodyHops)),
    holds("sources", "upstream_whole", "(upstream_id is null) = (upstream_hop is null)"),
    holds("sources", "upstream_not_itself", "upstream_id is null or upstream_id <> id"),
    index("sources_by_upstream").on(table.upstreamId),
    index("sources_by_url").on(table.url),
  ],
);

/** Stored copies of sources. Bytes lie outside the database under their hash; rows never change. */
export const captures = sqliteTable(
  "captures",
  {
    ...recordColumns(),
    sourceId: integer()
      .notNull()
      .references(() => sources.id),
    method: text().$type<CaptureMethod>().notNull(),
    extent: text().$type<CaptureExtent>().notNull(),
    status: text().$type<CaptureStatus>().notNull(),
    failure: text(),
    capturedAt: text().notNull(),
    finalUrl: text(),
    /** JSON array of { status, url } hops, and JSON object of response headers, as received. */
    redirects: text(),
    headers: text(),
    mediaType: text(),
    bytesSha256: text(),
    byteLength: integer(),
    extractedText: text(),
    textSha256: text(),
    /** Of a PDF, where its pages begin in the text: JSON array of PageMark. */
    pages: text(),
    /** What the newsroom typed the text from; null where a program read it. */
    transcribed: text().$type<Transcription>(),
    /** What the newsroom says of it, such as who supplied it. */
    note: text(),
  },
  (table) => [
    oneOf("captures", "method", keysOf(captureMethods)),
    oneOf("captures", "extent", keysOf(captureExtents)),
    oneOf("captures", "status", keysOf(captureStatuses)),
    holds(
      "captures",
      "held_or_failed",
      `(status = 'captured' and failure is null and bytes_sha256 is not null and byte_length is not null and text_sha256 is not null)
        or (status = 'failed' and failure is not null and bytes_sha256 is null and text_sha256 is null and extracted_text is null)`,
    ),
    holds("captures", "hashes_hex", "length(bytes_sha256) = 64 and length(text_sha256) = 64"),
    index("captures_by_source").on(table.sourceId),
    index("captures_by_text").on(table.textSha256),
  ],
);

/** That a source was retracted by its publisher, or is gone from where it stood. */
export const takedowns = sqliteTable(
  "takedowns",
  {
    ...recordColumns(),
    /** When, as far as is known. */
    ...boundsColumns(),
    sourceId: integer()
      .notNull()
      .references(() => sources.id),
    kind: text().$type<TakedownKind>().notNull(),
    /** By whom, where that is said. */
    by: text("taken_by"),
    /** When somebody of ours saw that it was so. */
    seenAt: text(),
    /** What shows it: another source, such as the publisher's notice, or a capture. */
    shownById: integer().references(() => sources.id),
    captureId: integer().references(() => captures.id),
    note: text(),
  },
  (table) => [
    boundsInOrder("takedowns"),
    oneOf("takedowns", "kind", keysOf(takedownKinds)),
    holds(
      "takedowns",
      "shown_or_seen",
      "shown_by_id is not null or capture_id is not null or seen_at is not null",
    ),
    index("takedowns_by_source").on(table.sourceId),
    index("takedowns_by_showing").on(table.shownById),
    index("takedowns_by_capture").on(table.captureId),
  ],
);

/** What came of asking the address of a capture again. The capture itself is never touched. Append-only. */
export const rechecks = sqliteTable(
  "rechecks",
  {
    ...recordColumns(),
    captureId: integer()
      .notNull()
      .references(() => captures.id),
    checkedAt: text().notNull(),
    outcome: text().$type<RecheckOutcome>().notNull(),
    /** Where the page is now, if it moved. */
    movedTo: text(),
    /** Why the site could not be asked. */
    reason: text(),
    /** JSON array of Missing: the quotations whose words were not found. */
    missing: text(),
    /** JSON array: public ids of all quotations whose words were looked for. */
    lookedFor: text(),
    /** JSON object of Tags: what to ask with the next time. */
    tags: text(),
    /** The finding that it repeats, if somebody looked at that one. */
    repeatsId: integer().references((): AnySQLiteColumn => rechecks.id),
  },
  (table) => [
    oneOf("rechecks", "outcome", keysOf(recheckOutcomes)),
    holds("rechecks", "moved_somewhere", "(outcome = 'moved') = (moved_to is not null)"),
    index("rechecks_by_capture").on(table.captureId, table.id),
    index("rechecks_by_repeated").on(table.repeatsId),
  ],
);

/** What a person made of a finding that words are not where they were: only then are readers told. Append-only. */
export const recheckLooks = sqliteTable(
  "recheck_looks",
  {
    ...recordColumns(),
    recheckId: integer()
      .notNull()
      .unique()
      .references(() => rechecks.id),
    finding: text().$type<RecheckFinding>().notNull(),
    note: text(),
    lookedAt: text().notNull(),
  },
  (_table) => [oneOf("recheck_looks", "finding", keysOf(recheckFindings))],
);

/** Whether the text of a capture may be published whole, and on what terms. Without a row it may not. */
export const wholeTexts = sqliteTable(
  "whole_texts",
  {
    ...recordColumns(),
    captureId: integer()
      .notNull()
      .unique()
      .references(() => captures.id),
    isPublic: integer({ mode: "boolean" }).notNull(),
    /** The licence or the reason, as readers are told. */
    terms: text().notNull(),
  },
  (_table) => [holds("whole_texts", "public_or_not", "is_public in (0, 1)")],
);
