/** Any export as an archive: the file, and beside it what it is, what every column means, how it is cited and may be used. */
import { Readable } from "node:stream";
import { ZipFile } from "yazl";
import { datasetCitation } from "@/lib/citation";
import type { Work } from "@/lib/citing/work";
import { formatInstant } from "@/lib/dates/format";
import { renderGlossary } from "@/lib/glossary";
import { noLicence } from "@/lib/release/licence";
import { counted } from "@/lib/wording";
import { bibEntry } from "./bib";
import { csv } from "./csv";
import { type DatasetName, datasets } from "./datasets";
import { renderSection } from "./dictionary";
import type { Filters } from "./filters";
import type { Format } from "./format";
import { type FormatName, formats } from "./formats";

/** How far the record had come. */
export interface RecordState {
  head: number;
  /** When a matter was last published. */
  publishedAt: string | null;
}

export interface Bundled {
  dataset: DatasetName;
  format: FormatName;
  filters: Filters;
  /** Where this export is read. */
  href: string;
  site: string;
  licence: string | null;
  /** Before the first row was read. */
  state: RecordState;
}

/** The same rows make the same bytes. */
const fixed = { mtime: new Date(Date.UTC(1980, 0, 2)), forceDosTimestamp: true } as const;

const compressed: FormatName[] = ["xlsx", "parquet"];

const codebookTable = {
  name: "codebook",
  description: "",
  columns: ["column", "type", "meaning"].map((name) => ({
    ...{ name, type: "text" as const, description: "" },
  })),
};

async function textOf(pieces: AsyncIterable<string | Uint8Array>): Promise<string> {
  let text = "";
  for await (const piece of pieces) text += piece;
  return text;
}

/** As a reference manager has it; undefined where nothing was ever published. */
function bibOf({ dataset, href, state }: Bundled, title: string): string | undefined {
  if (!state.publishedAt) return;
  const work: Work = {
    ...{ kind: "release", key: `gainsay-${dataset}-${state.head}`, title, language: "en", href },
    ...{ original: null, partOf: null, version: null, said: null, doi: null },
    published: state.publishedAt.slice(0, 10),
  };
  return bibEntry(work);
}

function readme(
  { dataset, format, filters, href, state, licence }: Bundled,
  citation: string,
  rows: number,
  after: RecordState,
): string {
  const kind: Format = formats[format];
  const narrowed = Object.entries(filters).map(([name, value]) => `${name} = ${value}`);
  const moved =
    after.head === state.head
      ? ""
      : ` While it was read the record went on to entry ${after.head}; the version that each row is taken from is in the row.`;
  return `${citation}

What it is
  ${dataset}.${format}: ${datasets[dataset].description}
  ${counted(rows, "row")}${narrowed.length > 0 ? `, narrowed to ${narrowed.join(", ")}` : ", all that there are"}.
${kind.about ? `  What of them it holds: ${kind.about}\n` : ""}  Read from ${href}
  The record stood at entry ${state.head} of its log${state.publishedAt ? `, and was last published on ${formatInstant(state.publishedAt)}` : ""}.${moved}

  The record gives no verdict: it holds who said exactly what, when and how surely that is known, through which
  sources, and what a reply does to each point.

What is beside it
  codebook.csv, codebook.md   every column of the dataset and what it means
  glossary.md                 every term
  CITATION.txt, CITATION.bib  how to cite it
  LICENCE.txt                 what may be done with it: ${licence ?? "no licence is stated"}
`;
}

async function fill(
  zip: ZipFile,
  about: Bundled,
  file: Readable,
  texts: () => Promise<[name: string, text: string | undefined][]>,
): Promise<void> {
  const { dataset, format } = about;
  const ended = new Promise((resolve, reject) => {
    file.on("end", resolve);
    file.on("error", reject);
  });
  const isCompressed = compressed.includes(format);
  zip.addReadStream(file, `${dataset}.${format}`, { ...fixed, compress: !isCompressed });
  await ended;
  for (const [name, text] of await texts()) if (text) zip.addBuffer(Buffer.from(text), name, fixed);
  zip.end();
}

/** What stands beside the file of so many rows. */
async function textsBeside(
  about: Bundled,
  rows: number,
  after: RecordState,
): Promise<[name: string, text: string | undefined][]> {
  const { dataset, filters, href, site, licence, state } = about;
  const citation = datasetCitation(dataset, filters, { ...state, href });
  const { columns } = datasets[dataset];
  const codebook = csv.write(
    codebookTable,
    [columns.map(({ name, type, description }) => [name, type, description])],
    site,
  );
  return [
    ["README.txt", readme(about, citation, rows, after)],
    ["codebook.csv", await textOf(codebook)],
    ["codebook.md", renderSection(dataset, datasets[dataset])],
    ["glossary.md", renderGlossary()],
    ["CITATION.txt", `${citation}\n`],
    ["CITATION.bib", bibOf(about, citation.slice(0, citation.lastIndexOf(". ")))],
    ["LICENCE.txt", `${licence ?? noLicence}\n`],
  ];
}

/** The archive of a file that comes in pieces. `told` says, once it was read, how many rows that were and how the record stood. */
export async function* bundlePieces(
  about: Bundled,
  pieces: AsyncIterable<string | Uint8Array>,
  told: () => Promise<{ rows: number; state: RecordState }>,
): AsyncGenerator<Uint8Array> {
  const file = Readable.from(pieces);
  const texts = async () => {
    const { rows, state } = await told();
    return textsBeside(about, rows, state);
  };
  const zip = new ZipFile();
  const output = zip.outputStream as Readable;
  fill(zip, about, file, texts).catch((error) => output.destroy(error as Error));
  try {
    for await (const piece of output) yield piece as Uint8Array;
  } finally {
    // Of one that is given up, what the file holds open.
    file.destroy();
  }
}
