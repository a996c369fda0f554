import { Cite } from "@/components/cite/cite";
import { Code } from "@/components/ui/code";
import { LinkRow } from "@/components/ui/link-row";
import { Quoting } from "@/components/ui/quoting";
import { SubHead } from "@/components/ui/sub-head";
import { type CitedVersion, quotedInText, statementCitation } from "@/lib/citation";
import type { Work } from "@/lib/citing/work";
import { urls } from "@/lib/urls";
import type { StatementPageView } from "@/lib/views/statement";
import { CopyWithSource } from "./copy-with-source";

/** How a statement is cited, and all its words with their source, to be taken along with and without scripts. */
export function CiteStatement({
  statement,
  version,
  hash,
  work,
}: {
  statement: StatementPageView;
  version: CitedVersion;
  hash: string;
  work: Work;
}) {
  const records = statement.quotations.map(({ record }) => record);
  return (
    <>
      <SubHead className="pt-6 pb-3">Cite</SubHead>
      <Cite
        work={work}
        house={statementCitation(statement, { ...version, hash })}
        address={urls.statement(statement.record.id)}
      />
      {records.length > 0 && (
        <div className="print:hidden">
          <SubHead className="pt-6 pb-3" id="with-source">
            All its words, with their source
          </SubHead>
          <Code>
            <Quoting>{quotedInText(statement, records, version)}</Quoting>
          </Code>
          <LinkRow>
            <CopyWithSource statement={statement} version={version} />
          </LinkRow>
        </div>
      )}
    </>
  );
}
