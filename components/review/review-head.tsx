import type { Review } from "@/db/desk/queries/review";
import { formatInstant } from "@/lib/dates/format";
import { changesInShort } from "@/lib/review/in-words";
import { urls } from "@/lib/urls";
import { compareDocuments } from "@/lib/versions/compare";
import { correctionKinds, type ReviewState, reviewStates } from "@/lib/vocabulary";

const looks: Record<ReviewState, string> = {
  draft: "state state--draft",
  sent_back: "state state--draft",
  in_review: "state",
  approved: "state state--ok",
  published: "state state--ok",
};

/** What the change is; where there is none, what readers have. */
function headline({ document, published, isChanged, state }: Review): React.ReactNode {
  if (!published) return changesInShort([], true, document);
  const { number, withdrawal, document: before } = published;
  if (withdrawal !== null) {
    if (state === "published" || state === "draft") return `Withdrawn in version ${number}`;
    return changesInShort([], true, document).replace("A new matter", "A withdrawn matter again");
  }
  if (isChanged) return changesInShort(compareDocuments(before, document), false, document);
  return (
    <a href={urls.matterVersion(before.matter.slug, number)}>{`Published as version ${number}`}</a>
  );
}

/** What the change is, in which matter, and how it stands. */
export function ReviewHead({ review, accountId }: { review: Review; accountId: string }) {
  const { document, published, submission, isChanged } = review;
  const { question } = document.matter;
  const isPublic = published?.withdrawal === null;
  // Written again since it was published: a draft of the next version.
  const state = review.state === "published" && isChanged ? "draft" : review.state;
  const isInHand = submission && state !== "draft";
  const isWithdrawn = published && !isPublic && state === "draft";
  return (
    <div className="head">
      <div>
        <h1 className="pname text-lead">{headline(review)}</h1>
        <p className="prole" dir="auto">
          In{" "}
          <a
            href={
              isPublic
                ? urls.matter(published.document.matter.slug)
                : urls.deskMatter(document.matter.id)
            }
          >
            {question}
          </a>
        </p>
      </div>
      <dl className="facts num">
        <div>
          <dt>State</dt>
          <dd>
            <span className={looks[state]}>
              {isWithdrawn ? "Withdrawn" : reviewStates[state].label}
            </span>
          </dd>
        </div>
        {isInHand && (
          <div>
            <dt>Sent to review by</dt>
            <dd>{submission.by.id === accountId ? "you" : `${submission.by.name}, not you`}</dd>
          </div>
        )}
        {isInHand && submission.change && (
          <div>
            <dt>Reason given</dt>
            <dd>{correctionKinds[submission.change.kind].label}</dd>
          </div>
        )}
        {isChanged && (
          <div>
            <dt>Made from</dt>
            <dd>
              {published ? `version ${published.number}` : "nothing public yet"}
              {published && !isPublic && `, withdrawn ${formatInstant(published.publishedAt)}`}
            </dd>
          </div>
        )}
      </dl>
      {isInHand && submission.change && (
        <p className="rv__why">
          {submission.change.what} {submission.change.reason}
        </p>
      )}
    </div>
  );
}
