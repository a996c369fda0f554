import { Crumb } from "@/components/layout/crumb";
import { ButtonLink } from "@/components/ui/button";
import { NoneBox } from "@/components/ui/none-box";
import { Title } from "@/components/ui/title";
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
      <Title size="part">
        Statements of <bdi>{speaker.name}</bdi>
      </Title>
      <p className="mt-2 mb-6 max-w-164 text-s/[1.5] text-ink-2">
        Newest first; what is not dated stands last.
      </p>
      <StatementFilters slug={speaker.slug} counts={counts} current={show} />
      {statements.ids.length === 0 ? (
        <NoneBox>
          No such statement of <bdi>{speaker.name}</bdi> is on record.
        </NoneBox>
      ) : (
        <StatementRows list={statements} />
      )}
      {next && (
        <ListEnd>
          <ButtonLink href={urls.personStatements(speaker.slug, { ...filter, after: next })}>
            More statements
          </ButtonLink>
        </ListEnd>
      )}
    </div>
  );
}
