/** What must be said beside the results of a search, wherever they are told. Pure. */
import { counted } from "@/lib/wording";
import { mostLookedAt, type SearchResults } from "./results";

/** Whether it took too long, so that nothing is known of what is there. */
export const isGivenUp = ({ total, isPart }: Pick<SearchResults, "total" | "isPart">): boolean =>
  total === 0 && isPart;

/** What the results are not, in sentences. */
export const limitsOf = ({ holds, isPart }: Pick<SearchResults, "holds" | "isPart">): string[] => [
  ...(holds === "some" ? ["Nothing on record has all of these words; these have some."] : []),
  ...(isPart
    ? [`Only the newest ${counted(mostLookedAt, "record")} with these words were looked at.`]
    : []),
];

/** Looking took too long: whoever keeps answers must not keep it for one that nothing is there. */
export class GivenUpError extends Error {
  override name = "GivenUpError";
  override message =
    "Looking for this took too long and was given up. Narrowed, it is found sooner.";
}
