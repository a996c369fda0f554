/** Records that may go into another one of their kind. */

/** Lists of a document whose records may have former ids. */
export const mergedTables = [
  "speakers",
  "sources",
  "occasions",
  "statements",
  "quotations",
  "rebuttals",
  "points",
] as const;
export type MergedTable = (typeof mergedTables)[number];
