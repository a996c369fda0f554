/** Files that hold the whole public record, by their names. */

export const wholeFiles = {
  "records.jsonl": {
    mediaType: "application/jsonl; charset=utf-8",
    description:
      "Every public record, one a line, in the shape of the version document: `record` names what it is, in the order and with the meanings of the data dictionary.",
    goodFor: "programs that keep all of it",
  },
} as const;

export type WholeFile = keyof typeof wholeFiles;

export const isWholeFile = (name: string): name is WholeFile => Object.hasOwn(wholeFiles, name);
