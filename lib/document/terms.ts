import type { Term } from "@/lib/vocabulary";

/** What the record is made of, in the words that readers meet. */
export const recordTerms = {
  matter: {
    label: "Matter",
    definition: "The question at issue between parties. Each has a page of its own.",
    example: "Have the United States and Cuba begun negotiations?",
  },
  party: {
    label: "Party",
    definition: "Those who speak for one side of a matter; a matter may have more than two.",
    example: "The United States: its President and the White House.",
  },
  point: {
    label: "Point",
    definition: "One proposition of a matter, put so that it can be asserted or denied.",
    example: "Talks, or negotiations, have begun.",
  },
  speaker: {
    label: "Speaker",
    definition:
      "A person, an organisation, a group or an account that makes statements, or somebody who is not named.",
  },
  occasion: {
    label: "Occasion",
    definition: "When and where something was said.",
    example: "An interview with a news agency.",
  },
  dating: {
    label: "Date of a statement",
    definition: "One source’s answer to “when?”. Several may disagree, and all are kept.",
    example: "“February 1”, and beside it “a few days ago”.",
  },
  statement: {
    label: "Statement",
    definition:
      "What one speaker said on one subject on one occasion, or several together; or words that somebody attributes to them, which is then said. A page numbers them S1, S2 and so on.",
  },
  stance: {
    label: "Stance",
    definition: "The position that one statement takes on one point, with the words that show it.",
  },
  rebuttal: {
    label: "Rebuttal",
    definition: "The link between two statements: this one answers that one.",
  },
  pair: {
    label: "Pair",
    definition: "A rebuttal shown with its two statements: the claim and its reply.",
  },
  quotation: {
    label: "Quotation",
    definition: "The words of a statement as one source gives them.",
  },
  source: {
    label: "Source",
    definition: "A document that carries statements.",
    example: "A news article, a transcript, a post.",
  },
  capture: {
    label: "Capture",
    definition: "A stored copy of a source at one moment, whole or an excerpt.",
  },
  event: {
    label: "Event",
    definition: "A dated fact around a matter, for its context.",
    example: "A decree imposes tariffs.",
  },
  reply_search: {
    label: "Search for a reply",
    definition: "When and where an answer was looked for, and what was found.",
  },
  comment_request: {
    label: "Request for comment",
    definition: "Who was asked for an answer, when, by what way and until when.",
  },
  version: {
    label: "Version",
    definition: "One published state of a matter, numbered, which never changes.",
  },
  correction: {
    label: "Correction",
    definition: "What a new version changes in the one before, and why.",
  },
} as const satisfies Record<string, Term>;
