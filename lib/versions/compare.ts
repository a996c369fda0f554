/** What changed between two published versions of a matter, record by record. Pure. */
import type { MatterDocument } from "@/lib/document/document";
import type { Change } from "./change";
import { orderChanges, treatmentChanges } from "./compare-derived";
import { lists } from "./compare-lists";
import { namesOf } from "./names";

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
