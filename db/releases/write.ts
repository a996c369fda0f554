/** Writes the files of a release from a public record that nobody else has. */
import { createHash } from "node:crypto";
import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { join } from "node:path";
import { finished } from "node:stream/promises";
import { copyPieces } from "@/db/public/copy-work";
import { type Change, listChanges } from "@/db/public/queries/changes";
import { filePieces } from "@/db/public/queries/export-blocks";
import { recordPieces } from "@/db/public/queries/records";
import type { Reader } from "@/db/public/reader";
import { type DatasetName, datasets } from "@/lib/export/datasets";
import { type FormatName, formats, formatsOf } from "@/lib/export/formats";
import { type WholeFile, wholeFiles } from "@/lib/export/whole";
import { citationCff } from "@/lib/release/citation-cff";
import { croissant } from "@/lib/release/croissant";
import { dataPackage } from "@/lib/release/data-package";
import { dataCite } from "@/lib/release/datacite";
import {
  manifestFile,
  type ReleaseFacts,
  type ReleaseFile,
  type ReleaseManifest,
  sumsFile,
} from "@/lib/release/release";
import { roCrate } from "@/lib/release/ro-crate";
import { codebook, licenceText, readme } from "@/lib/release/texts";

type Pieces = Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>;
type Told = Pick<ReleaseFile, "name" | "mediaType" | "about" | "dataset">;

/** The log entry that a release stands for; its hash binds every entry before it. */
export interface LogHead {
  entry: number;
  at: string;
  sha256: string;
}

const text = "text/plain; charset=utf-8";
const markdown = "text/markdown; charset=utf-8";
const json = "application/json; charset=utf-8";
const linkedData = "application/ld+json; charset=utf-8";

/** A public record that nobody else has, and the data folder in which it lies. */
export interface RecordCopy {
  folder: string;
  record: Reader;
}

/**
 * Writes everything that a release holds into a folder that is there and empty. `since` is where the changes of the
 * release before end; undefined for the first.
 */
export async function writeRelease(
  folder: string,
  copy: RecordCopy,
  facts: ReleaseFacts,
  { head, since }: { head: LogHead; since: string | undefined },
): Promise<ReleaseManifest> {
  const { record } = copy;
  const files: ReleaseFile[] = [];
  const add = async (told: Told, pieces: Pieces) => {
    files.push(await writeFile(folder, told, pieces));
  };
  const rows = await writeDatasets(record, facts.site, add);
  for (const [name, pieces] of Object.entries(whole) as [WholeFile, (typeof whole)[WholeFile]][]) {
    const { mediaType, description: about } = wholeFiles[name];
    await add({ name, mediaType, about }, pieces(copy, facts));
  }
  const changes = await changesSince(record, since);
  const lines = changes.list.map((change) => `${JSON.stringify(toldChange(change))}\n`);
  const about = `What changed on the record ${facts.previous ? `since release ${facts.previous.name}` : "up to now"}, one change a line.`;
  await add({ name: "changes.jsonl", mediaType: "application/jsonl; charset=utf-8", about }, lines);
  await add(
    { name: "head.json", mediaType: json, about: "The log entry that the record had come to." },
    inJson(head),
  );
  await add(
    { name: "CODEBOOK.md", mediaType: markdown, about: "Every column, every format, every term." },
    [codebook()],
  );
  await add({ name: "LICENCE.txt", mediaType: text, about: "What may be done with the record." }, [
    licenceText(facts),
  ]);
  await add({ name: "README.md", mediaType: markdown, about: "What this is." }, [
    readme(facts, rows),
  ]);
  await add(
    {
      name: "CITATION.cff",
      mediaType: "application/yaml; charset=utf-8",
      about: "How to cite it.",
    },
    [citationCff(facts)],
  );
  // Each describes the files before it: none can tell its own hash.
  const described = [...files];
  for (const [name, mediaType, content] of [
    ["datapackage.json", json, dataPackage(facts, described)],
    ["croissant.json", linkedData, croissant(facts, described)],
    ["ro-crate-metadata.json", linkedData, roCrate(facts, described)],
    ["datacite.json", json, dataCite(facts, described)],
  ] as const)
    await add({ name, mediaType, about: abouts[name] }, inJson(content));
  const sums = files.map(({ sha256, name }) => `${sha256}  ${name}\n`).join("");
  await add({ name: sumsFile, mediaType: text, about: "SHA-256 of every file." }, [sums]);
  const manifest: ReleaseManifest = {
    ...{ format: "gainsay-release/1", ...facts, rows, changes: changes.counts },
    ...{ since: changes.since, files },
  };
  await writeFile(folder, { name: manifestFile, mediaType: json, about: "" }, inJson(manifest));
  return manifest;
}

/** How each file is written that holds everything. */
const whole: Record<WholeFile, (copy: RecordCopy, facts: ReleaseFacts) => Pieces> = {
  "records.jsonl": ({ record }, { site, licence }) => recordPieces(record, site, licence),
  "public.sqlite": ({ folder }) => copyPieces(folder),
};

const abouts = {
  "datapackage.json": "The files and columns as a Data Package, version 2.",
  "croissant.json": "The files and columns as Croissant 1.1.",
  "ro-crate-metadata.json": "The folder as a research object, RO-Crate 1.3.",
  "datacite.json": "What an archive that gives DOIs asks for.",
};

const inJson = (value: unknown) => [`${JSON.stringify(value, null, 2)}\n`];

async function writeDatasets(
  record: Reader,
  site: string,
  add: (told: Told, pieces: Pieces) => Promise<void>,
): Promise<Record<DatasetName, number>> {
  const rows = {} as Record<DatasetName, number>;
  for (const dataset of Object.keys(datasets) as DatasetName[])
    for (const format of formatsOf(dataset)) {
      const count = { rows: 0 };
      const pieces = filePieces(record, [dataset, format], {}, site, {
        tell: (more) => {
          count.rows += more;
        },
      });
      await add(toldOf(dataset, format), pieces);
      rows[dataset] = count.rows;
    }
  return rows;
}

const toldOf = (dataset: DatasetName, format: FormatName): Told => ({
  name: `${dataset}.${format}`,
  mediaType: formats[format].mediaType,
  about: datasets[dataset].description,
  dataset,
});

/** Writes a file that is on the disk when this is done, and tells its size and hash. */
async function writeFile(folder: string, told: Told, pieces: Pieces): Promise<ReleaseFile> {
  const stream = createWriteStream(join(folder, told.name), { flags: "wx", flush: true });
  const hash = createHash("sha256");
  let bytes = 0;
  // A full disk ends this release, and not the thread.
  let broken: Error | undefined;
  stream.on("error", (error) => {
    broken = error;
  });
  for await (const piece of pieces) {
    const buffer = typeof piece === "string" ? Buffer.from(piece) : piece;
    hash.update(buffer);
    bytes += buffer.byteLength;
    if (broken) throw broken;
    if (!stream.write(buffer)) await once(stream, "drain");
  }
  stream.end();
  await finished(stream);
  return { ...told, bytes, sha256: hash.digest("hex") };
}

async function changesSince(record: Reader, since: string | undefined) {
  const list: Change[] = [];
  const counts: ReleaseManifest["changes"] = {};
  let at = since;
  for (;;) {
    const page = await listChanges(at, 500, record);
    if (!page) throw new Error("The changes of the release before do not belong to this record.");
    list.push(...page.changes);
    for (const { kind } of page.changes) counts[kind] = (counts[kind] ?? 0) + 1;
    at = page.since;
    if (!page.isMore) return { list, counts, since: page.since };
  }
}

/** A change as the file has it. */
function toldChange({ kind, at, matter, version, why, versions, details }: Change) {
  return { kind, at, matter, version, why, versions, details };
}
