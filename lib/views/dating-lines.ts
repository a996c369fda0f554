/** Every source's answer to "when?", as the page of a statement lists them. Pure. */
import type { DatingRecord, OccasionRecord, SourceRecord } from "@/lib/document/document";

export interface DatingLine extends Pick<DatingRecord, "id" | "edtf" | "phrase" | "note"> {
  /** Null where the source is not on the record. */
  source: Pick<SourceRecord, "id" | "title"> | null;
  /** How it stands to the others; null where it is the only one. */
  place: "shown first" | "kept beside it" | null;
}

/** The datings of an occasion, the preferred one first; `sources` by their ids. */
export function datingLines(
  { datings }: Pick<OccasionRecord, "datings">,
  sources: ReadonlyMap<string, Pick<SourceRecord, "id" | "title">>,
): DatingLine[] {
  return datings
    .toSorted((a, b) => Number(b.preferred) - Number(a.preferred))
    .map(({ id, edtf, phrase, note, preferred, sourceId }) => {
      const source = sources.get(sourceId);
      return {
        ...{ id, edtf, phrase, note },
        source: source ? { id: source.id, title: source.title } : null,
        place: datings.length === 1 ? null : preferred ? "shown first" : "kept beside it",
      };
    });
}
