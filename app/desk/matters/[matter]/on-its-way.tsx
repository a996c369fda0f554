import { Part } from "@/components/desk/matter/part";
import { PartList } from "@/components/desk/part-list";
import { StateMark } from "@/components/ui/state-mark";
import type { Embargo, Review } from "@/db/desk/queries/review";
import { formatInstant } from "@/lib/dates/format";
import { embargoInWords } from "@/lib/desk/embargo";
import { urls } from "@/lib/urls";
import { reviewStates } from "@/lib/vocabulary";
import { counted } from "@/lib/wording";

/** Whether what was sent to review is what stands now, and still waits for somebody. */
const isInHand = ({ submission, state }: Review) =>
  submission?.stands === true && (state === "in_review" || state === "approved");

/** Whether there is something to send to review. */
export const maySend = (review: Review) => review.isChanged && !isInHand(review);

/** Where the matter stands on its way to readers, in a line; `changes`, since they last got a version, where they were counted. */
export function Standing({ review, changes }: { review: Review; changes: number }) {
  const { submission, state, isChanged, published, document } = review;
  if (!isChanged) {
    return (
      <StateMark state="checked" wraps>
        Readers have all of it, as version {published?.number}
      </StateMark>
    );
  }
  if (submission && isInHand(review)) {
    return (
      <StateMark state="unchecked" wraps>
        <span>
          {reviewStates[state].label}: sent to review by {submission.by.name},{" "}
          {formatInstant(submission.at)}.{" "}
          {submission.embargo && <EmbargoWords embargo={submission.embargo} />}
          <a href={urls.review(document.matter.id)}>Review</a>
        </span>
      </StateMark>
    );
  }
  if (published?.withdrawal) {
    return (
      <StateMark state="withdrawn" wraps>
        Withdrawn with version {published.number}
      </StateMark>
    );
  }
  return (
    <StateMark state="draft" wraps>
      {published
        ? `${changes > 0 ? counted(changes, "change") : "Changed"} since version ${published.number}`
        : "Draft: never published"}
    </StateMark>
  );
}

function EmbargoWords({ embargo }: { embargo: Embargo }) {
  return embargo.heldBack
    ? `Not published at its time, ${embargoInWords(embargo)}: ${embargo.heldBack} `
    : `Embargo until ${embargoInWords(embargo)}. `;
}

/** What still keeps it from readers, if anything does. */
export function Missing({ review }: { review: Review }) {
  const { problems } = review;
  if (!maySend(review)) return null;
  return (
    <Part id="review" title="Before it is sent to review">
      {problems.length === 0 ? (
        <p className="py-2 text-ui">
          Nothing is missing, and all words that are given as a source’s stand in its capture.
        </p>
      ) : (
        <PartList className="text-ui first:*:border-0">
          {problems.map(({ recordId, rule, message }) => (
            <li key={`${recordId}-${rule}-${message}`}>{message}</li>
          ))}
        </PartList>
      )}
    </Part>
  );
}
