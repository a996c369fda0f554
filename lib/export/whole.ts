/** Files that hold the whole public record, by their names. */

export const wholeFiles = {
  "records.jsonl": {
    mediaType: "application/jsonl; charset=utf-8",
    description:
      "Every public record, one a line, in the shape of the version document: `record` names what it is, in the order and with the meanings of the data dictionary.",
    goodFor: "programs that keep all of it",
  },
  "public.sqlite": {
    mediaType: "application/vnd.sqlite3",
    description:
      "The public record as a database of SQLite, with every version and the texts behind its hashes: a copy of one moment. Its table `readme` says what each table and column is; the index of the search is left out.",
    goodFor: "SQL, and whoever wants all of it at once",
  },
} as const;

export type WholeFile = keyof typeof wholeFiles;

export const isWholeFile = (name: string): name is WholeFile => Object.hasOwn(wholeFiles, name);
