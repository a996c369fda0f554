import { Crumb } from "@/components/layout/crumb";
import type { PersonStatementsPage, StatementShow } from "@/db/public/queries/people";
import { urls } from "@/lib/urls";
import { StatementFilters } from "./filters";
import { StatementRows } from "./statement-row";

/** All statements of a speaker, or of one kind, fifty at a time. */
export function PersonStatements({
  page,
  show,
}: {
  page: PersonStatementsPage;
  show: StatementShow;
}) {
  const { speaker, counts, statements, next } = page;
  const filter: Record<string, string> = show === "all" ? {} : { show };
  return (
    <div className="wrap person">
      <Crumb
        trail={[
          { name: "People", href: urls.people() },
          { name: speaker.name, href: urls.person(speaker.slug) },
          { name: "Statements" },
        ]}
      />
      <h1 className="pname pname--s">
        Statements of <bdi>{speaker.name}</bdi>
      </h1>
      <p className="small pnotes">Newest first; what is not dated stands last.</p>
      <StatementFilters slug={speaker.slug} counts={counts} current={show} />
      {statements.ids.length === 0 ? (
        <p className="none">
          No such statement of <bdi>{speaker.name}</bdi> is on record.
        </p>
      ) : (
        <StatementRows list={statements} />
      )}
      {next && (
        <p className="more">
          <a className="btn" href={urls.personStatements(speaker.slug, { ...filter, after: next })}>
            More statements
          </a>
        </p>
      )}
    </div>
  );
}
