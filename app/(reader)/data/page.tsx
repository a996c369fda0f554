import type { Metadata } from "next";
import { exporting } from "@/app/api/v1/exporting";
import { DataPage } from "@/components/data/data-page";
import { alternatesAt } from "@/lib/alternates";
import { readSettings } from "@/lib/env";
import { readDataQuery } from "@/lib/export/data-query";
import { asShown } from "@/lib/turns";
import { urls } from "@/lib/urls";

// Made anew for each request: what the rows are narrowed to is in the address.

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { dataset, given } = readDataQuery(await searchParams);
  return {
    title: dataset === "answers" ? "Data" : `Data: ${dataset}`,
    description:
      "Claims, replies and points as files for R, Python, DuckDB and spreadsheets: filters, first rows, codebook, citation.",
    alternates: alternatesAt(urls.data(dataset === "answers" ? {} : { dataset })),
    // What a filter leaves is no page of its own.
    robots: Object.keys(given).length > 0 ? { index: false } : undefined,
  };
}

export default async function Page({ searchParams }: Props) {
  const query = asShown(readDataQuery(await searchParams));
  const { dataFolder, url, licence } = readSettings();
  const view = await exporting.call("datasetViewed", dataFolder, query.dataset, query.filters);
  return <DataPage query={query} view={asShown(view)} origin={url} licence={licence} />;
}
