import { index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { keysOf, type StancePosition, stancePositions } from "@/lib/vocabulary";
import { boundsColumns, boundsInOrder, holds, oneOf, recordColumns } from "./columns";
import { sources } from "./sources";
import { quotations, rebuttals, statements } from "./statements";

/** The question at issue between parties; one comparison page each. */
export const matters = sqliteTable(
  "matters",
  {
    ...recordColumns(),
    slug: text().notNull().unique(),
    question: text().notNull(),
    summary: text().notNull(),
    /** The exchange that an editor chose to lead with; both its statements stand in the matter. */
    leadRebuttalId: integer().references(() => rebuttals.id),
    /** When the desk put it away: nobody works on it, and readers keep what they have. Null while it is open. */
    archivedAt: text(),
  },
  (table) => [index("matters_by_lead").on(table.leadRebuttalId)],
);

/** An address that a matter had: it leads to where the matter is now, and no other matter gets it. */
export const formerSlugs = sqliteTable(
  "former_slugs",
  {
    ...recordColumns(),
    matterId: integer()
      .notNull()
      .references(() => matters.id),
    slug: text().notNull().unique(),
  },
  (table) => [index("former_slugs_by_matter").on(table.matterId)],
);

export const topics = sqliteTable("topics", {
  ...recordColumns(),
  slug: text().notNull().unique(),
  name: text().notNull(),
});

export const matterTopics = sqliteTable(
  "matter_topics",
  {
    ...recordColumns(),
    matterId: integer()
      .notNull()
      .references(() => matters.id),
    topicId: integer()
      .notNull()
      .references(() => topics.id),
  },
  (table) => [
    uniqueIndex("matter_topics_once").on(table.matterId, table.topicId),
    index("matter_topics_by_topic").on(table.topicId),
  ],
);

/** Those who speak for one side of a matter. */
export const parties = sqliteTable(
  "parties",
  {
    ...recordColumns(),
    matterId: integer()
      .notNull()
      .references(() => matters.id),
    name: text().notNull(),
    positionInShort: text().notNull(),
    /** Of first statement: decides place and tint. */
    order: integer("place").notNull(),
  },
  (table) => [
    uniqueIndex("parties_in_order").on(table.matterId, table.order),
    uniqueIndex("parties_by_name").on(table.matterId, table.name),
  ],
);

/** A statement's place in a matter. */
export const memberships = sqliteTable(
  "memberships",
  {
    ...recordColumns(),
    matterId: integer()
      .notNull()
      .references(() => matters.id),
    statementId: integer()
      .notNull()
      .references(() => statements.id),
    partyId: integer()
      .notNull()
      .references(() => parties.id),
    /** 1 for S1. */
    number: integer().notNull(),
  },
  (table) => [
    holds("memberships", "number_from_one", "number >= 1"),
    uniqueIndex("memberships_once").on(table.matterId, table.statementId),
    uniqueIndex("memberships_by_number").on(table.matterId, table.number),
    index("memberships_by_statement").on(table.statementId),
    index("memberships_by_party").on(table.partyId),
  ],
);

/** One proposition at issue, phrased so that it can be asserted or denied. */
export const points = sqliteTable(
  "points",
  {
    ...recordColumns(),
    matterId: integer()
      .notNull()
      .references(() => matters.id),
    proposition: text().notNull(),
    opposite: text(),
    note: text(),
    order: integer("place").notNull(),
  },
  (table) => [uniqueIndex("points_in_order").on(table.matterId, table.order)],
);

/** The position one statement takes on one point. */
export const stances = sqliteTable(
  "stances",
  {
    ...recordColumns(),
    statementId: integer()
      .notNull()
      .references(() => statements.id),
    pointId: integer()
      .notNull()
      .references(() => points.id),
    position: text().$type<StancePosition>().notNull(),
    quotationId: integer().references(() => quotations.id),
    /** Part of the quotation's text in code points, half open. */
    spanStart: integer(),
    spanEnd: integer(),
    reason: text(),
  },
  (table) => [
    oneOf("stances", "position", keysOf(stancePositions)),
    holds("stances", "span_whole", "(span_start is null) = (span_end is null)"),
    holds(
      "stances",
      "span_in_order",
      "span_start is null or (span_start >= 0 and span_start < span_end)",
    ),
    holds("stances", "span_of_a_quotation", "span_start is null or quotation_id is not null"),
    uniqueIndex("stances_once").on(table.statementId, table.pointId),
    index("stances_by_point").on(table.pointId),
    index("stances_by_quotation").on(table.quotationId),
  ],
);

/** How a rebuttal is headed, and where it stands, in one matter. */
export const rebuttalHeadings = sqliteTable(
  "rebuttal_headings",
  {
    ...recordColumns(),
    matterId: integer()
      .notNull()
      .references(() => matters.id),
    rebuttalId: integer()
      .notNull()
      .references(() => rebuttals.id),
    heading: text().notNull(),
    order: integer("place").notNull(),
  },
  (table) => [
    uniqueIndex("rebuttal_headings_once").on(table.matterId, table.rebuttalId),
    index("rebuttal_headings_by_rebuttal").on(table.rebuttalId),
  ],
);

/** A dated fact of the context; nobody's statement. */
export const events = sqliteTable(
  "events",
  {
    ...recordColumns(),
    ...boundsColumns(),
    matterId: integer()
      .notNull()
      .references(() => matters.id),
    title: text().notNull(),
    sourceId: integer()
      .notNull()
      .references(() => sources.id),
    quotation: text(),
  },
  (table) => [
    boundsInOrder("events"),
    index("events_by_matter").on(table.matterId),
    index("events_by_source").on(table.sourceId),
  ],
);
