/** What an address of the search asks for: words with their operators, filters, kind and order. Nothing is refused. */
import { type Filters, searchFilters } from "@/lib/export/filters";
import { type FoundKind, foundKinds } from "@/lib/search/facets";
import { readValues } from "@/lib/search/operator-values";
import { readQuery } from "@/lib/search/query";
import type { Query } from "@/lib/search/query-type";
import { type SearchOrder, searchOrders } from "@/lib/search/results";
import { shownText } from "@/lib/turns";
import { longReads } from "./long-reads";
import { namedFilters } from "./queries/named";

/** A query and what it is narrowed to, wherever each was given. */
export interface Asked {
  /** As it stands in the address. */
  typed: string;
  /** Null where nothing was asked for. */
  query: Query | null;
  /** Of the address and of operators; where both say something, what was typed holds. */
  filters: Filters;
  /** What is named by filters, as the record calls it. */
  called: Filters;
  kind?: FoundKind;
  order: SearchOrder;
  /** Whether statements that say the same are each shown, and not one for all. */
  isUnfolded: boolean;
  cursor: string;
  /** What was not understood, in sentences. */
  remarks: string[];
}

/** The parameters of an address; of one that is given twice, all. */
export type Parameters = Record<string, string | string[] | undefined>;

const onlyFilters: Query = {
  ...{ typed: "", words: "", phrases: [], excluded: [], filters: {}, names: [], remarks: [] },
};

const first = (value: string | string[] | undefined) => [value].flat()[0] ?? "";
const oneOf = <T extends string>(list: readonly T[], value: string) =>
  list.find((each) => each === value);

/** Reads an address. A form sends what was left empty, too: that asks for nothing. Names are looked for apart, since they may be in all there are. */
export async function readAsked(address: Parameters, record = longReads()): Promise<Asked> {
  const typed = shownText(first(address.q).trim());
  const query = readQuery(typed);
  const given = readValues(
    searchFilters.flatMap((name) =>
      [address[name] ?? []].flat().flatMap((value) => (value.trim() ? [{ name, value }] : [])),
    ),
  );
  const names = new Map(
    [
      ...given.names.map((each) => ({ ...each, isTyped: false })),
      ...(query?.names ?? []).map((each) => ({ ...each, isTyped: true })),
    ].map((each) => [each.name, each]),
  );
  const named = await namedFilters(record, [...names.values()]);
  const filters = { ...given.filters, ...query?.filters, ...named.filters };
  const kind = oneOf(foundKinds, first(address.kind));
  const isNarrowed = Object.keys(filters).length > 0;
  // Operators alone of which none was understood ask for nothing.
  const asks = query && (query.phrases.length > 0 || isNarrowed) ? query : null;
  return {
    ...{
      typed,
      filters,
      called: named.called,
      query: asks ?? (isNarrowed || kind ? onlyFilters : null),
    },
    ...(kind && { kind }),
    order: oneOf(searchOrders, first(address.order)) ?? "best",
    isUnfolded: first(address.repeats) === "shown",
    cursor: first(address.cursor),
    remarks: [...new Set([...(query?.remarks ?? []), ...given.remarks, ...named.remarks])],
  };
}
