import { limitsOf } from "@/lib/search/limits";
import { type Search, searchAddress } from "@/lib/search/links";
import { type Meant, mostCounted, type SearchResults } from "@/lib/search/results";
import { counted } from "@/lib/wording";
import { DidYouMean } from "./did-you-mean";

const inOrder = { best: ", best match first", newest: ", newest first", oldest: ", oldest first" };

/** What was looked for and what is shown: "Showing 1 to 20 of 34 results for talks". */
export function ResultCount({
  search,
  results,
  others,
  meant,
}: {
  search: Search;
  results: SearchResults;
  others: string[];
  meant: Meant | null;
}) {
  const { total, hits, shownBefore } = results;
  const { words } = search;
  const shown = hits.reduce(
    (sum, hit) => sum + 1 + ((hit.kind === "statement" && hit.alike) || 0),
    shownBefore,
  );
  const order = search.order === "best" && !words ? "newest" : search.order;
  const found =
    total > mostCounted ? `more than ${counted(mostCounted, "result")}` : counted(total, "result");
  const whole = shownBefore === 0 && results.next === null;
  return (
    <p className="border-b-2 border-ink pb-4 wrap-anywhere">
      Showing {!whole && hits.length > 0 && `${shownBefore + 1} to ${shown} of `}
      <b className="font-strong">
        {found}
        {words && (
          <>
            {" "}
            for <bdi>{words}</bdi>
          </>
        )}
      </b>
      {inOrder[order]}. {limitsOf(results).map((sentence) => `${sentence} `)}
      {meant && (
        <>
          <DidYouMean meant={meant} search={search} />{" "}
        </>
      )}
      {others.length > 0 && (
        <span className="text-ink-2">
          Exact words:{" "}
          {others.map((other) => (
            <a key={other} href={searchAddress({ ...search, words: other })}>
              <bdi>{other}</bdi>
            </a>
          ))}
        </span>
      )}
    </p>
  );
}
