/** Renders the glossary, docs/glossary.md, from the vocabulary. `vocabulary.test.ts` holds the two together. */

import { codeTerms } from "./code-terms";
import { recordTerms } from "./document/terms";
import type { Term } from "./vocabulary";
import * as vocabulary from "./vocabulary";

/** Names a list in the addresses of its terms. */
export type ListKey =
  | "record"
  | "rebuttal"
  | "stance"
  | "treatment"
  | "form"
  | "via"
  | "speaker"
  | "occasion"
  | "source-kind"
  | "source-level"
  | "hop"
  | "capture-method"
  | "transcribed"
  | "capture-extent"
  | "capture-status"
  | "recheck"
  | "recheck-finding"
  | "request"
  | "non-reply"
  | "takedown"
  | "correction"
  | "review"
  | "check"
  | "assignment"
  | "report"
  | "state"
  | "role";

interface Section {
  heading: string;
  about: string;
  terms: Record<string, Term>;
}

export interface GlossaryList extends Section {
  key: ListKey;
}

/** Where a term stands on the page /method: "rebuttal-partly_denies". */
export const termAnchor = (list: ListKey, term: string) => `${list}-${term}`;

export const recordList: GlossaryList = {
  key: "record",
  heading: "Records",
  about: "What the record is made of.",
  terms: recordTerms,
};

/** Every closed list of terms under its heading, in the order of the glossary, with a sentence on what it is about. */
export const glossaryLists: GlossaryList[] = [
  {
    key: "rebuttal",
    heading: "Types of rebuttal",
    about: "How a reply stands to the claim it answers.",
    terms: vocabulary.rebuttalTypes,
  },
  {
    key: "stance",
    heading: "Stances",
    about: "The position one statement takes on one point.",
    terms: vocabulary.stancePositions,
  },
  {
    key: "treatment",
    heading: "Treatments",
    about:
      "What a reply does to one point of a claim. Derived from the two stances and, in a retraction, from who speaks; never entered.",
    terms: vocabulary.treatments,
  },
  {
    key: "form",
    heading: "Forms of quotation",
    about: "Whose wording a quotation is.",
    terms: vocabulary.quotationForms,
  },
  {
    key: "via",
    heading: "What the reply answers",
    about: "What the reply was shown or asked when it answered.",
    terms: vocabulary.addressedVia,
  },
  { key: "speaker", heading: "Speakers", about: "Who speaks.", terms: vocabulary.speakerKinds },
  {
    key: "occasion",
    heading: "Occasions",
    about: "Where and how the words were said.",
    terms: vocabulary.occasionKinds,
  },
  {
    key: "source-kind",
    heading: "Kinds of source",
    about: "What a source is.",
    terms: vocabulary.sourceKinds,
  },
  {
    key: "source-level",
    heading: "Levels of source",
    about: "How near a source stands to the words.",
    terms: vocabulary.sourceLevels,
  },
  {
    key: "hop",
    heading: "Steps of custody",
    about: "How the words came from an upstream source to this one.",
    terms: vocabulary.custodyHops,
  },
  {
    key: "capture-method",
    heading: "Ways of capture",
    about: "How a source’s text came to be held.",
    terms: vocabulary.captureMethods,
  },
  {
    key: "transcribed",
    heading: "Words typed by the newsroom",
    about: "What the newsroom typed words from, where no program reads them.",
    terms: vocabulary.transcriptions,
  },
  {
    key: "capture-extent",
    heading: "Extents of capture",
    about: "How much of a source’s text is held.",
    terms: vocabulary.captureExtents,
  },
  {
    key: "capture-status",
    heading: "Outcomes of capture",
    about: "Whether a source’s text could be held.",
    terms: vocabulary.captureStatuses,
  },
  {
    key: "recheck",
    heading: "Outcomes of a recheck",
    about: "What asking the address of a capture again found of the quoted words.",
    terms: vocabulary.recheckOutcomes,
  },
  {
    key: "recheck-finding",
    heading: "Looks at a recheck",
    about: "What an editor made of words that are not where they were.",
    terms: vocabulary.recheckFindings,
  },
  {
    key: "request",
    heading: "Requests for comment",
    about: "What came of asking a party for an answer.",
    terms: vocabulary.requestOutcomes,
  },
  {
    key: "non-reply",
    heading: "Reported non-replies",
    about: "What a source says of an answer that was not given.",
    terms: vocabulary.nonReplyKinds,
  },
  {
    key: "takedown",
    heading: "Takedowns of sources",
    about: "How a source went from where it stood.",
    terms: vocabulary.takedownKinds,
  },
  {
    key: "correction",
    heading: "Corrections",
    about: "What kind of change a correction notice announces.",
    terms: vocabulary.correctionKinds,
  },
  {
    key: "review",
    heading: "Stages of review",
    about: "Where a matter stands between the desk and the public record.",
    terms: vocabulary.reviewStates,
  },
  {
    key: "check",
    heading: "Checks of a review",
    about: "What the second person checks of a submission, each by itself.",
    terms: vocabulary.reviewChecks,
  },
  {
    key: "assignment",
    heading: "Assignments",
    about: "What became of what somebody at the desk was given to work on. Readers never see it.",
    terms: vocabulary.assignmentOutcomes,
  },
  {
    key: "report",
    heading: "Error reports",
    about: "What became of a reader’s report of an error.",
    terms: vocabulary.reportStates,
  },
  {
    key: "state",
    heading: "What a page says of its standing",
    about: "Said on the page itself, beside the date or in place of the words.",
    terms: vocabulary.publicStates,
  },
  {
    key: "role",
    heading: "Roles",
    about: "What an account may do at the desk; later roles include the earlier ones.",
    terms: vocabulary.roles,
  },
];

/** Not shown to readers. */
const codeList: Section = {
  heading: "Words of the code",
  about: "What those who build Gainsay call things, and where each begins.",
  terms: codeTerms,
};

/** The whole file as Markdown. Each term stands with its label, its key in data, its definition and any example. */
export function renderGlossary(): string {
  const sections = [recordList, ...glossaryLists, codeList].map(({ heading, about, terms }) => {
    const entries = Object.entries(terms).map(([key, { label, definition, example }]) => {
      const lines = [`**${label}** (\`${key}\`)`, definition];
      if (example) lines.push(`*For example:* ${example}`);
      return lines.join("  \n");
    });
    return [`## ${heading}`, about, ...entries].join("\n\n");
  });
  return `${[introduction, ...sections].join("\n\n")}\n`;
}

const introduction = `# Glossary

The records that Gainsay keeps, every closed list of terms that it uses, as \`lib/vocabulary.ts\` has them, and at the end the words
of its code. The word in \`code\` is the one in exports and in the interface for programs. A test fails where this page and the code
differ; \`npm run docs\` writes it anew.`;
