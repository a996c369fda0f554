/** Which columns of a dataset are shown of its first rows, and how each is read. */
import type { Term } from "@/lib/vocabulary";
import {
  rebuttalTypes,
  sourceKinds,
  sourceLevels,
  speakerKinds,
  stancePositions,
  treatments,
} from "@/lib/vocabulary";
import type { DatasetName } from "./datasets";

/** What one column of the preview is made of: the first of its columns, and what stands under it. */
export interface Shown {
  title: string;
  columns: [string, ...string[]];
  /** Words with their form and language, and whether they are withheld; the name of a term; a date as EDTF; a number; else as it stands. */
  as?: "words" | "summary" | "date" | "number";
  terms?: Record<string, Term>;
}

const words = (name: string): [string, ...string[]] => [
  name,
  ...["form", "language", "withheld"].map((of) => `${name}_${of}`),
];

const side = (name: "claim" | "reply", title: string): [Shown, Shown, Shown] => [
  { title: `${title} by`, columns: [`${name}_speaker`, `${name}_party`] },
  {
    title,
    columns: words(`${name}_words`),
    as: "words",
  },
  { title: "Said", columns: [`${name}_date_edtf`], as: "date" },
];

const summarised = (name: "claim" | "reply", title: string): [Shown, Shown, Shown] => {
  const [by, , said] = side(name, title);
  return [by, { title, columns: [`${name}_summary`], as: "summary" }, said];
};

const number = (title: string, column: string): Shown => ({
  title,
  columns: [column],
  as: "number",
});

export const previews: Record<DatasetName, Shown[]> = {
  answers: [
    { title: "Point", columns: ["point"] },
    ...side("claim", "Claim"),
    { title: "Treatment", columns: ["treatment"], terms: treatments },
    ...side("reply", "Reply"),
  ],
  pairs: [
    { title: "Matter", columns: ["matter_question", "pair_heading"] },
    ...summarised("claim", "Claim"),
    { title: "Type", columns: ["rebuttal_type"], terms: rebuttalTypes },
    ...summarised("reply", "Reply"),
  ],
  statements: [
    { title: "By", columns: ["speaker", "statement_party"] },
    { title: "Words", columns: words("words"), as: "words" },
    { title: "Said", columns: ["date_edtf"], as: "date" },
    { title: "Source", columns: ["source", "source_publisher"] },
    number("Answers", "answers"),
    number("Answered by", "answered_by"),
  ],
  stances: [
    { title: "Point", columns: ["point"] },
    { title: "By", columns: ["speaker", "statement_party"] },
    { title: "Stance", columns: ["stance"], terms: stancePositions },
    { title: "Words", columns: words("words"), as: "words" },
    { title: "Said", columns: ["date_edtf"], as: "date" },
  ],
  matters: [
    { title: "Matter", columns: ["matter_question"] },
    { title: "Parties", columns: ["parties"] },
    { title: "Topics", columns: ["topics"] },
    number("Points", "points"),
    number("Statements", "statements"),
    number("Pairs", "pairs"),
  ],
  speakers: [
    { title: "Speaker", columns: ["speaker", "description"] },
    { title: "Kind", columns: ["speaker_kind"], terms: speakerKinds },
    number("Statements", "statements"),
    number("Claims answered", "claims_answered"),
    number("Replies", "replies"),
  ],
  sources: [
    { title: "Source", columns: ["source", "publisher"] },
    { title: "Kind", columns: ["source_kind"], terms: sourceKinds },
    { title: "Level", columns: ["source_level"], terms: sourceLevels },
    { title: "Quotations", columns: ["quotations"], as: "number" },
    { title: "Captures", columns: ["captures"], as: "number" },
  ],
};
