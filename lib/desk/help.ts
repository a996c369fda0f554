/** What the desk asks, in plain words: shown where it is met. Terms of the record say what the vocabulary says. */
import { recordTerms } from "@/lib/document/terms";
import { custodyHops, sourceLevels, type Term } from "@/lib/vocabulary";

const listed = (terms: Record<string, Term>) =>
  Object.values(terms).map(({ label, definition }) => `${label}: ${definition}`);

export interface HelpText {
  /** What the button asks for: "What is a party?" */
  question: string;
  lines: string[];
}

const exampled = ({ definition, example }: Term) => [
  definition,
  ...(example ? [`For example: ${example}`] : []),
];

export const helpTexts = {
  date: {
    question: "How may a date be written?",
    lines: [
      "As you would write it, in the article’s language or in yours: 4 March 2026, March 2026, 2026, 04.03.2026.",
      "As surely as it is known: between 30 January and 2 February 2026, before 2 Feb 2026, about 2010.",
      "Below the field stands what was understood. Where a date may be two, you are asked which.",
      "The notation of archives, EDTF (ISO 8601-2), is understood too: [2026-01-30..2026-02-02].",
    ],
  },
  party: {
    question: "What is a party?",
    lines: [
      ...exampled(recordTerms.party),
      "Whoever speaks is on one side of the question here; choose whose side these words speak for.",
    ],
  },
  point: {
    question: "What is a point?",
    lines: [
      ...exampled(recordTerms.point),
      "Write it as one plain sentence that one side can say yes to and the other no.",
    ],
  },
  stance: {
    question: "What is a stance?",
    lines: [
      recordTerms.stance.definition,
      "Leave those out of which the statement does not speak. From claim and reply together readers see what was denied.",
    ],
  },
  level: { question: "How near is the source to the words?", lines: listed(sourceLevels) },
  upstream: {
    question: "Where does the source have it from?",
    lines: [
      "Where this source took its words from another one, and says so: which one, and how.",
      ...listed(custodyHops),
    ],
  },
  firstPublished: {
    question: "What is meant by first published?",
    lines: [
      "Where the words appeared first, as far as this article says: “told the Associated Press”, “in a post on X”.",
      "It need not be held here. Where nothing is read but a recording was seen, name it here: it then is the source.",
    ],
  },
  language: {
    question: "Which language is asked for?",
    lines: ["Type its name, such as Spanish, and choose it. What is not stated stays empty."],
  },
  answerType: {
    question: "What is a type of rebuttal?",
    lines: [
      recordTerms.rebuttal.definition,
      "The type says in a word how the reply stands to the claim. The stances on the points suggest one; you choose.",
    ],
  },
  similar: {
    question: "What can be done with a similar statement?",
    lines: [
      "It is this very statement: opens the one on record, so that it is not logged twice.",
      "This answers it: what you log is the answer to that statement.",
      "Where it answers another already, “too” adds this one to it, “and no other” puts this one in its place.",
    ],
  },
  hash: {
    question: "What is a hash?",
    lines: [
      "A fingerprint of a text, 64 letters and digits long. Whoever has the text can make it again; one changed letter makes another, so that nobody can alter what is held unseen.",
    ],
  },
} as const satisfies Record<string, HelpText>;

export type HelpTerm = keyof typeof helpTexts;
