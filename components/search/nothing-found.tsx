import { SubHead } from "@/components/ui/sub-head";
import { Title } from "@/components/ui/title";
import type { Query } from "@/lib/search/query";
import { urls } from "@/lib/urls";

/** No result: what was looked for, where, and what would find something. */
export function NothingFound({
  query,
  others,
  isNarrowed,
}: {
  query: Query;
  others: string[];
  /** By more than its words. */
  isNarrowed: boolean;
}) {
  const exact = query.phrases.some((phrase) => phrase.exact && phrase.terms.length > 1);
  return (
    <div className="grid gap-3 rounded-control border border-dashed border-rule-2 p-6 wrap-anywhere max-tablet:p-4">
      <Title as="h2" size="notice">
        {isNarrowed ? "Nothing that is narrowed so" : "No record"} has{" "}
        {query.phrases.length > 1 ? "all of these words" : "these words"}.
      </Title>
      <p className="max-w-[42rem]">
        Looked for {exact && "the exact words "}
        <bdi>{query.typed}</bdi> in every published statement and reply, point, question, person and
        organisation. Drafts and withdrawn records are not searched.
      </p>
      {others.length > 0 && (
        <div>
          <SubHead>Loosen it</SubHead>
          <ul className="mt-3 flex flex-wrap gap-x-6 gap-y-1 text-ui">
            {others.map((other) => (
              <li key={other}>
                <a
                  className="inline-block py-1 max-tablet:inline-flex max-tablet:min-h-11 max-tablet:items-center max-tablet:gap-[0.4em]"
                  href={urls.search(other)}
                >
                  <bdi>{other}</bdi>
                  {other.includes(" ") && ", in any order"}
                </a>
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
