import { NoticePage } from "@/components/layout/notice-page";
import { SearchField } from "@/components/layout/search-field";
import type { Near } from "@/db/public/queries/near";
import { urls } from "@/lib/urls";

const addressOf = { matters: urls.matter, people: urls.person, topics: urls.topic };

/** What an address says where nothing is. */
export function Lost({ near = [] }: { near?: Near[] }) {
  return (
    <NoticePage title="Nothing is published at this address." isMain={false}>
      {near.length > 0 && (
        <p>
          Close to it:{" "}
          {near.map(({ kind, slug, name }, index) => (
            <span key={slug}>
              {index > 0 && ", "}
              <a href={addressOf[kind](slug)}>
                <bdi>{name}</bdi>
              </a>
            </span>
          ))}
        </p>
      )}
      <p>
        It was never used, it was mistyped, or it names a version that was never published.
        Withdrawn records keep their addresses, so this is not one.{" "}
        <a href={urls.front()}>All matters on record</a>
      </p>
      <SearchField id="lost-search" label="Search the record" />
    </NoticePage>
  );
}
