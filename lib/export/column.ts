/** A column of an exported dataset: its name in every format, its type, and what it means. */
export interface Column {
  name: string;
  type: "text" | "integer" | "date";
  description: string;
}

const column =
  (type: Column["type"]) =>
  (name: string, description: string): Column => ({ name, type, description });

export const text = column("text");
export const integer = column("integer");
/** A day: of UTC, and of a time without a zone the day that is written. */
export const date = column("date");

/** What went into a record, and leads to it. */
export const formerIds = (of: string, what: string) =>
  text(
    `${of}_former_ids`,
    `Public ids of ${what} that were merged into it and lead to it now, parted by spaces; empty: none.`,
  );
