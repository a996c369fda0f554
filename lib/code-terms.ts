import type { Term } from "@/lib/vocabulary";

/** What the code calls things that no reader meets; each with the file where it begins. One word for one thing. */
export const codeTerms = {
  document: {
    label: "Document",
    definition:
      "A matter with every record it shows, as one value: what a version seals. `lib/document/document.ts`",
  },
  version: {
    label: "Version",
    definition:
      "A document as it was published, with its number and its hash. `lib/versions/version.ts`",
  },
  excerpt: {
    label: "Excerpt",
    definition:
      "Records taken out of the documents they stand in, for a page about one of them. `lib/document/excerpt.ts`",
  },
  loggedTable: {
    label: "Logged table",
    definition:
      "A table of working records whose every change is in the log. `db/desk/logged-tables.ts`",
  },
  mutation: {
    label: "Mutation",
    definition:
      "A write at the desk: permission, parsing, one transaction, a log entry for each record. `db/desk/write.ts`",
  },
  entry: {
    label: "Entry",
    definition:
      "A statement as it is being logged on the screen, before it is records. `lib/desk/entry.ts`",
  },
  draft: {
    label: "Draft",
    definition:
      "An entry as the server keeps it for one person between two key presses. `db/desk/mutations/drafts.ts`",
  },
  submission: {
    label: "Submission",
    definition: "A document as it was sent to review. `db/desk/mutations/review.ts`",
  },
  publicationGate: {
    label: "Publication gate",
    definition: "What must hold before a document is published. `lib/publication-gate.ts`",
  },
  quoteGate: {
    label: "Quote gate",
    definition: "What must hold between quoted words and their capture. `lib/quotes/gate.ts`",
  },
  projector: {
    label: "Projector",
    definition: "Makes the public record’s rows of versions. `db/public/project.ts`",
  },
  reader: {
    label: "Reader",
    definition:
      "What the public record is read through; also somebody who reads it, in sentences. `db/public/reader.ts`",
  },
  view: {
    label: "View",
    definition:
      "What a page shows of a document, as plain data: its component is given nothing else. `lib/views/pair.ts`",
  },
  positionHistory: {
    label: "Position history",
    definition:
      "The stances of a speaker, or a party, on one point by date. `lib/position-history.ts`",
  },
  pointHistory: {
    label: "Point history",
    definition:
      "A position history as a person’s page draws it: repeats in runs, changes named. `lib/people/point-history.ts`",
  },
  ledgerOfAPerson: {
    label: "Ledger of a person",
    definition:
      "All that a speaker said, a line for each point of each statement, with what it answers, what answers it and what takes it back. `lib/people/ledger.ts`",
  },
  fold: {
    label: "Fold",
    definition:
      "In a person’s ledger, one claim said often within a year, shown as one with its count. `lib/people/ledger-list.ts`",
  },
  positionInShort: {
    label: "Position in short",
    definition:
      "What a party holds, in our words, of one length for all. `lib/position-in-short.ts`",
  },
  passage: {
    label: "Passage",
    definition: "A stretch of a captured text that can be quoted. `lib/desk/passages.ts`",
  },
  wording: {
    label: "Wording",
    definition:
      "Counts and lists as English puts them. Words, without more, are what a speaker said. `lib/wording.ts`",
  },
} as const satisfies Record<string, Term>;
