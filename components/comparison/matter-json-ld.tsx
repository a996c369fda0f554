import { claimJsonLd } from "@/components/statement/claim-json-ld";
import { JsonLd } from "@/components/ui/json-ld";
import type { ComparisonView } from "@/lib/comparison/view";
import { urls } from "@/lib/urls";

/** Claims that the page spells out for machines; the exports have them all. */
const mostClaims = 50;

/** The matter for machines, beside its markup: schema.org claims with the quotations that show them. */
export function MatterJsonLd({ view, origin }: { view: ComparisonView; origin: string }) {
  const page = new URL(urls.matter(view.document.matter.slug), origin).href;
  const data = {
    "@context": "https://schema.org",
    "@type": "Collection",
    "@id": page,
    name: view.document.matter.question,
    description: view.document.matter.summary || undefined,
    hasPart: view.statements
      .slice(0, mostClaims)
      .map((statement) => claimJsonLd(statement, `${page}#${statement.name.toLowerCase()}`)),
  };
  return <JsonLd data={data} />;
}
