import { Fact, FactList } from "@/components/ui/fact-list";
import { FilterBar } from "@/components/ui/filter-bar";
import { PageHead } from "@/components/ui/page-head";
import { Instant } from "@/components/ui/timed";
import { Dek, Title } from "@/components/ui/title";
import { ToggleLink } from "@/components/ui/toggle";
import { queryFor } from "@/lib/export/data-query";
import { type DatasetName, datasets } from "@/lib/export/datasets";
import { licenceOf } from "@/lib/release/licence";
import { urls } from "@/lib/urls";
import { Codebook } from "./codebook";
import { DatasetJsonLd } from "./dataset-json-ld";
import { FilterForm } from "./filter-form";
import { Formats } from "./formats";
import { Preview } from "./preview";
import type { ShownData } from "./shown-data";
import { UseData } from "./use-data";

/** For researchers: a dataset, narrowed; its first rows, its files, code that reads it, and what every word in it means. */
export function DataPage({ query, view, origin, licence }: ShownData) {
  const { dataset, given } = query;
  const here = new URL(urls.data(queryFor(dataset, given)), origin).href;
  return (
    <div className="page-width pt-part">
      <PageHead>
        <div>
          <Title size="page">Data</Title>
          <Dek>
            Every claim, reply and point on the record. Free to take, in the formats of your tools,
            each column explained.
          </Dek>
        </div>
        <Facts view={view} licence={licence} />
      </PageHead>
      <FilterBar label="Datasets">
        {(Object.keys(datasets) as DatasetName[]).map((name) => (
          <ToggleLink
            key={name}
            href={urls.data(queryFor(name, given))}
            current={name === dataset ? "true" : undefined}
          >
            {name}
          </ToggleLink>
        ))}
      </FilterBar>
      <p className="pt-3 text-ui text-ink-2">{datasets[dataset].description}</p>
      <div className="grid grid-cols-[13rem_minmax(0,1fr)] gap-part pt-6 max-laptop:grid-cols-1 max-laptop:gap-6 print:grid-cols-1">
        <FilterForm query={query} view={view} />
        <Preview query={query} view={view} here={here} />
      </div>
      <Formats query={query} />
      <UseData query={query} view={view} here={here} origin={origin} />
      <Codebook dataset={dataset} />
      <DatasetJsonLd query={query} view={view} origin={origin} licence={licence} />
    </div>
  );
}

function Facts({ view, licence }: Pick<ShownData, "view" | "licence">) {
  return (
    <FactList>
      {view.publishedAt && (
        <Fact name="Last published">
          <Instant at={view.publishedAt} />
        </Fact>
      )}
      <Fact name="Releases">
        <a href={urls.releases()}>Dated copies, for good</a>
      </Fact>
      <Fact name="Licence">
        <Licence stated={licence} />
      </Fact>
      <Fact name="Interface">
        <a href={urls.apiReference()}>API reference</a>
      </Fact>
    </FactList>
  );
}

function Licence({ stated }: { stated: string | null }) {
  const licence = licenceOf(stated);
  if (!licence?.href) return licence?.name ?? "not stated";
  return (
    <a className="wrap-anywhere" href={licence.href} rel="license">
      {licence.name.replace(/^https?:\/\//, "")}
    </a>
  );
}
