import { Crumb } from "@/components/layout/crumb";
import { Statement } from "@/components/statement/statement";
import { ButtonLink } from "@/components/ui/button";
import { Flow } from "@/components/ui/flow";
import { PageHead } from "@/components/ui/page-head";
import { Title, UnderTitle } from "@/components/ui/title";
import { citedVersion } from "@/lib/citation";
import { onPage, statementPages } from "@/lib/comparison/room";
import { comparisonView } from "@/lib/comparison/view";
import type { PublishedVersion } from "@/lib/document/document";
import { urls } from "@/lib/urls";

/** The statements of a version by their numbers, with their words and custody, a page at a time. */
export function AllStatements({
  version,
  page,
  origin,
}: {
  version: PublishedVersion;
  page: number;
  /** Public address of the installation, as citations give it. */
  origin: string;
}) {
  const { document, number } = version;
  const { slug, question } = document.matter;
  const { statements } = comparisonView(document);
  const shown = onPage(statements, page);
  const pages = statementPages(document);
  const href = (to: number) => urls.matterStatements(slug, number, to);
  return (
    <div className="page-width">
      <Crumb
        trail={[
          { name: "Matters", href: urls.matters() },
          { name: question, href: urls.matterVersion(slug, number) },
          { name: "All statements" },
        ]}
      />
      <PageHead>
        <div>
          <Title size="record">{question}</Title>
          <UnderTitle>
            {shown[0]?.name} to {shown.at(-1)?.name} of {statements.length} statements, version{" "}
            {number}.
          </UnderTitle>
        </div>
      </PageHead>
      <Flow>
        {shown.map((statement) => (
          <div key={statement.record.id}>
            <Statement
              statement={statement}
              document={document}
              base={urls.matterVersion(slug, number)}
              size="listed"
              version={citedVersion(version, origin)}
            />
          </div>
        ))}
      </Flow>
      {pages > 1 && (
        <nav
          className="flex flex-wrap items-center gap-x-2 gap-y-1 border-y border-rule pt-6 pb-2.5 text-s"
          aria-label="Pages"
        >
          {page > 1 && (
            <ButtonLink href={href(page - 1)} rel="prev">
              Earlier numbers
            </ButtonLink>
          )}
          <span>
            Page {page} of {pages}
          </span>
          {page < pages && (
            <ButtonLink href={href(page + 1)} rel="next">
              Later numbers
            </ButtonLink>
          )}
        </nav>
      )}
    </div>
  );
}
