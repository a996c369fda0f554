import { Crumb } from "@/components/layout/crumb";
import type { PersonStatementsPage, StatementShow } from "@/db/public/queries/people";
import { urls } from "@/lib/urls";
import { StatementFilters } from "./filters";
import { ListEnd } from "./list-end";
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
    <div className="page-width">
      <Crumb
        trail={[
          { name: "People", href: urls.people() },
          { name: speaker.name, href: urls.person(speaker.slug) },
          { name: "Statements" },
        ]}
      />
      <h1 className="pname text-lead">
        Statements of <bdi>{speaker.name}</bdi>
      </h1>
      <p className="small mt-2 mb-6 max-w-164">Newest first; what is not dated stands last.</p>
      <StatementFilters slug={speaker.slug} counts={counts} current={show} />
      {statements.ids.length === 0 ? (
        <p className="none">
          No such statement of <bdi>{speaker.name}</bdi> is on record.
        </p>
      ) : (
        <StatementRows list={statements} />
      )}
      {next && (
        <ListEnd>
          <a className="btn" href={urls.personStatements(speaker.slug, { ...filter, after: next })}>
            More statements
          </a>
        </ListEnd>
      )}
    </div>
  );
}
