/** What the threads of long reads do, see db/thread-pool.ts: each has the public record open for itself, read-only. */

import type { Query } from "@/lib/search/query-type";
import type { SearchResults } from "@/lib/search/results";
import { publicReader } from "./files";
import type { Parameters } from "./prepared";
import { getPair } from "./queries/pairs";
import {
  getPerson,
  getPersonPositions,
  getPersonStatements,
  type LedgerAsked,
  type PositionsShown,
} from "./queries/person-pages";
import { listOtherQueries, type SearchOptions, searchRecord } from "./search";
import { countFacets } from "./search-facets";
import type { Narrowing } from "./search-found";
import { findMeant } from "./search-meant";

export const all = (dataFolder: string, sql: string, parameters: Parameters) =>
  publicReader(dataFolder).all<unknown>(sql, parameters);

export const values = (dataFolder: string, sql: string, parameters: Parameters) =>
  publicReader(dataFolder).values(sql, parameters);

export const search = (dataFolder: string, query: Query, cursor: string, options: SearchOptions) =>
  searchRecord(query, cursor, publicReader(dataFolder), options);

export const facets = (dataFolder: string, query: Query, narrowing: Narrowing) =>
  countFacets(query, narrowing, publicReader(dataFolder));

export const otherQueries = (dataFolder: string, query: Query, total: number) =>
  listOtherQueries(query, total, publicReader(dataFolder));

export const person = (dataFolder: string, slug: string) =>
  getPerson(slug, publicReader(dataFolder));

export const personStatements = (dataFolder: string, slug: string, asked: LedgerAsked) =>
  getPersonStatements(slug, asked, publicReader(dataFolder));

export const personPositions = (dataFolder: string, slug: string, asked: PositionsShown) =>
  getPersonPositions(slug, asked, publicReader(dataFolder));

export const pair = (dataFolder: string, id: string) => getPair(id, publicReader(dataFolder));

export const meant = (
  dataFolder: string,
  query: Query,
  found: Pick<SearchResults, "total" | "holds">,
  narrowing: Narrowing,
) => findMeant(query, found, narrowing, publicReader(dataFolder));
