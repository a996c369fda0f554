/**
 * What uses the records that several matters may share, column by column: by it a record is hidden with a restricted
 * matter, and seen where anything else uses it. A test holds that no reference is left out.
 */

/** One column that names a shared record, and what the row with it is of: the column `key` holds that one’s inner key. */
interface Use {
  table: string;
  column: string;
  of: "statement" | "matter" | "occasion" | "source";
  key: string;
}

const ofStatement = (table: string, column: string, key = "statement_id"): Use => ({
  ...{ table, column, key },
  of: "statement",
});
const ofMatter = (table: string, column: string): Use => ({
  ...{ table, column, key: "matter_id" },
  of: "matter",
});

export const uses = {
  speakers: [
    ofStatement("statements", "speaker_id", "id"),
    ofStatement("statements", "on_behalf_of_id", "id"),
    ofStatement("statements", "attributed_by_id", "id"),
    ofStatement("statement_speakers", "speaker_id"),
    ofMatter("comment_requests", "speaker_id"),
    ofMatter("reported_non_replies", "speaker_id"),
  ],
  occasions: [ofStatement("statements", "occasion_id", "id")],
  topics: [ofMatter("matter_topics", "topic_id")],
  sources: [
    ofStatement("quotations", "source_id"),
    ofStatement("quotations", "upstream_id"),
    ofMatter("events", "source_id"),
    ofMatter("reported_non_replies", "source_id"),
    { table: "datings", column: "source_id", of: "occasion", key: "occasion_id" },
    { table: "sources", column: "upstream_id", of: "source", key: "id" },
    { table: "takedowns", column: "shown_by_id", of: "source", key: "source_id" },
  ],
} satisfies Record<string, Use[]>;

/** Shared records that are kept with a restricted matter; a statement is used where it stands in a matter. */
export const sharedTables = ["statements", ...Object.keys(uses)];

/**
 * SQL for whether the record `k` is used by what is not among some rows: `within` says, for what a use is of, where the
 * rows are that do not count. Uses by other sources are left to the caller: they make chains.
 */
export function isUsedBeyond(
  shared: keyof typeof uses,
  within: Record<"statement" | "matter" | "occasion", string>,
): string {
  const counted = (uses[shared] as Use[]).flatMap(({ table, column, of, key }) =>
    of === "source"
      ? []
      : `exists (select 1 from main.${table} u where u.${column} = k.id and u.${key} not in ${within[of]})`,
  );
  return counted.join("\n or ");
}

const ofSources = (uses.sources as Use[]).filter(({ of }) => of === "source");

/**
 * SQL for the sources among `kept` (a table of inner keys) that are used beyond it: by what `isUsedBeyond` counts, by a
 * source that is not kept, or by one that is itself used so.
 */
export const sourcesUsedBeyond = (
  kept: string,
  within: Record<"statement" | "matter" | "occasion", string>,
): string => `
  select k.id from ${kept} k where ${isUsedBeyond("sources", within)}
    ${ofSources
      .map(
        ({ table, column, key }) =>
          `or exists (select 1 from main.${table} u where u.${column} = k.id and u.${key} not in (select id from ${kept}))`,
      )
      .join("\n    ")}
  ${ofSources
    .map(
      ({ table, column, key }) =>
        `union select u.${column} from used join main.${table} u on u.${key} = used.id where u.${column} in (select id from ${kept})`,
    )
    .join("\n  ")}`;
