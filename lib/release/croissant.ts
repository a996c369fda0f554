/** `croissant.json`: Croissant 1.1, for those who train and evaluate programs. Pure. */
import { publisher } from "@/lib/citing/work";
import { bibEntry } from "@/lib/export/bib";
import type { Column } from "@/lib/export/column";
import { type DatasetName, datasets } from "@/lib/export/datasets";
import { foreignKeysOf, primaryKeys } from "./keys";
import { licenceOf, noLicence } from "./licence";
import {
  type ReleaseFacts,
  type ReleaseFile,
  releaseAbout,
  releaseHref,
  releaseTitle,
  releaseWork,
} from "./release";

const terms = [
  ...[
    "annotation",
    "arrayShape",
    "citeAs",
    "column",
    "containedIn",
    "equivalentProperty",
    "excludes",
  ],
  ...["extract", "field", "fileObject", "fileProperty", "fileSet", "format", "includes", "isArray"],
  ...["isLiveDataset", "jsonPath", "key", "md5", "parentField", "readLines", "recordSet"],
  ...["references", "regex", "sdVersion", "separator", "source", "subField", "transform"],
  ...["unArchive", "value"],
];

/** The context that the specification recommends (Appendix 1). */
const context = {
  "@language": "en",
  "@vocab": "http://schema.org/",
  sc: "http://schema.org/",
  cr: "http://mlcommons.org/croissant/",
  rai: "http://mlcommons.org/croissant/RAI/",
  dct: "http://purl.org/dc/terms/",
  conformsTo: "dct:conformsTo",
  data: { "@id": "cr:data", "@type": "@json" },
  dataType: { "@id": "cr:dataType", "@type": "@vocab" },
  examples: { "@id": "cr:examples", "@type": "@json" },
  ...Object.fromEntries(terms.map((term) => [term, `cr:${term}`])),
};

const types = { text: "sc:Text", integer: "sc:Integer", date: "sc:Date" } satisfies Record<
  Column["type"],
  string
>;

function recordSetOf(dataset: DatasetName) {
  const { columns, description } = datasets[dataset];
  const references = new Map(
    foreignKeysOf(dataset).flatMap(({ fields, dataset: of, references: [to] }) =>
      fields.length === 1 ? [[fields[0], `${of}/${to}`]] : [],
    ),
  );
  const key = primaryKeys[dataset]?.map((name) => ({ "@id": `${dataset}/${name}` }));
  return {
    "@type": "cr:RecordSet",
    "@id": dataset,
    ...{ name: dataset, description },
    ...(key && { key: key.length === 1 ? key[0] : key }),
    field: columns.map((column) => ({
      "@type": "cr:Field",
      "@id": `${dataset}/${column.name}`,
      name: column.name,
      description: column.description,
      dataType: types[column.type],
      source: {
        fileObject: { "@id": `${dataset}.csv` },
        extract: { column: column.name },
      },
      ...(references.has(column.name) && {
        references: { field: { "@id": references.get(column.name) } },
      }),
    })),
  };
}

export function croissant(facts: ReleaseFacts, files: ReleaseFile[]) {
  const { name, madeAt, site, licence } = facts;
  const stated = licenceOf(licence);
  const group = { "@type": "Organization", name: publisher, url: site };
  return {
    "@context": context,
    "@type": "sc:Dataset",
    "@id": releaseHref(facts),
    conformsTo: "http://mlcommons.org/croissant/1.1",
    name: `gainsay-${name}`,
    alternateName: releaseTitle(name),
    description: releaseAbout,
    url: releaseHref(facts),
    version: name,
    datePublished: madeAt,
    license: stated?.href ?? { "@type": "CreativeWork", name: stated?.name ?? noLicence },
    ...{ creator: group, publisher: group },
    inLanguage: "en",
    isLiveDataset: false,
    citeAs: bibEntry(releaseWork(facts, { sums: null, doi: null })),
    distribution: files.map((file) => ({
      "@type": "cr:FileObject",
      "@id": file.name,
      name: file.name,
      description: file.about,
      contentUrl: `${releaseHref(facts)}/${file.name}`,
      encodingFormat: file.mediaType.split(";")[0],
      contentSize: `${file.bytes} B`,
      sha256: file.sha256,
    })),
    recordSet: (Object.keys(datasets) as DatasetName[]).map(recordSetOf),
  };
}
