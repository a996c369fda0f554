import type { Metadata } from "next";
import { SearchPage } from "@/components/search/search-page";
import { WrongFilters } from "@/components/search/wrong-filters";
import { publicRecord } from "@/db/public/files";
import { listOtherQueries, searchRecord } from "@/db/public/search";
import { alternatesAt } from "@/lib/alternates";
import { readSearchFilters } from "@/lib/export/filters";
import { readQuery } from "@/lib/search/query";
import { asShown, shownText } from "@/lib/turns";
import { urls } from "@/lib/urls";

// The one reader page made anew for each request: what was typed is in the address.

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

async function readAddress(searchParams: Props["searchParams"]) {
  const { q, cursor, ...others } = await searchParams;
  const first = (value: string | string[] | undefined) => [value].flat()[0] ?? "";
  const typed = shownText(first(q).trim());
  return { typed, cursor: first(cursor), query: readQuery(typed), read: readSearchFilters(others) };
}

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { typed, query } = await readAddress(searchParams);
  return {
    title: query ? `${query.typed} · Search` : "Search",
    description: "Search statements, quoted words, points, people and matters on the record.",
    alternates: alternatesAt(urls.search()),
    // Lists of results would crowd the records themselves out of other search engines.
    robots: typed ? { index: false } : undefined,
  };
}

export default async function Page({ searchParams }: Props) {
  const { typed, query, cursor, read } = await readAddress(searchParams);
  if ("problems" in read) return <WrongFilters typed={typed} problems={read.problems} />;
  const { filters } = read;
  const found = query && (await searchRecord(query, cursor, publicRecord(), { filters }));
  const results = found && asShown(found);
  const others = query && results ? await listOtherQueries(query, results.total) : [];
  return <SearchPage {...{ typed, query, results, others, filters }} />;
}
