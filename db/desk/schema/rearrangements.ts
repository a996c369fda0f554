/** How records were put right: what was merged, joined or split, where old ids lead, and which look alike and are not one. */
import { index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { type MergedTable, mergedTables } from "@/lib/merged";
import { holds, oneOf, recordColumns } from "./columns";

const acts = ["merge", "split"] as const;

/** One act that moved references from one record to another. It is undone by putting back what it changed. */
export const rearrangements = sqliteTable(
  "rearrangements",
  {
    ...recordColumns(),
    act: text().$type<(typeof acts)[number]>().notNull(),
    recordTable: text().$type<MergedTable>().notNull(),
    /** Public ids: of what stayed, and of what went into it; of a split, of what was split and of what came of it. */
    keptId: text().notNull(),
    otherId: text().notNull(),
    /** What the two were called, for whoever reads the list later. */
    keptName: text().notNull(),
    otherName: text().notNull(),
    doneAt: text().notNull(),
    doneBy: text().notNull(),
    undoneAt: text(),
    /** JSON: each record before and after, in the order of writing, and what named the one that stayed right afterwards. */
    changes: text().notNull(),
  },
  (table) => [
    oneOf("rearrangements", "act", acts),
    oneOf("rearrangements", "record_table", mergedTables),
    holds("rearrangements", "changes_json", "json_valid(changes)"),
    index("rearrangements_by_kept").on(table.keptId),
    index("rearrangements_by_other").on(table.otherId),
  ],
);

/** An id, and of a speaker the address, of a record that went into another: both lead there for ever. */
export const formerIds = sqliteTable(
  "former_ids",
  {
    ...recordColumns(),
    recordTable: text().$type<MergedTable>().notNull(),
    formerId: text().notNull().unique(),
    formerSlug: text().unique(),
    /** Public id of the record that it leads to, which is never a former one itself. */
    nowId: text().notNull(),
    /** Readers had it: versions say that it leads on. */
    wasPublic: integer({ mode: "boolean" }).notNull(),
  },
  (table) => [
    oneOf("former_ids", "record_table", mergedTables),
    holds("former_ids", "was_public_flag", "was_public in (0, 1)"),
    index("former_ids_by_now").on(table.nowId),
  ],
);

/** Two records that look alike, and that somebody said are not one. Public ids, the smaller first. */
export const toldApart = sqliteTable(
  "told_apart",
  {
    ...recordColumns(),
    recordTable: text().$type<MergedTable>().notNull(),
    oneId: text().notNull(),
    otherId: text().notNull(),
  },
  (table) => [
    oneOf("told_apart", "record_table", mergedTables),
    uniqueIndex("told_apart_once").on(table.oneId, table.otherId),
  ],
);
