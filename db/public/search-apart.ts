/** The search in the threads of long reads: it holds no request but its own, and answers within a time. */
import { isOverTime } from "@/db/thread-pool";
import { readSettings } from "@/lib/env";
import { type Facets, facetNames } from "@/lib/search/facets";
import { GivenUpError, isGivenUp } from "@/lib/search/limits";
import type { Query } from "@/lib/search/query-type";
import type { SearchResults } from "@/lib/search/results";
import { reading } from "./long-reads";
import type { SearchOptions } from "./search";
import type { Narrowing } from "./search-found";
import { isLittle } from "./search-meant";

/** What is answered where even the bounded search took too long: nothing was looked at to the end. */
const nothing: SearchResults = {
  ...{ hits: [], total: 0, holds: "all", isPart: true, shownBefore: 0, next: null },
};

const noCounts: Facets = {
  values: Object.fromEntries(facetNames.map((name) => [name, []])) as unknown as Facets["values"],
  isAtLeast: true,
};

/** See `searchRecord`. */
export const searchApart = (query: Query, cursor = "", options: SearchOptions = {}) =>
  within(reading.call("search", readSettings().dataFolder, query, cursor, options), nothing);

/** The same for programs: throws a GivenUpError where it took too long. */
export async function searchForPrograms(...asked: Parameters<typeof searchApart>) {
  const found = await searchApart(...asked);
  if (isGivenUp(found)) throw new GivenUpError();
  return found;
}

/** See `countFacets`. */
export const countFacetsApart = (query: Query, narrowing: Narrowing) =>
  within(reading.call("facets", readSettings().dataFolder, query, narrowing), noCounts);

/** See `listOtherQueries`. */
export const listOtherQueriesApart = (query: Query, total: number) =>
  within(reading.call("otherQueries", readSettings().dataFolder, query, total), []);

/** See `findMeant`; asked only where little was found. */
export async function findMeantApart(query: Query, found: SearchResults, narrowing: Narrowing) {
  if (!isLittle(found) || query.phrases.length === 0) return null;
  const { total, holds } = found;
  const { dataFolder } = readSettings();
  return within(reading.call("meant", dataFolder, query, { total, holds }, narrowing), null);
}

async function within<T>(answer: Promise<T>, otherwise: T): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    if (isOverTime(error)) return otherwise;
    throw error;
  }
}
