import { JsonLd } from "@/components/ui/json-ld";
import { isNamed } from "@/lib/people/unnamed";
import { urls } from "@/lib/urls";
import type { StatementPageView } from "@/lib/views/statement";
import { claimJsonLd } from "./claim-json-ld";

/** The statement for machines: a schema.org claim with the quotations that show it. */
export function StatementJsonLd({
  statement,
  origin,
}: {
  statement: StatementPageView;
  origin: string;
}) {
  const absolute = (path: string) => new URL(path, origin).href;
  const page = absolute(urls.statement(statement.record.id));
  const claim = claimJsonLd(statement, page, (speaker) =>
    isNamed(speaker) ? absolute(urls.person(speaker.slug)) : undefined,
  );
  return <JsonLd data={{ "@context": "https://schema.org", ...claim, mainEntityOfPage: page }} />;
}
