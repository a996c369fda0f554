/**
 * Who is told of what is published, and what is still to be sent. None of it is a record: the log, which is never
 * rewritten, knows nothing of it, so that an address that is deleted is gone.
 */
import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { ToldItem } from "@/lib/following/told";
import {
  type DeliveryState,
  deliveryStates,
  type FollowPace,
  type FollowSubject,
  followPaces,
  followSubjects,
} from "@/lib/following/vocabulary";
import { keysOf } from "@/lib/vocabulary";
import { holds, oneOf } from "./columns";

/** Readers who follow something by mail, each an address. One that confirmed nothing within days is deleted. */
export const followers = sqliteTable(
  "followers",
  {
    id: text().primaryKey(),
    /** In small letters; never public, and deleted with the last thing that it follows. */
    email: text().notNull().unique(),
    /** Of what its links carry only the SHA-256 is kept. */
    tokenHash: text().notNull().unique(),
    pace: text().$type<FollowPace>().notNull().default("at_once"),
    createdAt: text().notNull(),
  },
  () => [oneOf("followers", "pace", keysOf(followPaces))],
);

/** What somebody follows. */
export const follows = sqliteTable(
  "follows",
  {
    id: text().primaryKey(),
    followerId: text()
      .notNull()
      .references(() => followers.id),
    subject: text().$type<FollowSubject>().notNull(),
    /** The public id of the statement, the matter or the speaker. */
    recordId: text().notNull(),
    askedAt: text().notNull(),
    /** Null: whoever reads the address has not said yet that they want it. */
    confirmedAt: text(),
  },
  (table) => [
    oneOf("follows", "subject", keysOf(followSubjects)),
    index("follows_by_follower").on(table.followerId),
    index("follows_by_record").on(table.recordId),
    index("follows_unconfirmed").on(table.confirmedAt, table.askedAt),
  ],
);

/** Mails that are sent, or were. Each names what it tells of; the words are read as it is sent. */
export const mailDeliveries = sqliteTable(
  "mail_deliveries",
  {
    id: integer().primaryKey({ autoIncrement: true }),
    followerId: text()
      .notNull()
      .references(() => followers.id),
    /** By which a mail program knows it again, however often it is tried. */
    messageId: text().notNull().unique(),
    told: text({ mode: "json" }).$type<ToldItem[]>().notNull(),
    createdAt: text().notNull(),
    /** When it is tried, first or again. */
    dueAt: text().notNull(),
    state: text().$type<DeliveryState>().notNull().default("waiting"),
    attempts: integer().notNull().default(0),
    /** Since when it is being sent. */
    claimedAt: text(),
    /** What became of the last attempt, without an address: “550 at RCPT TO”. */
    outcome: text(),
    doneAt: text(),
  },
  (table) => [
    oneOf("mail_deliveries", "state", keysOf(deliveryStates)),
    holds("mail_deliveries", "claimed", "(state = 'sending') = (claimed_at is not null)"),
    index("mail_deliveries_due").on(table.state, table.dueAt),
    index("mail_deliveries_by_follower").on(table.followerId, table.id),
  ],
);

/** What each was told or is about to be: whatever becomes of cursors and records, nothing is told twice. */
export const toldNews = sqliteTable(
  "told_news",
  {
    followerId: text()
      .notNull()
      .references(() => followers.id),
    /** What happened, see lib/following/told.ts. */
    key: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.followerId, table.key] })],
);

/** How far the changes of the public record were looked through for followers; one row. */
export const mailProgress = sqliteTable("mail_progress", {
  id: integer().primaryKey(),
  /** As `/api/v1/changes` spells it. */
  cursor: text().notNull(),
});
