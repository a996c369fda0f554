/** Files of a release for people: what it is, what may be done with it, what every column and word means. Pure. */
import { apa } from "@/lib/citing/styles";
import { formatInstant } from "@/lib/dates/format";
import { type DatasetName, datasets } from "@/lib/export/datasets";
import { renderDictionary } from "@/lib/export/dictionary";
import { renderGlossary } from "@/lib/glossary";
import { noLicence } from "./licence";
import {
  type ReleaseFacts,
  releaseAbout,
  releaseHref,
  releaseTitle,
  releaseWork,
  sumsFile,
} from "./release";

export const licenceText = ({ licence }: ReleaseFacts): string => `${licence ?? noLicence}\n`;

export const codebook = (): string => `${renderDictionary()}\n${renderGlossary()}`;

export function readme(facts: ReleaseFacts, rows: Record<DatasetName, number>): string {
  const { name, madeAt, head, previous, replaces, licence } = facts;
  const lines = (Object.keys(datasets) as DatasetName[]).map(
    (dataset) =>
      `- \`${dataset}\` (${rows[dataset].toLocaleString("en")} rows): ${datasets[dataset].description}`,
  );
  const before = previous
    ? `The release before it is ${previous.name}; \`changes.jsonl\` has what changed since.`
    : "It is the first; `changes.jsonl` has every change up to it.";
  const instead = replaces
    ? `\nIt was issued in place of release ${replaces}: the same record, without what was withheld since because the law demands it.\n`
    : "";
  return `# ${releaseTitle(name)}

${releaseAbout}

Made on ${formatInstant(madeAt)}, as the record stood at entry ${head} of its log. ${before}
${instead}
Address, for good: ${releaseHref(facts)}

## Files

${lines.join("\n")}

Each comes in every format that the end of a file's name says. \`CODEBOOK.md\` explains every column, every format and every word;
\`datapackage.json\`, \`croissant.json\`, \`ro-crate-metadata.json\` and \`datacite.json\` tell programs the same. \`head.json\` names the
entry of the log. To check that the files are whole: \`sha256sum --check ${sumsFile}\`.

## How to cite it

${apa(releaseWork(facts, { sums: null, doi: null }))}

## Licence

${licence ?? noLicence}
`;
}
