/**
 * The public record: rows of the current published versions, and the versions themselves.
 * Keys are public ids. Nothing here is written by hand: `project.ts` makes every row from version documents.
 */
import { isNotNull, sql } from "drizzle-orm";
import {
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
  uniqueIndex,
} from "drizzle-orm/sqlite-core";

/** How far the projector has come: the last log entry whose version it applied. */
export const projection = sqliteTable("projection", {
  id: integer().primaryKey(),
  logHead: integer().notNull(),
  /** The rules that rows were derived by, see `derivation` in project.ts. */
  rules: integer().notNull().default(1),
});

/** The matter that an editor chose to lead the front page, and when; no row where none is chosen. */
export const front = sqliteTable("front", {
  id: integer().primaryKey(),
  matterId: text().notNull(),
  chosenAt: text().notNull(),
});

/**
 * What asking the address of a capture again last found, as far as readers are told. `missing` is a JSON array of the
 * quotations whose words were not found.
 */
export const rechecks = sqliteTable("rechecks", {
  captureId: text().primaryKey(),
  checkedAt: text().notNull(),
  outcome: text().notNull(),
  movedTo: text(),
  missing: text().notNull(),
  lookedFor: text().notNull().default("[]"),
});

export const versions = sqliteTable(
  "versions",
  {
    matterId: text().notNull(),
    number: integer().notNull(),
    slug: text().notNull(),
    publishedAt: text().notNull(),
    approvedBy: text(),
    hash: text().notNull(),
    withdrawal: text(),
    correctionKind: text(),
    correctionWhat: text(),
    correctionReason: text(),
    statements: integer().notNull(),
    rebuttals: integer().notNull(),
    /** Commitment of the question of the matter, see `texts`. */
    question: text(),
    /** Canonical JSON with texts replaced by commitments; the texts are in `texts`. Last: what stands behind it takes long to reach. */
    document: text().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.matterId, table.number] }),
    index("versions_by_slug").on(table.slug, table.number),
    // What lists show of a version, without its row, of which the document takes many pages.
    index("versions_in_lists").on(
      table.matterId,
      table.number,
      table.approvedBy,
      table.statements,
      table.rebuttals,
    ),
    // Few versions of many correct something, and the rows are long.
    index("versions_corrections")
      .on(table.publishedAt, table.matterId, table.number)
      .where(isNotNull(table.correctionKind)),
  ],
);

/**
 * Everything that changed on the public record, in the order in which it did: what a copy elsewhere must do follows from it.
 * Ids, slugs, times and commitments alone: free texts are read where they can be withheld.
 */
export const changes = sqliteTable(
  "changes",
  {
    /** 1, 2, 3 … without a gap, the same when the record is made anew. */
    position: integer().primaryKey(),
    kind: text().notNull(),
    at: text().notNull(),
    /** The version that it came with, or that it names; null for what is of none. */
    matterId: text(),
    number: integer(),
    /** What else it names, by its kind, see changes.ts. */
    json: text().notNull(),
    /** A hash of what it is: whoever comes back to it by its place is told where another stands there. */
    mark: text().notNull(),
  },
  (table) => [
    index("changes_by_version").on(table.matterId, table.number),
    index("changes_by_mark").on(table.mark),
    index("changes_of_versions")
      .on(table.position)
      .where(sql`kind in ('publication', 'correction', 'withdrawal')`),
    index("changes_withholding").on(table.position).where(sql`kind = 'withholding'`),
  ],
);

/** What a version corrected, where that is short, see short-changes.ts. */
export const shortChanges = sqliteTable(
  "short_changes",
  {
    matterId: text().notNull(),
    number: integer().notNull(),
    was: text().notNull(),
    now: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.matterId, table.number] })],
);

/** Salt and text behind each commitment; both null where withheld, with the public reason and when that was. */
export const texts = sqliteTable("texts", {
  commitment: text().primaryKey(),
  salt: text(),
  text: text(),
  withheldAt: text(),
  withheldReason: text(),
});

export const matters = sqliteTable(
  "matters",
  {
    id: text().primaryKey(),
    slug: text().notNull().unique(),
    question: text().notNull(),
    summary: text().notNull(),
    version: integer().notNull(),
    publishedAt: text().notNull(),
    // What lists order matters by and show beside them, see lib/matter-in-lists.ts.
    activity: integer().notNull().default(0),
    mostSaid: integer().notNull().default(0),
    saidFrom: integer(),
    saidTo: integer(),
    /** JSON. */
    recent: text().notNull().default("[]"),
  },
  () => [
    index("matters_newest").on(sql`published_at desc`, sql`id`),
    index("matters_active").on(sql`activity desc`, sql`id`),
  ],
);

/** Which shared records each matter shows; a record that no matter shows leaves the public record. */
export const matterRecords = sqliteTable(
  "matter_records",
  { matterId: text().notNull(), recordTable: text().notNull(), recordId: text().notNull() },
  (table) => [
    primaryKey({ columns: [table.matterId, table.recordTable, table.recordId] }),
    index("matter_records_by_record").on(table.recordTable, table.recordId),
  ],
);

/** The last version that showed each record, whether a current one shows it or not: what its address says when it is gone. */
export const lastShown = sqliteTable(
  "last_shown",
  {
    recordTable: text().notNull(),
    /** Public id; of a speaker the slug, which is its address. */
    recordKey: text().notNull(),
    matterId: text().notNull(),
    version: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.recordTable, table.recordKey] })],
);

/** Where the address of a record leads that went into another one, as the versions since say; of a speaker by its slug. */
export const ledOn = sqliteTable(
  "led_on",
  {
    recordTable: text().notNull(),
    formerKey: text().notNull(),
    nowKey: text().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.recordTable, table.formerKey] }),
    // What led to a point: each row of an export asks.
    index("led_on_by_now").on(table.recordTable, table.nowKey),
  ],
);

export const matterTopics = sqliteTable(
  "matter_topics",
  {
    matterId: text().notNull(),
    topicId: text().notNull(),
    slug: text().notNull(),
    name: text().notNull(),
    // Of the matter, so that the matters on a topic are found in their order.
    publishedAt: text().notNull().default(""),
    activity: integer().notNull().default(0),
  },
  (table) => [
    primaryKey({ columns: [table.matterId, table.topicId] }),
    index("matter_topics_by_slug").on(table.slug, table.matterId),
    index("matter_topics_newest").on(sql`slug`, sql`published_at desc`, sql`matter_id`),
    index("matter_topics_active").on(sql`slug`, sql`activity desc`, sql`matter_id`),
  ],
);

const ofMatter = () => ({
  id: text().primaryKey(),
  matterId: text().notNull(),
  place: integer().notNull(),
});

export const parties = sqliteTable(
  "parties",
  { ...ofMatter(), name: text().notNull(), positionInShort: text().notNull() },
  (table) => [
    index("parties_by_matter").on(table.matterId, table.place),
    index("parties_by_name").on(table.name),
  ],
);

export const points = sqliteTable(
  "points",
  { ...ofMatter(), proposition: text().notNull(), opposite: text(), note: text() },
  (table) => [index("points_by_matter").on(table.matterId, table.place)],
);

export const memberships = sqliteTable(
  "memberships",
  {
    matterId: text().notNull(),
    statementId: text().notNull(),
    partyId: text().notNull(),
    number: integer().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.matterId, table.number] }),
    // Unique, so that the planner knows that one row comes of both.
    uniqueIndex("memberships_by_statement").on(table.statementId, table.matterId),
    // Lists go along ids: numbers may move with the next version.
    uniqueIndex("memberships_by_ids").on(table.matterId, table.statementId),
  ],
);

export const stances = sqliteTable(
  "stances",
  {
    ...ofMatter(),
    statementId: text().notNull(),
    pointId: text().notNull(),
    position: text().notNull(),
    quotationId: text(),
    spanStart: integer(),
    spanEnd: integer(),
    reason: text(),
  },
  (table) => [
    index("stances_by_statement").on(table.statementId, table.pointId),
    index("stances_by_point").on(table.pointId),
    index("stances_by_matter").on(table.matterId, table.pointId, table.position, table.statementId),
    // Lists go along ids: a position may be corrected with the next version.
    index("stances_by_ids").on(table.matterId, table.pointId, table.statementId, table.id),
  ],
);

/** A pair as one matter shows it. */
export const pairings = sqliteTable(
  "pairings",
  {
    matterId: text().notNull(),
    place: integer().notNull(),
    rebuttalId: text().notNull(),
    heading: text(),
    /** What the reply does to the claim, as a sentence, see lib/comparison/pair-title.ts. */
    title: text().notNull().default(""),
  },
  (table) => [
    primaryKey({ columns: [table.matterId, table.place] }),
    // Lists go along ids: places move with the next version.
    uniqueIndex("pairings_by_ids").on(table.matterId, table.rebuttalId),
    index("pairings_by_rebuttal").on(table.rebuttalId),
  ],
);

/** One row per claim, reply and point with a treatment: the `answers` dataset. */
export const answers = sqliteTable(
  "answers",
  {
    matterId: text().notNull(),
    pairing: integer().notNull(),
    place: integer().notNull(),
    rebuttalId: text().notNull(),
    pointId: text().notNull(),
    treatment: text().notNull(),
    claimStanceId: text(),
    replyStanceId: text(),
  },
  (table) => [
    primaryKey({ columns: [table.matterId, table.pairing, table.place] }),
    // Lists go along ids: places move with the next version.
    uniqueIndex("answers_by_ids").on(table.matterId, table.rebuttalId, table.pointId),
    index("answers_by_treatment").on(
      table.treatment,
      table.matterId,
      table.rebuttalId,
      table.pointId,
    ),
  ],
);

/** What lists of exchanges show of a matter, see lib/exchanges.ts. */
export const exchanges = sqliteTable(
  "exchanges",
  {
    matterId: text().notNull(),
    id: text().notNull(),
    sign: text().notNull(),
    claimId: text().notNull(),
    replyId: text(),
    saidAt: integer().notNull(),
    awaitedFrom: text(),
    soughtAt: text(),
    sentence: text(),
  },
  (table) => [
    // Two matters may show one exchange; lists have it once.
    primaryKey({ columns: [table.id, table.matterId] }),
    index("exchanges_by_matter").on(table.matterId),
    index("exchanges_by_sign").on(table.sign, table.saidAt, table.id, table.matterId),
    index("exchanges_read")
      .on(table.saidAt, table.id, table.matterId)
      .where(sql`sign <> 'unclassified'`),
    index("exchanges_awaited").on(table.soughtAt, table.id).where(isNotNull(table.soughtAt)),
  ],
);

export const events = sqliteTable(
  "events",
  {
    ...ofMatter(),
    title: text().notNull(),
    edtf: text(),
    phrase: text(),
    earliest: integer(),
    latest: integer(),
    sourceId: text().notNull(),
    quotation: text(),
  },
  (table) => [index("events_by_matter").on(table.matterId, table.place)],
);

export const replySearches = sqliteTable(
  "reply_searches",
  {
    ...ofMatter(),
    statementId: text().notNull(),
    partyId: text().notNull(),
    searchedAt: text().notNull(),
    where: text("looked_in").notNull(),
    outcome: text().notNull(),
    replyId: text(),
  },
  (table) => [
    index("reply_searches_by_statement").on(table.statementId),
    index("reply_searches_by_matter").on(table.matterId),
  ],
);

export const reportedNonReplies = sqliteTable(
  "reported_non_replies",
  {
    ...ofMatter(),
    /** Whole, in the shape of the document. */
    json: text().notNull().default("{}"),
    statementId: text().notNull(),
    speakerId: text().notNull(),
    kind: text().notNull(),
    sourceId: text().notNull(),
    words: text().notNull(),
    language: text().notNull(),
    captureId: text(),
    start: integer("start_at"),
    end: integer("end_at"),
    edtf: text(),
    phrase: text(),
    earliest: integer(),
    latest: integer(),
  },
  (table) => [
    index("reported_non_replies_by_statement").on(table.statementId),
    index("reported_non_replies_by_speaker").on(table.speakerId),
    index("reported_non_replies_by_matter").on(table.matterId),
  ],
);

export const commentRequests = sqliteTable(
  "comment_requests",
  {
    ...ofMatter(),
    statementId: text().notNull(),
    speakerId: text().notNull(),
    askedAt: text().notNull(),
    channel: text().notNull(),
    deadline: text(),
    outcome: text().notNull(),
    checkedAt: text(),
    replyId: text(),
  },
  (table) => [
    index("comment_requests_by_statement").on(table.statementId),
    index("comment_requests_by_matter").on(table.matterId),
  ],
);

/**
 * Records that matters share, each whole as JSON in the shape of the document. The columns beside it are what SQL finds,
 * orders, counts or exports them by.
 */
const whole = () => ({ id: text().primaryKey(), json: text().notNull() });

export const speakers = sqliteTable("speakers", {
  ...whole(),
  slug: text().notNull().unique(),
  kind: text().notNull(),
  name: text().notNull(),
});

export const occasions = sqliteTable("occasions", {
  ...whole(),
  kind: text().notNull(),
  title: text().notNull(),
  venue: text(),
});

export const statements = sqliteTable(
  "statements",
  {
    /** Without its place in a matter, which is in `memberships`. */
    ...whole(),
    speakerId: text().notNull(),
    speakerRole: text(),
    /** The names of all who make it, or to whom it is attributed, as a line of text says them. */
    speakers: text().notNull().default(""),
    onBehalfOfId: text(),
    /** Who attributes the words to the speaker, where nobody vouches that the speaker said them. */
    attributedById: text(),
    occasionId: text().notNull(),
    summary: text().notNull(),
    language: text().notNull(),
    // Of the dating that is shown of its occasion, so that no query chooses it again; all null without one.
    edtf: text(),
    phrase: text(),
    earliest: integer(),
    latest: integer(),
    /** The same by the days that are written, where a time has no zone: for days and years, not for order. */
    firstDay: integer(),
    lastDay: integer(),
  },
  (table) => [
    index("statements_by_speaker").on(table.speakerId),
    index("statements_by_occasion").on(table.occasionId),
  ],
);

/**
 * Everybody who makes a statement, the first speaker among them: several make a joint one. Whom words are only attributed
 * to is not among them.
 */
export const statementSpeakers = sqliteTable(
  "statement_speakers",
  {
    statementId: text().notNull(),
    /** 1 for the first speaker. */
    place: integer().notNull(),
    speakerId: text().notNull(),
    role: text(),
  },
  (table) => [
    primaryKey({ columns: [table.statementId, table.place] }),
    index("statement_speakers_by_speaker").on(table.speakerId, table.statementId),
  ],
);

export const quotations = sqliteTable(
  "quotations",
  {
    ...whole(),
    statementId: text().notNull(),
    place: integer().notNull(),
    form: text().notNull(),
    text: text().notNull(),
    language: text().notNull(),
    translatedBy: text(),
    originalId: text(),
    sourceId: text().notNull(),
    upstreamId: text(),
    upstreamHop: text(),
    captureId: text(),
    start: integer("start_at"),
    end: integer("end_at"),
    /** Where they stand in a recording: "t=1574,1590". */
    mediaFragment: text(),
    pageIndex: integer(),
    pageLabel: text(),
    transcribed: text(),
    /** Address of the turn that they begin in, where the transcript is published whole. */
    turnAddress: text(),
  },
  (table) => [
    index("quotations_by_statement").on(table.statementId, table.place),
    // With all that the page of a source counts.
    index("quotations_by_source").on(table.sourceId, table.statementId, table.upstreamId),
    index("quotations_by_upstream").on(table.upstreamId),
  ],
);

export const rebuttals = sqliteTable(
  "rebuttals",
  {
    /** Without its heading, which is in `pairings`. */
    ...whole(),
    claimId: text().notNull(),
    replyId: text().notNull(),
    type: text().notNull(),
    addressedVia: text().notNull(),
    note: text(),
    reviewerRating: text(),
    reviewerScale: text(),
  },
  (table) => [
    index("rebuttals_by_claim").on(table.claimId),
    index("rebuttals_by_reply").on(table.replyId),
  ],
);

export const sources = sqliteTable(
  "sources",
  {
    ...whole(),
    kind: text().notNull(),
    level: text().notNull(),
    title: text().notNull(),
    publisher: text(),
    url: text(),
    publishedAt: text(),
    upstreamId: text(),
    upstreamHop: text(),
  },
  (table) => [index("sources_by_upstream").on(table.upstreamId)],
);

export const takedowns = sqliteTable(
  "takedowns",
  {
    id: text().primaryKey(),
    sourceId: text().notNull(),
    kind: text().notNull(),
    by: text("taken_by"),
    edtf: text(),
    phrase: text(),
    seenAt: text(),
    shownById: text(),
    captureId: text(),
    note: text(),
  },
  (table) => [index("takedowns_by_source").on(table.sourceId)],
);

export const captures = sqliteTable(
  "captures",
  {
    ...whole(),
    sourceId: text().notNull(),
    place: integer().notNull(),
    status: text().notNull(),
    textSha256: text(),
  },
  (table) => [index("captures_by_source").on(table.sourceId, table.place)],
);

/**
 * What search reads, one row a record, in folded words (lib/search/tokens.ts). The indexes over it are the FTS5 tables
 * `search`, and `search_titles` for what is suggested as one types, made and kept in step by the migrations.
 */
export const searchRows = sqliteTable(
  "search_rows",
  {
    id: integer().primaryKey(),
    kind: text().notNull(),
    recordId: text().notNull().unique(),
    /** The matter that a question or a point belongs to; null for what matters share. */
    matterId: text(),
    title: text().notNull(),
    words: text().notNull(),
    notes: text().notNull(),
    names: text().notNull(),
    /** Stems of the words above, by their language, where they are other words (lib/search/stems.ts). */
    stems: text().notNull().default(""),
  },
  (table) => [index("search_rows_by_matter").on(table.matterId)],
);
