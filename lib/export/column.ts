/** A column of an exported dataset: its name in every format, its type, and what it means. */
export interface Column {
  name: string;
  type: "text" | "integer" | "date";
  description: string;
  /** An id, a hash, a slug, a term or an instant of ours: text that no reader of CSV takes apart without quotes. */
  isPlain?: true;
}

const column =
  (type: Column["type"]) =>
  (name: string, description: string): Column => ({ name, type, description });

export const text = column("text");
/** Text that is never words, see `isPlain`. */
export const code = (name: string, description: string): Column => ({
  ...text(name, description),
  isPlain: true,
});
export const integer = column("integer");
/** A day: of UTC, and of a time without a zone the day that is written. */
export const date = column("date");

/** What went into a record, and leads to it. */
export const formerIds = (of: string, what: string) =>
  code(
    `${of}_former_ids`,
    `Public ids of ${what} that were merged into it and lead to it now, parted by spaces; empty: none.`,
  );
