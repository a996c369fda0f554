/** What changed between two published versions of a matter, record by record. Pure. */
import type { MatterDocument } from "@/lib/document/document";
import { orderChanges, treatmentChanges } from "./compare-derived";
import { lists } from "./compare-lists";
import type { FieldStyle, Shown } from "./fields";
import { namesOf } from "./names";

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

/** Every change, list by list, once a record. Versions that read alike give none. */
export function compareDocuments(from: MatterDocument, to: MatterDocument): Change[] {
  const before = { document: from, names: namesOf(from) };
  const after = { document: to, names: namesOf(to) };
  const derived = [...orderChanges(before, after), ...treatmentChanges(before, after)];
  const merged = new Map<string, Change>();
  for (const change of [...lists.flatMap((compare) => compare(before, after)), ...derived]) {
    const key = `${change.kind} ${change.recordId}`;
    const known = merged.get(key);
    merged.set(key, known ? { ...known, fields: [...known.fields, ...change.fields] } : change);
  }
  return [...merged.values()];
}
