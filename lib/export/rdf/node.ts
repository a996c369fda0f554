/** A record as RDF tells it, before it is written in any of its forms. */
import type { Value } from "@/lib/export/format";

/** Words in a language (BCP 47); "und" where it is not stated. */
export interface Worded {
  words: string;
  language: string;
}

export interface Node {
  /** Its public address; `_:…` where it has none. */
  id: string;
  /** With the prefixes of terms.ts; ours with `ns:`. */
  types: string[];
  /** Names of properties with their values, none of them null. */
  values: [name: string, value: string | number | Worded][];
}

/** The values that are there, of several that may be. */
export const present = (
  values: readonly (readonly [string, Value | Worded | undefined])[],
): Node["values"] =>
  values.filter(
    (pair): pair is [string, string | number | Worded] => pair[1] !== null && pair[1] !== undefined,
  );
