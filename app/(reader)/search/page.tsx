import type { Metadata } from "next";
import { cache } from "react";
import { SearchPage } from "@/components/search/search-page";
import { listSearchExamples } from "@/db/public/queries/search-examples";
import {
  countFacetsApart,
  findMeantApart,
  listOtherQueriesApart,
  searchApart,
} from "@/db/public/search-apart";
import { type Parameters, readAsked } from "@/db/public/search-asked";
import { alternatesAt } from "@/lib/alternates";
import { asShown } from "@/lib/turns";
import { urls } from "@/lib/urls";

// The one reader page made anew for each request: what was typed is in the address.

interface Props {
  searchParams: Promise<Parameters>;
}

/** Read once for a request. */
const asked = cache(async (searchParams: Props["searchParams"]) => readAsked(await searchParams));

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { typed, query } = await asked(searchParams);
  return {
    title: query?.words ? `${query.words} · Search` : "Search",
    description: "Search statements, quoted words, points, people and matters on the record.",
    alternates: alternatesAt(urls.search()),
    // Lists of results would crowd the records themselves out of other search engines.
    robots: typed || query ? { index: false } : undefined,
  };
}

export default async function Page({ searchParams }: Props) {
  const search = await asked(searchParams);
  const { query, cursor, filters, kind, order, isUnfolded } = search;
  const [found, facets, examples] = await Promise.all([
    query && searchApart(query, cursor, { filters, kind, order, folds: !isUnfolded }),
    query && countFacetsApart(query, { filters, kind }),
    listSearchExamples(),
  ]);
  const [others, meant] =
    query && found
      ? await Promise.all([
          listOtherQueriesApart(query, found.total),
          findMeantApart(query, found, { filters, kind }),
        ])
      : [[], null];
  const shown = asShown({ asked: search, facets, examples, results: found, meant });
  return <SearchPage {...{ others, ...shown }} />;
}
