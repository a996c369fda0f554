/** The formats of an export, by the ending of a file's name. */
import { bib } from "./bib";
import { cslJson } from "./csl-json";
import { csv, excelCsv } from "./csv";
import { type DatasetName, datasets } from "./datasets";
import type { Format, Table } from "./format";
import { json, jsonl } from "./json";
import { linkColumns } from "./link-columns";
import { dnaCsv } from "./networks/dna-csv";
import { gexf } from "./networks/gexf";
import { graphml } from "./networks/graphml";
import { parquet } from "./parquet";
import { jsonld } from "./rdf/jsonld";
import { nq, ttl } from "./rdf/turtle";
import { ris } from "./ris";
import { xlsx } from "./xlsx";

export const formats = {
  csv,
  "excel.csv": excelCsv,
  xlsx,
  json,
  jsonl,
  parquet,
  jsonld,
  ttl,
  nq,
  gexf,
  graphml,
  "dna.csv": dnaCsv,
  bib,
  ris,
  "csl.json": cslJson,
} satisfies Record<string, Format>;

export type FormatName = keyof typeof formats;

export function isFormat(name: string): name is FormatName {
  return Object.hasOwn(formats, name);
}

const datasetsOf = (format: FormatName): readonly DatasetName[] | undefined =>
  (formats[format] as Format).datasets;

/** Whether a format serves a dataset. */
export const serves = (format: FormatName, dataset: DatasetName): boolean =>
  datasetsOf(format)?.includes(dataset) ?? true;

/** The formats that a dataset comes in. */
export const formatsOf = (dataset: DatasetName): FormatName[] =>
  (Object.keys(formats) as FormatName[]).filter((format) => serves(format, dataset));

/** What a format writes of a dataset. */
export function tableOf(dataset: DatasetName, format: FormatName): Table {
  const { description, columns } = datasets[dataset];
  const { isLinked }: Format = formats[format];
  const links = isLinked ? linkColumns[dataset] : [];
  return { name: dataset, description, columns: [...columns, ...links] };
}

/** What to say where a format does not serve a dataset. */
export const unserved = (format: FormatName, dataset: DatasetName): string =>
  `There is no ${dataset} as ${format}: ${format} is for ${datasetsOf(format)?.join(", ")}; ${dataset} comes as ${formatsOf(dataset).join(", ")}.`;
