import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { keysOf, type RequestOutcome, requestOutcomes } from "@/lib/vocabulary";
import { holds, oneOf, recordColumns } from "./columns";
import { matters, parties } from "./matters";
import { speakers } from "./people";
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
