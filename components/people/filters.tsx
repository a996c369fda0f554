import type { StatementCounts, StatementShow } from "@/db/public/queries/people";
import { urls } from "@/lib/urls";

const labels: Record<StatementShow, string> = {
  all: "All",
  replies: "Replies",
  claims: "Answered claims",
  alone: "Answering no claim",
};

/** Which statements a list shows, as links, with how many there are. */
export function StatementFilters({
  slug,
  counts,
  current,
}: {
  slug: string;
  counts: StatementCounts;
  current: StatementShow | null;
}) {
  return (
    <nav className="togs" aria-label="Which statements">
      {(Object.keys(labels) as StatementShow[]).map((show) => (
        <a
          key={show}
          className="tog"
          href={urls.personStatements(slug, show === "all" ? {} : { show })}
          aria-current={show === current ? "page" : undefined}
        >
          {labels[show]} <small>{counts[show].toLocaleString("en-GB")}</small>
        </a>
      ))}
    </nav>
  );
}
