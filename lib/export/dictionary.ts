import type { Column } from "./column";
import { type DatasetName, datasets } from "./datasets";
import { type FilterName, filters, filtersOf } from "./filters";
import type { Format } from "./format";
import { formats } from "./formats";
import { logTable } from "./log-columns";
import { recordTypes } from "./record-types";

const filterLines = (Object.keys(filters) as FilterName[]).map((name) => {
  const of = (Object.keys(datasets) as DatasetName[]).filter((dataset) =>
    filtersOf[dataset].includes(name),
  );
  return `| \`${name}\` | ${filters[name].asks} | ${of.join(", ")} |`;
});

const formatLines = Object.entries<Format>(formats).map(
  ([name, { datasets: of, goodFor }]) =>
    `| \`${name}\` | ${of?.join(", ") ?? "every dataset"} | ${goodFor} |`,
);

const aboutLines = Object.entries<Format>(formats).flatMap(([name, { about }]) =>
  about ? `- \`${name}\`: ${about}` : [],
);

const sectionsOf = { ...datasets, log: logTable };

/** A table's columns as Markdown. */
export const renderSection = (
  name: string,
  { description, columns }: { description: string; columns: readonly Column[] },
): string =>
  [
    `## ${name}`,
    "",
    description,
    "",
    "| column | type | meaning |",
    "|---|---|---|",
    ...columns.map((column) => `| \`${column.name}\` | ${column.type} | ${column.description} |`),
    "",
  ].join("\n");

/** The data dictionary as Markdown: every dataset, every column. `docs/data-dictionary.md` is this text. */
export function renderDictionary(): string {
  const sections = Object.entries(sectionsOf).map(([name, table]) => renderSection(name, table));
  return `# Data dictionary

Every exported dataset and every one of its columns, in their order.

Address: \`/api/v1/export/{dataset}.{format}\`, narrowed by the filters below.
With its codebook, citation, licence and a note of what it is, in an archive: the same address with \`.zip\` after it.
Page by page, as rows of JSON: \`/api/v1/{dataset}?limit={1 to 200}&cursor={of the page before}\`.
On the command line: \`npm run gainsay -- export DATASET --format F [--zip] [--FILTER VALUE …]\`.

| filter | asks for | of |
|---|---|---|
${filterLines.join("\n")}

| format | of | good for |
|---|---|---|
${formatLines.join("\n")}

- \`csv\` follows RFC 4180: UTF-8, CRLF, a header line, empty fields for what is not there. Text is in quotes, but for
  ids, hashes, slugs, instants of ours and terms of the glossary, which need none. Nothing is altered for spreadsheets.
- \`excel.csv\` is altered for them: a byte order mark, and an apostrophe before what a spreadsheet would run as a formula.
- \`json\` is one array of objects, \`jsonl\` one object a line; \`null\` stands for what is not there.
- \`xlsx\` is a workbook with a sheet of rows (more of them past 1,048,576 rows) and one that explains the columns; a cell holds
  32,767 characters, and what is longer is cut with a note that says so. \`parquet\` has typed columns (text, 64-bit integers,
  dates), and their meanings in the file.
- \`bib\` (BibLaTeX in UTF-8), \`ris\` and \`csl.json\` hold a reference for each matter, pair or statement: Gainsay as author
  and publisher, the pinned address, and whose words they are, when they were said and through which source beside it.
${aboutLines.join("\n")}
- \`date\` columns hold days as \`YYYY-MM-DD\`: of UTC, and of a time without a zone the day that is written; \`text\` and \`integer\` say what they are.
- Rows come in the order of ids, a matter’s together; the order of its page is in the columns that end in \`_number\`. Every list of terms is in the [glossary](glossary.md).

${sections.join("\n")}
## records.jsonl

Everything that is public, one record a line, at \`/api/v1/export/records.jsonl\` and by \`npm run gainsay -- export records.jsonl\`. \`record\`
names what a line is; its other fields have the names and shapes of the version document, and link by public ids. \`matterId\`
stands where a record belongs to a matter. Lines come in this order, and in each by id or by place:

| record | what it is |
|---|---|
${Object.entries(recordTypes)
  .map(([name, what]) => `| \`${name}\` | ${what} |`)
  .join("\n")}

## public.sqlite

The public record as a database of SQLite, at \`/api/v1/export/public.sqlite\` and by \`npm run gainsay -- export public.sqlite\`: a copy of
one moment, with every version and the texts behind its hashes. Its table \`readme\` says what every table and every column is. The index
of the search is left out.
`;
}
