/** Addresses of other systems that are told what is published, and what was sent to each. */
import { index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { type HookSubject, hookSubjects } from "@/lib/hooks/subjects";
import { keysOf } from "@/lib/vocabulary";
import { oneOf, recordColumns } from "./columns";

/** What editors decide of a hook, which the log covers. */
export const hooks = sqliteTable(
  "hooks",
  {
    ...recordColumns(),
    url: text().notNull(),
    /** What of the public record it is told of. */
    kind: text().$type<HookSubject>().notNull(),
    /** Public id of that; null: all of it. */
    aboutId: text(),
    madeAt: text().notNull(),
    /** How many secrets it had: a new one is an act that the log knows. */
    secrets: integer().notNull().default(1),
    pausedAt: text(),
    /** Since when it is told nothing more, for good. */
    endedAt: text(),
  },
  () => [oneOf("hooks", "kind", keysOf(hookSubjects))],
);

/** What changes of a hook as it is used, and its secrets, which have no place in the log. Gone with the hook. */
export const hookStates = sqliteTable("hook_states", {
  id: integer().primaryKey(),
  hookId: integer()
    .notNull()
    .unique()
    .references(() => hooks.id),
  secret: text().notNull(),
  /** The one before, which also signs until then. */
  formerSecret: text(),
  formerUntil: text(),
  /** Attempts that failed since one that did not. */
  failures: integer().notNull().default(0),
  succeededAt: text(),
  /** Since when nothing is tried any more, and why; an editor begins again. */
  stoppedAt: text(),
  stoppedBecause: text(),
});

export const hookDeliveries = sqliteTable(
  "hook_deliveries",
  {
    id: integer().primaryKey({ autoIncrement: true }),
    hookId: integer()
      .notNull()
      .references(() => hooks.id),
    /** `webhook-id`: the same at every attempt, so that a receiver can drop what it has. */
    messageId: text().notNull(),
    type: text().notNull(),
    /** The JSON that is sent, byte for byte the same at every attempt. */
    body: text().notNull(),
    madeAt: text().notNull(),
    attempts: integer().notNull().default(0),
    triedAt: text(),
    /** Null: nothing more is tried. */
    nextAt: text(),
    /** What the last attempt came to. */
    outcome: text(),
    deliveredAt: text(),
  },
  (table) => [
    uniqueIndex("hook_deliveries_by_message").on(table.hookId, table.messageId),
    index("hook_deliveries_by_hook").on(table.hookId, table.id),
    index("hook_deliveries_due").on(table.nextAt),
  ],
);

/** How far the changes of the public record were looked through for hooks; one row. */
export const hookProgress = sqliteTable("hook_progress", {
  id: integer().primaryKey(),
  /** As `/api/v1/changes` spells it; empty: before the first. */
  cursor: text().notNull().default(""),
});
