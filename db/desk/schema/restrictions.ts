/** Matters that only named members see until they are published, and what was made for them alone. */
import { isNull } from "drizzle-orm";
import {
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
  uniqueIndex,
} from "drizzle-orm/sqlite-core";
import { users } from "./accounts";
import { holds, recordColumns } from "./columns";
import { matters } from "./matters";

/** That a matter is restricted; once it ended, the matter is like any other. */
export const restrictions = sqliteTable(
  "restrictions",
  {
    ...recordColumns(),
    /** Null once the matter was removed: what was made for it stays with its members. */
    matterId: integer().references(() => matters.id),
    startedBy: text()
      .notNull()
      .references(() => users.id),
    startedAt: text().notNull(),
    endedAt: text(),
  },
  (table) => [
    uniqueIndex("restrictions_once").on(table.matterId).where(isNull(table.endedAt)),
    index("restrictions_by_matter").on(table.matterId),
    index("restrictions_by_starter").on(table.startedBy),
  ],
);

/** Who sees a restricted matter: from when, by whom named, and until when. */
export const restrictionMembers = sqliteTable(
  "restriction_members",
  {
    ...recordColumns(),
    restrictionId: integer()
      .notNull()
      .references(() => restrictions.id),
    userId: text()
      .notNull()
      .references(() => users.id),
    addedBy: text()
      .notNull()
      .references(() => users.id),
    addedAt: text().notNull(),
    /** An administrator who was not named and entered. */
    entered: integer({ mode: "boolean" }).notNull().default(false),
    leftAt: text(),
  },
  (table) => [
    holds("restriction_members", "entered_flag", "entered in (0, 1)"),
    holds("restriction_members", "entered_by_oneself", "not entered or added_by = user_id"),
    uniqueIndex("restriction_members_once")
      .on(table.restrictionId, table.userId)
      .where(isNull(table.leftAt)),
    index("restriction_members_by_restriction").on(table.restrictionId),
    index("restriction_members_by_user").on(table.userId),
    index("restriction_members_by_adder").on(table.addedBy),
  ],
);

/**
 * Shared records (speakers, sources …) that a restricted matter alone used when they were written. They stay with its
 * members until something else uses them, whatever becomes of their place in the matter.
 */
export const restrictedRecords = sqliteTable(
  "restricted_records",
  {
    restrictionId: integer()
      .notNull()
      .references(() => restrictions.id),
    recordTable: text().notNull(),
    /** Public id. */
    recordId: text().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.restrictionId, table.recordId] }),
    index("restricted_records_by_record").on(table.recordId),
  ],
);
