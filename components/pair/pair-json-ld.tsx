import { claimJsonLd } from "@/components/statement/claim-json-ld";
import { JsonLd } from "@/components/ui/json-ld";
import { siteName } from "@/lib/citing/meta-tags";
import { typeJsonLd } from "@/lib/people/json-ld";
import { isNamed } from "@/lib/people/unnamed";
import { urls } from "@/lib/urls";
import type { PairPageView, PairSide } from "@/lib/views/pair";

/**
 * The pair for machines: two schema.org claims, the later one about the earlier. It is no ClaimReview, which would be a
 * verdict of ours; only where the reply is a rating by a named reviewer, the claim has that one’s review, told as theirs.
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
    about: { ...claimOf(pair.claim), ...reviewOf(pair) },
    mainEntityOfPage: absolute(urls.pair(pair.record.id)),
  };
  return <JsonLd data={data} />;
}

/** What a reviewer gave the claim, in the reviewer's words. */
function reviewOf({ record: { reviewerRating }, claim, reply }: PairPageView) {
  const { speakers, attributedBy } = reply.voice;
  const [reviewer] = speakers;
  if (!reviewerRating || attributedBy || speakers.length > 1 || !reviewer || !isNamed(reviewer)) {
    return {};
  }
  const { rating, scale } = reviewerRating;
  return {
    review: {
      "@type": "ClaimReview",
      claimReviewed: `${claim.record.summary} (Gainsay’s paraphrase)`,
      author: { ...typeJsonLd(reviewer), name: reviewer.name },
      reviewRating: {
        "@type": "Rating",
        alternateName: rating,
        ...(scale && { description: `On the scale ${scale}` }),
      },
      sdPublisher: { "@type": "Organization", name: siteName },
    },
  };
}
