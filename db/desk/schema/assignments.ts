import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { type AssignmentOutcome, assignmentOutcomes, keysOf } from "@/lib/vocabulary";
import { users } from "./accounts";
import { holds, oneOf, recordColumns } from "./columns";
import { matters } from "./matters";
import { statements } from "./statements";

/** A matter, or a statement of one, that somebody at the desk was given to work on. Readers never see it. */
export const assignments = sqliteTable(
  "assignments",
  {
    ...recordColumns(),
    matterId: integer()
      .notNull()
      .references(() => matters.id),
    /** Null: the whole matter. */
    statementId: integer().references(() => statements.id),
    assignedTo: text()
      .notNull()
      .references(() => users.id),
    assignedBy: text()
      .notNull()
      .references(() => users.id),
    assignedAt: text().notNull(),
    /** A day, or none. */
    dueOn: text(),
    note: text(),
    outcome: text().$type<AssignmentOutcome>().notNull().default("open"),
    endedBy: text().references(() => users.id),
    endedAt: text(),
  },
  (table) => [
    oneOf("assignments", "outcome", keysOf(assignmentOutcomes)),
    holds(
      "assignments",
      "end_whole",
      "(outcome = 'open') = (ended_at is null) and (ended_by is null) = (ended_at is null)",
    ),
    index("assignments_by_matter").on(table.matterId),
    index("assignments_by_statement").on(table.statementId),
    index("assignments_by_holder").on(table.assignedTo, table.outcome),
    index("assignments_by_giver").on(table.assignedBy, table.outcome),
    index("assignments_by_ender").on(table.endedBy),
  ],
);
