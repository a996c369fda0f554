import { ButtonLink } from "@/components/ui/button";
import { FilterBar } from "@/components/ui/filter-bar";
import { ToggleLink } from "@/components/ui/toggle";
import type { SearchExample } from "@/db/public/queries/search-examples";
import type { Asked } from "@/db/public/search-asked";
import type { Facets } from "@/lib/search/facets";
import { isGivenUp } from "@/lib/search/limits";
import { parametersOf, type Search, searchAddress } from "@/lib/search/links";
import {
  type Meant,
  mostCounted,
  type SearchOrder,
  type SearchResults,
  searchOrders,
} from "@/lib/search/results";
import { urls } from "@/lib/urls";
import { counted } from "@/lib/wording";
import { SearchFacets } from "./facets";
import { Narrowed } from "./narrowed";
import { NothingFound } from "./nothing-found";
import { Remarks } from "./remarks";
import { Result } from "./result";
import { ResultCount } from "./result-count";
import { SearchBox } from "./search-box";
import { SearchHelp } from "./search-help";
import shortcut from "./shortcut.module.css";

/** The search page: the field, a sentence on what is shown, what it can be narrowed to, the results best first. */
export function SearchPage({
  asked,
  results,
  facets,
  others,
  meant,
  examples,
}: {
  asked: Asked;
  /** Null where nothing was asked for. */
  results: SearchResults | null;
  facets: Facets | null;
  /** Other queries with the same words that find something. */
  others: string[];
  /** Null where nothing is near, or enough was found. */
  meant: Meant | null;
  /** How a search may be written. */
  examples: SearchExample[];
}) {
  const { typed, query, filters, kind, order, isUnfolded, called, remarks } = asked;
  const search: Search = { words: query?.words ?? "", filters, kind, order, isUnfolded };
  return (
    <div className="page-width">
      <h1 className="unseen">Search</h1>
      <SearchBox typed={query ? search.words : typed} others={parametersOf(search)} />
      {query && <Narrowed search={search} called={called} />}
      <Remarks sentences={remarks} />
      {!query || !results ? (
        <Unasked typed={typed} />
      ) : isGivenUp(results) ? (
        <p className="max-w-[42rem] border-t-2 border-ink pt-4">
          Looking for this took too long and was given up. With one word more, or narrowed to a
          speaker or a matter, it will be found sooner.
        </p>
      ) : results.total === 0 ? (
        <NothingFound query={query} others={others} meant={meant} search={search} />
      ) : (
        <Found {...{ search, results, facets, others, meant }} />
      )}
      <SearchHelp examples={examples} />
      <ShortcutNote />
    </div>
  );
}

const orderWords: Record<SearchOrder, string> = {
  best: "Best match",
  newest: "Newest",
  oldest: "Oldest",
};

function Found({
  search,
  results,
  facets,
  others,
  meant,
}: {
  search: Search;
  results: SearchResults;
  facets: Facets | null;
  others: string[];
  meant: Meant | null;
}) {
  const { hits, next, shownBefore, total } = results;
  const found =
    total > mostCounted ? `${counted(mostCounted, "result")} and more` : counted(total, "result");
  // Nothing matches best where no words were looked for.
  const orders = search.words ? searchOrders : searchOrders.filter((order) => order !== "best");
  const isBy = (order: SearchOrder) =>
    order === search.order || (order === "newest" && !search.words && search.order === "best");
  return (
    <>
      <ResultCount {...{ search, results, others, meant }} />
      <div className="grid grid-cols-[15rem_minmax(0,1fr)] items-start gap-x-12 pt-6 max-laptop:grid-cols-1 max-laptop:gap-y-4 max-laptop:pt-4 print:grid-cols-1">
        {facets && <SearchFacets search={search} facets={facets} summary={`Narrow ${found}`} />}
        <div className="min-w-0">
          <div className="print:hidden">
            <FilterBar label="Order of the results">
              {orders.map((order) => (
                <ToggleLink
                  key={order}
                  href={searchAddress({ ...search, order })}
                  current={isBy(order) ? "true" : undefined}
                >
                  {orderWords[order]}
                </ToggleLink>
              ))}
              {results.holds === "all" && <Exports search={search} />}
            </FilterBar>
          </div>
          <ol>
            {hits.map((hit) => (
              <Result
                key={hit.id}
                hit={hit}
                unfolded={searchAddress({ ...search, isUnfolded: true })}
              />
            ))}
          </ol>
          <nav
            className="flex flex-wrap items-center gap-x-6 gap-y-3 pt-4 text-ui empty:hidden print:hidden"
            aria-label="More results"
          >
            {next && (
              <ButtonLink rel="next" href={searchAddress(search, next)}>
                More results
              </ButtonLink>
            )}
            {shownBefore > 0 && (
              <a
                className="max-tablet:inline-flex max-tablet:min-h-11 max-tablet:items-center"
                href={searchAddress(search)}
              >
                Back to the first results
              </a>
            )}
          </nav>
        </div>
      </div>
    </>
  );
}

/** The statements among the results as files, and whatever else the researchers' page makes of them. */
function Exports({ search }: { search: Search }) {
  if (search.kind && search.kind !== "statement") return null;
  const query = { ...(search.words && { q: search.words }), ...search.filters };
  return (
    <span className="ms-auto flex flex-wrap items-center gap-2">
      <span className="text-ink-2">All statements found as</span>
      {["csv", "jsonl", "xlsx"].map((format) => (
        <ButtonLink
          key={format}
          size="small"
          href={urls.exportOf("statements", format, query)}
          rel="nofollow"
        >
          {format.toUpperCase()}
        </ButtonLink>
      ))}
      <ButtonLink
        size="small"
        href={`${urls.feed(urls.search(), "atom")}?${new URLSearchParams(query)}`}
        rel="nofollow"
      >
        Feed
      </ButtonLink>
    </span>
  );
}

/** What can be searched, where nothing was looked for. */
function Unasked({ typed }: { typed: string }) {
  return (
    <div className="grid gap-3 border-t-2 border-ink pt-4 wrap-anywhere *:max-w-[42rem]">
      {typed && (
        <p>
          Nothing was looked for:{" "}
          <b>
            <bdi>{typed}</bdi>
          </b>{" "}
          holds no word that could be found.
        </p>
      )}
      <p>
        Searches everything published: statements in the words of each source and in our summaries,
        the points at issue, the people and organisations that speak, and the questions.
      </p>
      <p className="text-s/[1.5] text-ink-2">
        Words in quotation marks are looked for side by side: “open to dialogue”. A word with a
        hyphen before it is left out.
      </p>
    </div>
  );
}

/** Shown and made to work by the script in the page's head, which keeps the choice. */
function ShortcutNote() {
  return (
    <p
      className={`text-s/[1.5] text-ink-2 ${shortcut.note}`}
      id="shortcut"
      hidden
      suppressHydrationWarning
    >
      <span className={shortcut.on}>
        From anywhere on a page, the key <kbd>/</kbd> leads to the search field.{" "}
      </span>
      <span className={shortcut.off}>
        The key <kbd>/</kbd> leads nowhere: you turned it off.{" "}
      </span>
      <button type="button">
        <span className={shortcut.on}>Turn it off</span>
        <span className={shortcut.off}>Turn it on</span>
      </button>
    </p>
  );
}
