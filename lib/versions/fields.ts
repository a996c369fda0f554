/** How the fields of each record are called and shown where two versions are compared. */
import type { SignName, Term } from "@/lib/vocabulary";
import type { Names } from "./names";

/** A value as readers see it; `sign` stands beside the word of a closed term. */
export interface Shown {
  text: string;
  sign?: SignName;
}

/** "term": a word of a closed list, replaced as a whole; "verbatim" and "reported": what was said; "words": all else. */
export type FieldStyle = "words" | "term" | "verbatim" | "reported";

export interface Field<R> {
  label: string;
  /** Null where there is nothing. */
  show: (row: R, names: Names) => Shown | null;
  style: (row: R) => FieldStyle;
  /** BCP 47 of the words. */
  language?: (row: R) => string;
}

/** Every field of a record: none can be forgotten, and what readers do not see is `[]`. */
export type Fields<R> = { [K in keyof R]-?: Field<R>[] };

/** A field shown as words. */
export function words<R>(
  label: string,
  get: (row: R, names: Names) => string | number | null | undefined,
): Field<R> {
  return {
    label,
    style: () => "words",
    show: (row, names) => {
      const value = get(row, names);
      return value === null || value === undefined || value === "" ? null : { text: String(value) };
    },
  };
}

/** A field whose value is a key of a closed list. */
export function term<R, K extends string>(
  label: string,
  list: Record<K, Term>,
  get: (row: R) => K | null | undefined,
): Field<R> {
  return {
    label,
    style: () => "term",
    show: (row) => {
      const key = get(row);
      if (key === null || key === undefined) return null;
      const { label: text, sign } = list[key];
      return sign ? { text, sign } : { text };
    },
  };
}
