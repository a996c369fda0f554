import { SendToReview } from "@/components/desk/matter/send-to-review";
import { PartList } from "@/components/desk/part-list";
import { Section } from "@/components/ui/section";
import type { Review } from "@/db/desk/queries/review";
import { formatInstant } from "@/lib/dates/format";
import { urls } from "@/lib/urls";
import { reviewStates } from "@/lib/vocabulary";
import * as actions from "./actions";

/** Where the matter stands on its way to readers, and how it is sent on. */
export function OnItsWay({ review, version }: { review: Review; version: number | null }) {
  const { id } = review.document.matter;
  return (
    <Section id="review" title="Review">
      <ReviewState review={review} />
      {maySend(review) && (
        <SendToReview matter={id} version={version} action={actions.sendToReview.bind(null, id)} />
      )}
    </Section>
  );
}

/** Whether what was sent to review is what stands now, and still waits for somebody. */
const isInHand = ({ submission, state }: Review) =>
  submission?.stands === true && (state === "in_review" || state === "approved");

const maySend = (review: Review) => review.isChanged && !isInHand(review);

/** What still keeps it from readers, if anything does. */
function ReviewState({ review }: { review: Review }) {
  const { submission, state, isChanged, problems, published, document } = review;
  if (!isChanged) return <p>Readers have all of it, as version {published?.number}.</p>;
  if (submission && isInHand(review)) {
    return (
      <p>
        <b>{reviewStates[state].label}:</b> sent to review by {submission.by.name},{" "}
        {formatInstant(submission.at)}. <a href={urls.review(document.matter.id)}>Review</a>
      </p>
    );
  }
  if (problems.length === 0) {
    return (
      <p>Nothing is missing, and all words that are given as a source’s stand in its capture.</p>
    );
  }
  return (
    <PartList>
      {problems.map(({ recordId, rule, message }) => (
        <li key={`${recordId}-${rule}-${message}`}>{message}</li>
      ))}
    </PartList>
  );
}
