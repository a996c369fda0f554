import { claimJsonLd } from "@/components/statement/claim-json-ld";
import { JsonLd } from "@/components/ui/json-ld";
import { isNamed } from "@/lib/people/unnamed";
import { urls } from "@/lib/urls";
import type { PairPageView, PairSide } from "@/lib/views/pair";

/**
 * The pair for machines: two schema.org claims, the later one about the earlier. Not a ClaimReview, which would be a
 * verdict.
 */
export function PairJsonLd({ pair, origin }: { pair: PairPageView; origin: string }) {
  const absolute = (path: string) => new URL(path, origin).href;
  const claimOf = (statement: PairSide) =>
    claimJsonLd(statement, absolute(urls.statement(statement.record.id)), (speaker) =>
      isNamed(speaker) ? absolute(urls.person(speaker.slug)) : undefined,
    );
  const data = {
    "@context": "https://schema.org",
    ...claimOf(pair.reply),
    about: claimOf(pair.claim),
    mainEntityOfPage: absolute(urls.pair(pair.record.id)),
  };
  return <JsonLd data={data} />;
}
