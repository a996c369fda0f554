/**
 * How a rating is told that a reviewer gave a claim: as a rating, by whom. Imported files often hold a code
 * ("pants-on-fire") and no words, and nothing says which it is, so it stands nowhere in quotation marks. Pure.
 */
import type { RebuttalRecord } from "@/lib/document/document";
import { withheldText } from "@/lib/versions/commitments";

export type Rating = NonNullable<RebuttalRecord["reviewerRating"]>;

/** "Rated pants-on-fire by PolitiFact, on the scale Truth-O-Meter", in turns: words of ours, and what others wrote. */
export function ratingParts(
  { rating, scale }: Rating,
  by: string,
): [ours: string, theirs: string][] {
  const parts: [string, string][] = [
    ["Rated ", rating],
    [" by ", by],
  ];
  return scale ? [...parts, [", on the scale ", scale]] : parts;
}

/** The same as plain words; `told` is done to what others wrote. */
export const ratingInText = (
  rating: Rating,
  by: string,
  told: (theirs: string) => string = (theirs) => theirs,
): string =>
  ratingParts(rating, by)
    .map(([ours, theirs]) => ours + (theirs === withheldText ? "[withheld by law]" : told(theirs)))
    .join("");
