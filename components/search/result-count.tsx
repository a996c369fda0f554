import type { Query } from "@/lib/search/query";
import { mostCounted, type SearchResults } from "@/lib/search/results";
import { urls } from "@/lib/urls";
import { counted } from "@/lib/wording";

/** What was looked for and what is shown: "Showing 1 to 20 of 34 results for talks". */
export function ResultCount({
  query,
  results,
  others,
}: {
  query: Query;
  results: SearchResults;
  others: string[];
}) {
  const { total, hits, shownBefore } = results;
  const found =
    total > mostCounted ? `more than ${counted(mostCounted, "result")}` : counted(total, "result");
  const whole = shownBefore === 0 && results.next === null;
  return (
    <p className="border-b-2 border-ink pb-4 wrap-anywhere">
      Showing{" "}
      {!whole && hits.length > 0 && `${shownBefore + 1} to ${shownBefore + hits.length} of `}
      <b className="font-strong">
        {found} for <bdi>{query.typed}</bdi>
      </b>
      , best match first.{" "}
      {others.length > 0 && (
        <span className="text-ink-2">
          Exact words:{" "}
          {others.map((other) => (
            <a key={other} href={urls.search(other)}>
              <bdi>{other}</bdi>
            </a>
          ))}
        </span>
      )}
    </p>
  );
}
