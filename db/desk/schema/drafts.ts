import { sql } from "drizzle-orm";
import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { users } from "./accounts";
import { holds, recordColumns } from "./columns";
import { matters } from "./matters";
import { captures } from "./sources";
import { statements } from "./statements";

/**
 * The record screen as somebody left it, saved while they type. Not a record yet, so the log does not speak of it: it
 * becomes records, and log entries, when it is saved as an entry.
 */
export const drafts = sqliteTable(
  "drafts",
  {
    ...recordColumns(),
    authorId: text()
      .notNull()
      .references(() => users.id),
    matterId: integer().references(() => matters.id),
    captureId: integer().references(() => captures.id),
    /** The statement it changes, or became; null while it is a new one, and of one that was thrown away. */
    statementId: integer().references(() => statements.id),
    /** JSON: what the form holds, and what it started from. */
    body: text().notNull(),
    startedAt: text().notNull(),
    savedAt: text().notNull(),
    /** When it became records, or was thrown away. */
    closedAt: text(),
  },
  (table) => [
    holds("drafts", "body_json", "json_valid(body)"),
    index("drafts_by_author").on(table.authorId, table.closedAt),
    index("drafts_by_matter").on(table.matterId),
    index("drafts_by_capture").on(table.captureId),
    index("drafts_by_statement").on(table.statementId),
  ],
);

/** Holds for drafts in which somebody has entered anything: `isTouched` of lib/desk/entry, where SQLite can ask it. */
export const isTouchedDraft = sql`${drafts.body} ->> '$.entry' <> ${drafts.body} ->> '$.base'`;
