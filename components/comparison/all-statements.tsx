import { Crumb } from "@/components/layout/crumb";
import { Statement } from "@/components/statement/statement";
import { onPage, statementPages } from "@/lib/comparison/room";
import { comparisonView } from "@/lib/comparison/view";
import type { PublishedVersion } from "@/lib/document/document";
import { urls } from "@/lib/urls";

/** The statements of a version by their numbers, with their words and custody, a page at a time. */
export function AllStatements({ version, page }: { version: PublishedVersion; page: number }) {
  const { document, number } = version;
  const { slug, question } = document.matter;
  const { statements } = comparisonView(document);
  const shown = onPage(statements, page);
  const pages = statementPages(document);
  const href = (to: number) => urls.matterStatements(slug, number, to);
  return (
    <div className="wrap">
      <Crumb
        trail={[
          { name: "Matters", href: urls.matters() },
          { name: question, href: urls.matterVersion(slug, number) },
          { name: "All statements" },
        ]}
      />
      <div className="head">
        <div>
          <h1 className="stq" dir="auto">
            {question}
          </h1>
          <p className="prole">
            {shown[0]?.name} to {shown.at(-1)?.name} of {statements.length} statements, version{" "}
            {number}.
          </p>
        </div>
      </div>
      <div className="taken">
        {shown.map((statement) => (
          <div className="tk" key={statement.record.id}>
            <Statement
              statement={statement}
              document={document}
              base={urls.matterVersion(slug, number)}
            />
          </div>
        ))}
      </div>
      {pages > 1 && (
        <nav className="filt all" aria-label="Pages">
          {page > 1 && (
            <a className="btn" href={href(page - 1)} rel="prev">
              Earlier numbers
            </a>
          )}
          <span>
            Page {page} of {pages}
          </span>
          {page < pages && (
            <a className="btn" href={href(page + 1)} rel="next">
              Later numbers
            </a>
          )}
        </nav>
      )}
    </div>
  );
}
