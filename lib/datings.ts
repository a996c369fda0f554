/** Which answer to "when?" is shown, and where the answers part. */
import { daysOf } from "@/lib/dates/edtf";
import type { Bounds } from "@/lib/dates/edtf-date";
import { formatEdtf, precisionOf } from "@/lib/dates/format";
import { compareBounds } from "@/lib/dates/order";
import type { DatingRecord, OccasionRecord, StatementRecord } from "@/lib/document/document";

export interface DatingDoubt {
  dating: DatingRecord;
  /** Whether it cannot be true together with the preferred dating. */
  contradicts: boolean;
}

/**
 * The dating that is shown, everywhere: the one that was chosen, or the only one; null where there is none, or several
 * and none was chosen.
 */
export function preferredDating(occasion: Pick<OccasionRecord, "datings">): DatingRecord | null {
  const [first, ...others] = occasion.datings;
  const only = others.length === 0 ? first : undefined;
  return occasion.datings.find((dating) => dating.preferred) ?? only ?? null;
}

/** The bounds to order a statement by; without any where its occasion is not dated. */
export function boundsOfStatement(
  occasions: readonly OccasionRecord[],
  statement: StatementRecord,
): Bounds {
  const occasion = occasions.find((row) => row.id === statement.occasionId);
  const dating = occasion ? preferredDating(occasion) : null;
  return { earliest: dating?.earliest ?? null, latest: dating?.latest ?? null };
}

/** "on or before 2 Feb 2026", or the phrase of a source that gives no date. */
export function whenInWords(dating: Pick<DatingRecord, "edtf" | "phrase"> | null): string {
  const { edtf = null, phrase = null } = dating ?? {};
  return edtf === null && phrase !== null ? `“${phrase}”, not dated` : formatEdtf(edtf);
}

/** "dated two ways"; null where one source at most says when. */
export function datedWays({ datings }: { datings: readonly unknown[] }): string | null {
  const { length } = datings;
  return length > 1 ? `dated ${length === 2 ? "two" : length} ways` : null;
}

/** "1 Feb 2026, to the day"; "1 Feb 2026, dated two ways". */
export function whenAndHowSurely(
  edtf: string | null,
  occasion: { datings: readonly unknown[] },
): string {
  const precision = datedWays(occasion) ?? precisionOf(edtf);
  return precision ? `${formatEdtf(edtf)}, ${precision}` : formatEdtf(edtf);
}

/** The datings that say something else than the preferred one. A source that does not say when says nothing else. */
export function datingDoubts(occasion: OccasionRecord): DatingDoubt[] {
  const preferred = preferredDating(occasion);
  return occasion.datings
    .filter((dating) => dating !== preferred && (dating.edtf ?? dating.phrase) !== null)
    .filter((dating) => dating.edtf === null || dating.edtf !== preferred?.edtf)
    .map((dating) => {
      const order = preferred ? compareBounds(daysOf(preferred), daysOf(dating)) : "unknown";
      return { dating, contradicts: order === "before" || order === "after" };
    });
}
