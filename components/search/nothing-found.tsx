import type { Query } from "@/lib/search/query";
import { urls } from "@/lib/urls";

/** No result: what was looked for, where, and what would find something. */
export function NothingFound({ query, others }: { query: Query; others: string[] }) {
  const exact = query.phrases.some((phrase) => phrase.exact && phrase.terms.length > 1);
  return (
    <div className="res--z">
      <h2 className="nf">
        No record has {query.phrases.length > 1 ? "all of these words" : "these words"}.
      </h2>
      <p>
        Looked for {exact && "the exact words "}
        <bdi>{query.typed}</bdi> in every published statement and reply, point, question, person and
        organisation. Drafts and withdrawn records are not searched.
      </p>
      {others.length > 0 && (
        <div className="stack">
          <h3 className="h3">Loosen it</h3>
          <ul className="looser">
            {others.map((other) => (
              <li key={other}>
                <a href={urls.search(other)}>
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
