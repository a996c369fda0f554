/** A query as the search engine is asked it: read from what was typed by query.ts, answered by db/public/search.ts. */
import type { Filters } from "@/lib/export/filters";
import type { NamedFilter } from "./operator-values";

/** Words that stand side by side, in this order; most are one word alone. Folded as in tokens.ts. */
export interface Phrase {
  terms: string[];
  /** The same as one word, which stands for them as well: "oneil" for "O’Neil". */
  joined?: string;
  /** Typed in quotation marks: it must be found, and as it is written. */
  exact: boolean;
  /** Whether the last word may go on: "negotiat" finds "negotiations" where no word is "negotiat". */
  prefix: boolean;
}

export interface Query {
  /** As typed, cut to `longestQuery`; this is what the page says was searched for. */
  typed: string;
  /** What is looked for: exact phrases must be found, of the others the more the better. Empty where only filters were given. */
  phrases: Phrase[];
  /** What no result may hold ("-word", "-“two words”"), not even where its stem is the same. */
  excluded: Phrase[];
  /** What was typed as operators ("form:verbatim"): slugs and terms that `filters` of lib/export/filters.ts takes. */
  filters: Filters;
  /** Operators whose value the record must be asked for ("speaker:trump"), see db/public/queries/named.ts. */
  names: { name: NamedFilter; value: string }[];
  /** What was typed, without its operators. */
  words: string;
  /** What of it was not understood, in sentences. */
  remarks: string[];
}
