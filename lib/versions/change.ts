/** What a comparison of two versions says of a record. */
import type { FieldStyle, Shown } from "./fields";

/** One field, before and after; null where there was, or is, nothing. */
export interface FieldChange {
  label: string;
  style: FieldStyle;
  before: Shown | null;
  after: Shown | null;
  /** BCP 47 of the words, where they are a speaker's. */
  language: string | null;
}

/** A record that one version has and the other lacks, or that reads differently. */
export interface Change {
  what: "added" | "removed" | "changed";
  recordId: string;
  /** What kind of record it is: "Statement". */
  kind: string;
  /** What it is called: "S2, Carlos Fernández de Cossío". */
  name: string;
  fields: FieldChange[];
}
