/** Addresses of a search with something of it changed. Words stand in `q`, everything else in parameters of its own. Pure. */

import { formatEdtf } from "@/lib/dates/format";
import { type FilterName, type Filters, filterLabels } from "@/lib/export/filters";
import { languageName } from "@/lib/language";
import { urls } from "@/lib/urls";
import {
  type QuotationForm,
  quotationForms,
  type RebuttalType,
  rebuttalWord,
  type Treatment,
  treatments,
} from "@/lib/vocabulary";
import type { FacetName, FoundKind } from "./facets";
import type { SearchOrder } from "./results";

/** What a search is, as far as its address says it. */
export interface Search {
  words: string;
  filters: Filters;
  kind?: FoundKind | undefined;
  order: SearchOrder;
  /** Whether statements that say the same are each shown, and not one for all. */
  isUnfolded?: boolean;
}

/** The parameters beside the words. */
export const parametersOf = ({ filters, kind, order, isUnfolded }: Omit<Search, "words">) => ({
  ...filters,
  ...(kind && { kind }),
  ...(order !== "best" && { order }),
  ...(isUnfolded && { repeats: "shown" }),
});

/** The address of a search, from a cursor on. */
export const searchAddress = ({ words, ...others }: Search, cursor = ""): string =>
  urls.search(words, cursor, parametersOf(others));

/** The same narrowed to a value, in the place of another of its kind; without one, to none of them. */
export function narrowedAddress(
  search: Search,
  name: FacetName | FilterName,
  value?: string,
): string {
  if (name === "kind") return searchAddress({ ...search, kind: value as FoundKind | undefined });
  const names: FilterName[] = name === "year" ? ["after", "before"] : [name];
  const filters = Object.fromEntries(
    Object.entries(search.filters).filter(([each]) => !names.includes(each as FilterName)),
  );
  const given = value === undefined ? {} : valueOfFacet(name, value);
  return searchAddress({ ...search, filters: { ...filters, ...given } });
}

const valueOfFacet = (name: FilterName | "year", value: string): Filters =>
  name === "year" ? { after: `${value}-01-01`, before: `${value}-12-31` } : { [name]: value };

/** Kinds of records, many of them. */
export const kindWords: Record<FoundKind, string> = {
  statement: "Statements",
  point: "Points",
  speaker: "Speakers",
  matter: "Matters",
};

/** What people read in the place of what is counted. */
export const facetLabel = (name: FacetName): string =>
  name === "kind" ? "Record" : name === "year" ? "Said in" : filterLabels[name];

/** A value as people read it; what has a name on the record has it from there. */
export function valueInWords(name: FacetName | FilterName, value: string): string {
  switch (name) {
    case "kind":
      return kindWords[value as FoundKind] ?? value;
    case "type":
      return rebuttalWord(value as RebuttalType);
    case "treatment":
      return treatments[value as Treatment].label;
    case "form":
      return quotationForms[value as QuotationForm].label;
    case "language":
      return languageName(value);
    case "after":
    case "before":
      return formatEdtf(value);
    default:
      return value;
  }
}
