import { Fragment } from "react";
import { TextOrWithheld } from "@/components/ui/withheld";
import { type Rating, ratingParts } from "@/lib/comparison/rating";
import { type Voice, voiceInText } from "@/lib/people/voice";

/** What a reviewer gave a claim, told as a rating and never as a quotation. */
export function Rated({ rating, by }: { rating: Rating; by: Voice }) {
  return ratingParts(rating, voiceInText(by)).map(([ours, theirs]) => (
    <Fragment key={ours}>
      {ours}
      <bdi>
        <TextOrWithheld>{theirs}</TextOrWithheld>
      </bdi>
    </Fragment>
  ));
}
