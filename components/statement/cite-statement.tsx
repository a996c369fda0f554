import { Citation, Quoting } from "@/components/ui/citation";
import { Code } from "@/components/ui/code";
import { LinkRow } from "@/components/ui/link-row";
import { SubHead } from "@/components/ui/sub-head";
import { type CitedVersion, quotedInText, statementCitation } from "@/lib/citation";
import type { StatementPageView } from "@/lib/views/statement";
import { CopyWithSource } from "./copy-with-source";

/** How a statement is cited, and all its words with their source, to be taken along with and without scripts. */
export function CiteStatement({
  statement,
  version,
  hash,
}: {
  statement: StatementPageView;
  version: CitedVersion;
  hash: string;
}) {
  const records = statement.quotations.map(({ record }) => record);
  return (
    <>
      <SubHead className="pt-6 pb-3">Cite</SubHead>
      <Citation hash={hash}>{statementCitation(statement, { ...version, hash })}</Citation>
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
