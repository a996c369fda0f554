import { ToggleLink } from "@/components/ui/toggle";
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
    <nav className="mb-4 flex flex-wrap gap-1" aria-label="Which statements">
      {(Object.keys(labels) as StatementShow[]).map((show) => (
        <ToggleLink
          key={show}
          look="framed"
          href={urls.personStatements(slug, show === "all" ? {} : { show })}
          current={show === current ? "page" : undefined}
          count={counts[show].toLocaleString("en-GB")}
        >
          {labels[show]}
        </ToggleLink>
      ))}
    </nav>
  );
}
