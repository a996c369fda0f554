/** What a second person says of a submission. */
import { index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { keysOf, type ReviewCheck, reviewChecks } from "@/lib/vocabulary";
import { users } from "./accounts";
import { oneOf, recordColumns } from "./columns";
import { matters } from "./matters";
import { submissions } from "./publishing";

const outcomes = ["holds", "sent_back"] as const;

/**
 * One of the checks of a submission: it holds, or it goes back with a comment. A tick that is older than its submission
 * was made of the one before, and holds on: what it was made for did not change.
 */
export const submissionChecks = sqliteTable(
  "submission_checks",
  {
    ...recordColumns(),
    submissionId: integer()
      .notNull()
      .references(() => submissions.id),
    check: text("what").$type<ReviewCheck>().notNull(),
    outcome: text().$type<(typeof outcomes)[number]>().notNull(),
    comment: text(),
    /** Public id of the statement that the comment means, where it means one. */
    recordId: text(),
    checkedBy: text()
      .notNull()
      .references(() => users.id),
    checkedAt: text().notNull(),
  },
  (table) => [
    oneOf("submission_checks", "what", keysOf(reviewChecks)),
    oneOf("submission_checks", "outcome", outcomes),
    uniqueIndex("submission_checks_once").on(table.submissionId, table.check),
    index("submission_checks_by_checker").on(table.checkedBy),
  ],
);

/** What people at the desk say to each other about a matter. Readers never see it. */
export const comments = sqliteTable(
  "comments",
  {
    ...recordColumns(),
    matterId: integer()
      .notNull()
      .references(() => matters.id),
    /** Public id of the record it is about, where it is about one: of a submission, what sent it back. */
    recordId: text(),
    text: text().notNull(),
    writtenBy: text()
      .notNull()
      .references(() => users.id),
    writtenAt: text().notNull(),
  },
  (table) => [
    index("comments_by_matter").on(table.matterId),
    index("comments_by_writer").on(table.writtenBy),
  ],
);
