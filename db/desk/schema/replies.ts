import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import {
  keysOf,
  type NonReplyKind,
  nonReplyKinds,
  type RequestOutcome,
  requestOutcomes,
} from "@/lib/vocabulary";
import { boundsColumns, boundsInOrder, holds, oneOf, recordColumns } from "./columns";
import { matters, parties } from "./matters";
import { speakers } from "./people";
import { captures, sources } from "./sources";
import { statements } from "./statements";

/** "We looked for an answer on … in …". */
export const replySearches = sqliteTable(
  "reply_searches",
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
    searchedAt: text().notNull(),
    where: text("looked_in").notNull(),
    outcome: text().$type<RequestOutcome>().notNull(),
    replyId: integer().references(() => statements.id),
  },
  (table) => [
    oneOf("reply_searches", "outcome", keysOf(requestOutcomes)),
    holds(
      "reply_searches",
      "reply_where_replied",
      "(outcome = 'replied') = (reply_id is not null)",
    ),
    index("reply_searches_by_matter").on(table.matterId),
    index("reply_searches_by_statement").on(table.statementId),
    index("reply_searches_by_party").on(table.partyId),
    index("reply_searches_by_reply").on(table.replyId),
  ],
);

/** "We asked … on … by …, until …". */
export const commentRequests = sqliteTable(
  "comment_requests",
  {
    ...recordColumns(),
    matterId: integer()
      .notNull()
      .references(() => matters.id),
    statementId: integer()
      .notNull()
      .references(() => statements.id),
    speakerId: integer()
      .notNull()
      .references(() => speakers.id),
    askedAt: text().notNull(),
    channel: text().notNull(),
    deadline: text(),
    outcome: text().$type<RequestOutcome>().notNull(),
    checkedAt: text(),
    replyId: integer().references(() => statements.id),
  },
  (table) => [
    oneOf("comment_requests", "outcome", keysOf(requestOutcomes)),
    holds(
      "comment_requests",
      "reply_where_replied",
      "(outcome = 'replied') = (reply_id is not null)",
    ),
    index("comment_requests_by_matter").on(table.matterId),
    index("comment_requests_by_statement").on(table.statementId),
    index("comment_requests_by_speaker").on(table.speakerId),
    index("comment_requests_by_reply").on(table.replyId),
  ],
);

/** "A source says that … did not respond": what somebody else reports of an answer that was not given. */
export const reportedNonReplies = sqliteTable(
  "reported_non_replies",
  {
    ...recordColumns(),
    /** When, as the source says. */
    ...boundsColumns(),
    matterId: integer()
      .notNull()
      .references(() => matters.id),
    statementId: integer()
      .notNull()
      .references(() => statements.id),
    speakerId: integer()
      .notNull()
      .references(() => speakers.id),
    kind: text().$type<NonReplyKind>().notNull(),
    sourceId: integer()
      .notNull()
      .references(() => sources.id),
    /** The source's words, and where they stand in a capture of it: code points, half open. */
    words: text().notNull(),
    language: text().notNull(),
    captureId: integer().references(() => captures.id),
    start: integer("start_at"),
    end: integer("end_at"),
    prefix: text(),
    suffix: text(),
  },
  (table) => [
    boundsInOrder("reported_non_replies"),
    oneOf("reported_non_replies", "kind", keysOf(nonReplyKinds)),
    holds(
      "reported_non_replies",
      "place_whole",
      "(start_at is null) = (end_at is null) and (start_at is null or capture_id is not null)",
    ),
    index("reported_non_replies_by_matter").on(table.matterId),
    index("reported_non_replies_by_statement").on(table.statementId),
    index("reported_non_replies_by_speaker").on(table.speakerId),
    index("reported_non_replies_by_source").on(table.sourceId),
    index("reported_non_replies_by_capture").on(table.captureId),
  ],
);
