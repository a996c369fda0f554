/** Renders the glossary, docs/glossary.md, from the vocabulary. `vocabulary.test.ts` holds the two together. */

import type { Term } from "./vocabulary";
import * as vocabulary from "./vocabulary";

/** Every list of terms under its heading, in the order of the glossary, with a sentence on what the list is about. */
export const glossaryLists: { heading: string; about: string; terms: Record<string, Term> }[] = [
  {
    heading: "Types of rebuttal",
    about: "How a reply stands to the claim it answers.",
    terms: vocabulary.rebuttalTypes,
  },
  {
    heading: "Positions",
    about: "The position one statement takes on one point.",
    terms: vocabulary.stancePositions,
  },
  {
    heading: "Treatments",
    about:
      "What a reply does to one point of a claim. Derived from the two positions, never entered.",
    terms: vocabulary.treatments,
  },
  {
    heading: "Forms of quotation",
    about: "Whose wording a quotation is.",
    terms: vocabulary.quotationForms,
  },
  {
    heading: "What the reply answers",
    about: "What the reply was shown or asked when it answered.",
    terms: vocabulary.addressedVia,
  },
  { heading: "Speakers", about: "Who speaks.", terms: vocabulary.speakerKinds },
  {
    heading: "Occasions",
    about: "Where and how the words were said.",
    terms: vocabulary.occasionKinds,
  },
  { heading: "Kinds of source", about: "What a source is.", terms: vocabulary.sourceKinds },
  {
    heading: "Levels of source",
    about: "How near a source stands to the words.",
    terms: vocabulary.sourceLevels,
  },
  {
    heading: "Steps of custody",
    about: "How the words came from an upstream source to this one.",
    terms: vocabulary.custodyHops,
  },
  {
    heading: "Ways of capture",
    about: "How a source’s text came to be held.",
    terms: vocabulary.captureMethods,
  },
  {
    heading: "Extents of capture",
    about: "How much of a source’s text is held.",
    terms: vocabulary.captureExtents,
  },
  {
    heading: "Outcomes of capture",
    about: "Whether a source’s text could be held.",
    terms: vocabulary.captureStatuses,
  },
  {
    heading: "Requests for comment",
    about: "What came of asking a party for an answer.",
    terms: vocabulary.requestOutcomes,
  },
  {
    heading: "Corrections",
    about: "What kind of change a correction notice announces.",
    terms: vocabulary.correctionKinds,
  },
  {
    heading: "Stages of review",
    about: "Where a matter stands between the desk and the public record.",
    terms: vocabulary.reviewStates,
  },
  {
    heading: "Roles",
    about: "What an account may do at the desk; later roles include the earlier ones.",
    terms: vocabulary.roles,
  },
];

/** The whole file as Markdown. Each term stands with its label, its key in data, its definition and any example. */
export function renderGlossary(): string {
  const sections = glossaryLists.map(({ heading, about, terms }) => {
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

Every closed list of terms that Gainsay uses, as \`lib/vocabulary.ts\` has them. The word in \`code\` is the one in exports
and in the interface for programs. A test fails where this page and the code differ;
\`npm run docs\` writes it anew.`;
