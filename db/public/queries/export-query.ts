/** How a dataset is read: its columns in SQL, and the key along which its batches go. */
import { withheldText } from "@/lib/versions/commitments";

/** A column's day from milliseconds; of a time without a zone the day that is written, else of UTC. */
export const day = (column: string) => `strftime('%Y-%m-%d', ${column} / 1000, 'unixepoch')`;

/** Ids that lead to a record, parted by spaces; null where none does. */
export const former = (alias: string) =>
  `replace(replace(replace(${alias}.json ->> 'formerIds', '","', ' '), '["', ''), '"]', '')`;

/** Whether the words of a quotation are withheld: what stands in their place is nobody’s words. Null where there is none. */
export const isWithheld = (quotation: string) => `${quotation}.text = '${withheldText}'`;

/** The columns that say of which matter, and which version of it, a row is: of `matters m` and `versions v`. */
export const matterSql = {
  matter_id: "m.id",
  matter_slug: "m.slug",
  matter_question: "m.question",
  matter_version: "m.version",
  matter_version_sha256: "v.hash",
  matter_version_published_at: "v.published_at",
};

/** Filters that lead to few rows, however many there are. */
export const fewNames = ["matter", "pair", "statement", "source", "speaker"] as const;
/** Filters that may be gone about along an index. */
export type NarrowName = (typeof fewNames)[number] | "topic" | "treatment";

/** Of the matters on the topic `:topic`, from the one on where the page begins. */
export const onTopic = (matterId: string) =>
  `${matterId} in (select matter_id from matter_topics where slug = :topic and matter_id >= :k0)`;

export interface Query {
  /** The SQL of each column, by its name. */
  columns: Record<string, string>;
  from: string;
  /**
   * What narrows it along an index, so that its rows are found without reading all; `of` stands for `from` then, and
   * `key` for the key, along an index of that. Any other filter is a condition that each row is asked for.
   */
  narrow: Partial<Record<NarrowName, { where: string; of?: string; key?: string[] }>>;
  /** Columns of the key, in the order of the export: ids, which no version moves; with an index on them. */
  key: string[];
  /** The table whose index the key goes along, with the first columns of the key there: it is read in parts of so many. */
  walk?: { table: string; columns: string[] };
  /** Columns that one read of their own answers together, where whole files are written. */
  together?: { columns: Record<string, string>; from: string };
  /**
   * Where several rows say the same in most columns, what those stand in and the first columns of the key there: files of
   * all rows read that once for them. `rest` joins the rows to it, by `shared.key0` … ; `own` are the columns that differ.
   */
  shared?: { from: string; key: string[]; rest: string; own: readonly string[] };
}
