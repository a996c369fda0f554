import { SubHead } from "@/components/ui/sub-head";
import { Title } from "@/components/ui/title";
import { type Search, searchAddress } from "@/lib/search/links";
import type { Query } from "@/lib/search/query-type";
import type { Meant } from "@/lib/search/results";
import { urls } from "@/lib/urls";
import { DidYouMean } from "./did-you-mean";

/** No result: what was looked for, where, and what would find something. */
export function NothingFound({
  query,
  others,
  meant,
  search,
}: {
  query: Query;
  others: string[];
  meant: Meant | null;
  search: Search;
}) {
  const { phrases, words } = query;
  const exact = phrases.some((phrase) => phrase.exact && phrase.terms.length > 1);
  const isNarrowed = search.kind !== undefined || Object.keys(search.filters).length > 0;
  return (
    <div className="grid gap-3 rounded-control border border-dashed border-rule-2 p-6 wrap-anywhere max-tablet:p-4">
      <Title as="h2" size="notice">
        {phrases.length === 0
          ? "No record is narrowed so."
          : `${isNarrowed ? "Nothing that is narrowed so" : "No record"} has ${phrases.length > 1 ? "all of these words" : "these words"}.`}
      </Title>
      {meant && (
        <p className="max-w-[42rem]">
          <DidYouMean meant={meant} search={search} />
        </p>
      )}
      <p className="max-w-[42rem]">
        Looked{" "}
        {phrases.length > 0 && (
          <>
            for {exact && "the exact words "}
            <bdi>{words}</bdi>{" "}
          </>
        )}
        in every published statement and reply, point, question, person and organisation. Drafts and
        withdrawn records are not searched.
      </p>
      <div className="grid grid-cols-3 gap-6 pt-2 max-tablet:grid-cols-1">
        {(others.length > 0 || isNarrowed) && (
          <div>
            <SubHead>Loosen it</SubHead>
            <ul className="mt-3 grid gap-x-6 gap-y-1 text-ui">
              {isNarrowed && phrases.length > 0 && (
                <Way href={searchAddress({ words, filters: {}, order: search.order })}>
                  <bdi>{words}</bdi>, without the filters
                </Way>
              )}
              {others.map((other) => (
                <Way key={other} href={searchAddress({ ...search, words: other })}>
                  <bdi>{other}</bdi>
                  {other.includes(" ") && ", in any order"}
                </Way>
              ))}
            </ul>
          </div>
        )}
        <div>
          <SubHead>Look along lists</SubHead>
          <ul className="mt-3 grid gap-x-6 gap-y-1 text-ui">
            <Way href={urls.matters()}>All matters</Way>
            <Way href={urls.people()}>All people</Way>
            <Way href={urls.topics()}>All topics</Way>
          </ul>
        </div>
        <div>
          <SubHead>Or tell us</SubHead>
          <p className="mt-3 text-ui">
            If somebody said this, <a href={urls.report()}>send us the source</a>.
          </p>
        </div>
      </div>
    </div>
  );
}

function Way({ href, children }: { href: string; children: React.ReactNode }) {
  return (
    <li>
      <a
        className="inline-block py-1 max-tablet:inline-flex max-tablet:min-h-11 max-tablet:items-center max-tablet:gap-[0.4em]"
        href={href}
      >
        {children}
      </a>
    </li>
  );
}
