/** How many of the results each value has that they can be narrowed to. */
import type { FilterName } from "@/lib/export/filters";
import type { SearchHit } from "./results";

/** Kinds of records, in the order in which they are offered. */
export const foundKinds = [
  "statement",
  "point",
  "speaker",
  "matter",
] as const satisfies SearchHit["kind"][];
export type FoundKind = (typeof foundKinds)[number];

/** What results are counted by, in the order in which it is offered. Days are counted by their years. */
export const facetNames = [
  ...(["kind", "speaker", "party", "topic", "type"] as const),
  ...(["treatment", "form", "language", "year"] as const),
] satisfies (FilterName | "kind" | "year")[];
export type FacetName = (typeof facetNames)[number];

export interface FacetValue {
  /** As the filter takes it. */
  value: string;
  /** Of what has a name on the record. */
  name: string | null;
  count: number;
}

/** Values by how many results have them, the most first; years in their order. */
export interface Facets {
  values: Record<FacetName, FacetValue[]>;
  /** Of more results than are counted, each count is one of so many at least. */
  isAtLeast: boolean;
}
