import { JsonLd } from "@/components/ui/json-ld";
import { queryFor } from "@/lib/export/data-query";
import { datasets } from "@/lib/export/datasets";
import { formats, formatsOf } from "@/lib/export/formats";
import { urls } from "@/lib/urls";
import type { ShownData } from "./shown-data";

/** The dataset for machines: a schema.org Dataset with a DataDownload for each format. */
export function DatasetJsonLd({ query, view, origin, licence }: ShownData) {
  const { dataset, given } = query;
  const filters = (query.filters ?? {}) as Record<string, string>;
  const absolute = (path: string) => new URL(path, origin).href;
  const data = {
    "@context": "https://schema.org",
    "@type": "Dataset",
    "@id": absolute(urls.data(queryFor(dataset, given))),
    url: absolute(urls.data(queryFor(dataset, given))),
    name: `Gainsay: ${dataset}`,
    description: `${datasets[dataset].description} Public claims and what was said against them; the record gives no verdict.`,
    license: licence ?? undefined,
    isAccessibleForFree: true,
    dateModified: view.publishedAt ?? undefined,
    version: String(view.head),
    includedInDataCatalog: { "@type": "DataCatalog", name: "Gainsay", url: absolute(urls.data()) },
    variableMeasured: datasets[dataset].columns.map(({ name, description }) => ({
      "@type": "PropertyValue",
      name,
      description,
    })),
    distribution: formatsOf(dataset).map((name) => ({
      "@type": "DataDownload",
      name: `${dataset}.${name}`,
      encodingFormat: formats[name].mediaType.split(";")[0],
      contentUrl: absolute(urls.exportOf(dataset, name, filters)),
    })),
  };
  return <JsonLd data={data} />;
}
