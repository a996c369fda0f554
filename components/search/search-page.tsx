import { ButtonLink } from "@/components/ui/button";
import type { Filters } from "@/lib/export/filters";
import type { Query } from "@/lib/search/query";
import type { SearchResults } from "@/lib/search/results";
import { urls } from "@/lib/urls";
import { Narrowed } from "./narrowed";
import { NothingFound } from "./nothing-found";
import { Result } from "./result";
import { ResultCount } from "./result-count";
import { SearchBox } from "./search-box";
import shortcut from "./shortcut.module.css";

/** The search page: the field, a sentence on what is shown, the results best first. */
export function SearchPage({
  typed,
  query,
  results,
  others,
  filters,
}: {
  /** As it stands in the address. */
  typed: string;
  /** Null where nothing was typed that could be looked for. */
  query: Query | null;
  results: SearchResults | null;
  /** Other queries with the same words that find something. */
  others: string[];
  /** What the results are narrowed to. */
  filters: Filters;
}) {
  return (
    <div className="page-width">
      <h1 className="unseen">Search</h1>
      <SearchBox typed={query?.typed ?? typed} filters={filters} />
      {query && <Narrowed typed={query.typed} filters={filters} />}
      {!query || !results ? (
        <Unasked typed={typed} />
      ) : results.total === 0 ? (
        <NothingFound query={query} others={others} isNarrowed={Object.keys(filters).length > 0} />
      ) : (
        <Found query={query} results={results} others={others} filters={filters} />
      )}
      <ShortcutNote />
    </div>
  );
}

function Found({
  query,
  results,
  others,
  filters,
}: {
  query: Query;
  results: SearchResults;
  others: string[];
  filters: Filters;
}) {
  const { hits, next, shownBefore } = results;
  return (
    <>
      <ResultCount query={query} results={results} others={others} />
      <ol>
        {hits.map((hit) => (
          <Result key={hit.id} hit={hit} />
        ))}
      </ol>
      <nav
        className="flex flex-wrap items-center gap-x-6 gap-y-3 pt-4 text-ui empty:hidden print:hidden"
        aria-label="More results"
      >
        {next && (
          <ButtonLink rel="next" href={urls.search(query.typed, next, filters)}>
            More results
          </ButtonLink>
        )}
        {shownBefore > 0 && (
          <a
            className="max-tablet:inline-flex max-tablet:min-h-11 max-tablet:items-center"
            href={urls.search(query.typed, "", filters)}
          >
            Back to the first results
          </a>
        )}
      </nav>
    </>
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
          holds no letter and no digit.
        </p>
      )}
      <p>
        Searches everything published: statements in the words of each source and in our summaries,
        the points at issue, the people and organisations that speak, and the questions.
      </p>
      <p className="text-s/[1.5] text-ink-2">
        Every word must be found; the last may be unfinished. Accents and capitals make no
        difference. Words in quotation marks are looked for side by side: “open to dialogue”.
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
