import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { keysOf, type ReportState, reportStates } from "@/lib/vocabulary";
import { oneOf, recordColumns } from "./columns";
import { matters } from "./matters";

/** What a reader says is wrong on the public record. */
export const errorReports = sqliteTable(
  "error_reports",
  {
    ...recordColumns(),
    /** The address of the page it is about, without the host. */
    about: text().notNull(),
    matterId: integer().references(() => matters.id),
    text: text().notNull(),
    /** As the reader gave them, for an answer; never public. */
    name: text(),
    email: text(),
    receivedAt: text().notNull(),
    state: text().$type<ReportState>().notNull().default("open"),
    answer: text(),
    answeredBy: text(),
    answeredAt: text(),
  },
  (table) => [
    oneOf("error_reports", "state", keysOf(reportStates)),
    index("error_reports_by_state").on(table.state, table.id),
    index("error_reports_by_matter").on(table.matterId),
  ],
);
