/** The public log of versions at the desk, where it is made. All of it is append-only; see db/desk/version-log/. */
import { blob, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { holds } from "./columns";

/** What each leaf says, see lib/version-log/leaf.ts. */
export const logLeaves = sqliteTable(
  "log_leaves",
  {
    /** 0, 1, 2 … without gaps. */
    position: integer().primaryKey(),
    entry: blob({ mode: "buffer" }).notNull(),
    /** The entry of the desk's own log that it tells of; null where it tells of none. */
    logId: integer(),
  },
  (table) => [
    holds("log_leaves", "from_zero", "position >= 0"),
    uniqueIndex("log_leaves_by_entry").on(table.logId),
  ],
);

/** The hashes of the tree over them by levels of tiles, see lib/version-log/tree.ts. */
export const logHashes = sqliteTable(
  "log_hashes",
  {
    level: integer().notNull(),
    position: integer().notNull(),
    hash: blob({ mode: "buffer" }).notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.level, table.position] }),
    holds("log_hashes", "of_32_bytes", "length(hash) = 32"),
  ],
);

/** What was signed of it: one checkpoint a publication. */
export const logCheckpoints = sqliteTable("log_checkpoints", {
  size: integer().primaryKey(),
  /** A signed note. */
  note: text().notNull(),
});
