import { type CitedVersion, type CopiedStatement, quotedInHtml } from "@/lib/citation";
import type { CopiedWords } from "@/lib/comparison/in-short";
import { urls } from "@/lib/urls";

/**
 * Copies words with their source, as text and as rich text; stands in a `LinkRow`. The page's script does it; where it
 * cannot, the link leads to that text on the statement's page.
 */
export function CopyWithSource({
  statement,
  quotations = statement.quotations.map(({ record }) => record),
  version,
}: {
  statement: CopiedStatement & { quotations: { record: CopiedWords }[] };
  /** Those of its quotations that are copied; all without them. */
  quotations?: CopiedWords[];
  version: CitedVersion;
}) {
  if (quotations.length === 0) return null;
  return (
    <a
      href={`${urls.statement(statement.record.id)}#with-source`}
      data-quoted={quotedInHtml(statement, quotations, version)}
    >
      Copy with source <span className="unseen">{statement.name}</span>
    </a>
  );
}
