import { Crumb } from "@/components/layout/crumb";
import { Title } from "@/components/ui/title";
import type { PersonStatementsPage } from "@/db/public/queries/person-pages";
import { urls } from "@/lib/urls";
import { Ledger } from "./ledger";

/** The ledger of a speaker, or the part of it that is asked for, fifty rows at a time. */
export function PersonStatements({ speaker, ledger }: PersonStatementsPage) {
  const { filter, summary } = ledger;
  const hasUndated = summary.hasYears && summary.shownYears.undated.count > 0;
  const undated = hasUndated ? "; what is dated to no one year stands last" : "";
  return (
    <div className="page-width">
      <Crumb
        trail={[
          { name: "People", href: urls.people() },
          { name: speaker.name, href: urls.person(speaker.slug) },
          { name: "Statements" },
        ]}
      />
      <Title size="part">
        Statements of <bdi>{speaker.name}</bdi>
      </Title>
      <p className="mt-2 mb-6 max-w-164 text-s/[1.5] text-ink-2">
        {filter.order === "oldest" ? "Oldest" : "Newest"} first{undated}. Counts describe the
        record, not the person.
      </p>
      <Ledger speaker={speaker} ledger={ledger} yearAs="h2" />
    </div>
  );
}
