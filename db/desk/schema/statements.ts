import { sql } from "drizzle-orm";
import {
  type AnySQLiteColumn,
  index,
  integer,
  real,
  sqliteTable,
  text,
  uniqueIndex,
} from "drizzle-orm/sqlite-core";
import {
  type AddressedVia,
  addressedVia,
  type CustodyHop,
  custodyHops,
  keysOf,
  type OccasionKind,
  occasionKinds,
  type QuotationForm,
  quotationForms,
  type RebuttalType,
  rebuttalTypes,
} from "@/lib/vocabulary";
import { boundsColumns, boundsInOrder, holds, oneOf, recordColumns } from "./columns";
import { speakers } from "./people";
import { captures, sources } from "./sources";

/** When and where something was said. */
export const occasions = sqliteTable(
  "occasions",
  {
    ...recordColumns(),
    kind: text().$type<OccasionKind>().notNull(),
    title: text().notNull(),
    venue: text(),
  },
  () => [oneOf("occasions", "kind", keysOf(occasionKinds))],
);

/** One source's answer to "when?"; several may disagree and all are kept. */
export const datings = sqliteTable(
  "datings",
  {
    ...recordColumns(),
    ...boundsColumns(),
    occasionId: integer()
      .notNull()
      .references(() => occasions.id),
    sourceId: integer()
      .notNull()
      .references(() => sources.id),
    preferred: integer({ mode: "boolean" }).notNull(),
    note: text(),
  },
  (table) => [
    boundsInOrder("datings"),
    holds("datings", "preferred_flag", "preferred in (0, 1)"),
    index("datings_by_occasion").on(table.occasionId),
    index("datings_by_source").on(table.sourceId),
    uniqueIndex("datings_one_preferred").on(table.occasionId).where(sql`preferred = 1`),
  ],
);

/** What one speaker said on one subject on one occasion. */
export const statements = sqliteTable(
  "statements",
  {
    ...recordColumns(),
    speakerId: integer()
      .notNull()
      .references(() => speakers.id),
    speakerRole: text(),
    onBehalfOfId: integer().references(() => speakers.id),
    /** Who attributes the words to the speaker, where nobody vouches that the speaker said them. */
    attributedById: integer().references(() => speakers.id),
    occasionId: integer()
      .notNull()
      .references(() => occasions.id),
    summary: text().notNull(),
    language: text().notNull().default("und"),
  },
  (table) => [
    index("statements_by_speaker").on(table.speakerId),
    index("statements_by_occasion").on(table.occasionId),
    index("statements_by_principal").on(table.onBehalfOfId),
    index("statements_by_attributor").on(table.attributedById),
  ],
);

/** Who makes a joint statement beside its first speaker, in the order of the rows. */
export const statementSpeakers = sqliteTable(
  "statement_speakers",
  {
    ...recordColumns(),
    statementId: integer()
      .notNull()
      .references(() => statements.id),
    speakerId: integer()
      .notNull()
      .references(() => speakers.id),
    role: text(),
  },
  (table) => [
    uniqueIndex("statement_speakers_once").on(table.statementId, table.speakerId),
    index("statement_speakers_by_speaker").on(table.speakerId),
  ],
);

/** Words of a statement as a source gives them. */
export const quotations = sqliteTable(
  "quotations",
  {
    ...recordColumns(),
    statementId: integer()
      .notNull()
      .references(() => statements.id),
    form: text().$type<QuotationForm>().notNull(),
    text: text().notNull(),
    language: text().notNull(),
    translatedBy: text(),
    originalId: integer().references((): AnySQLiteColumn => quotations.id),
    sourceId: integer().references(() => sources.id),
    upstreamId: integer().references(() => sources.id),
    upstreamHop: text().$type<CustodyHop>(),
    captureId: integer().references(() => captures.id),
    /** Code points of the capture's extracted text, half open. */
    start: integer("start_at"),
    end: integer("end_at"),
    prefix: text(),
    suffix: text(),
    /** Where they begin and end in a recording, in seconds from its start. */
    mediaTime: real(),
    mediaEnd: real(),
    /** Order within the statement. */
    position: integer().notNull(),
  },
  (table) => [
    oneOf("quotations", "form", keysOf(quotationForms)),
    oneOf("quotations", "upstream_hop", keysOf(custodyHops)),
    holds("quotations", "upstream_whole", "(upstream_id is null) = (upstream_hop is null)"),
    holds(
      "quotations",
      "place_whole",
      "(start_at is null) = (end_at is null) and (start_at is null or capture_id is not null)",
    ),
    holds(
      "quotations",
      "place_in_order",
      "start_at is null or (start_at >= 0 and start_at < end_at)",
    ),
    holds(
      "quotations",
      "media_in_order",
      "media_end is null or (media_time is not null and media_end > media_time)",
    ),
    holds("quotations", "not_its_own_original", "original_id is null or original_id <> id"),
    index("quotations_by_statement").on(table.statementId, table.position),
    index("quotations_by_source").on(table.sourceId),
    index("quotations_by_upstream").on(table.upstreamId),
    index("quotations_by_capture").on(table.captureId),
    index("quotations_by_original").on(table.originalId),
  ],
);

/** This statement answers that one. */
export const rebuttals = sqliteTable(
  "rebuttals",
  {
    ...recordColumns(),
    claimId: integer()
      .notNull()
      .references(() => statements.id),
    replyId: integer()
      .notNull()
      .references(() => statements.id),
    type: text().$type<RebuttalType>().notNull(),
    addressedVia: text().$type<AddressedVia>().notNull(),
    note: text(),
    /** As a reviewing organisation gave it; never ours. */
    reviewerRating: text(),
    reviewerScale: text(),
  },
  (table) => [
    oneOf("rebuttals", "type", keysOf(rebuttalTypes)),
    oneOf("rebuttals", "addressed_via", keysOf(addressedVia)),
    holds("rebuttals", "not_of_itself", "claim_id <> reply_id"),
    holds(
      "rebuttals",
      "scale_of_a_rating",
      "reviewer_scale is null or reviewer_rating is not null",
    ),
    holds("rebuttals", "rating_given", "type <> 'rates' or reviewer_rating is not null"),
    uniqueIndex("rebuttals_once").on(table.claimId, table.replyId),
    index("rebuttals_by_reply").on(table.replyId),
  ],
);
