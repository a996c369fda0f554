import { Fact, FactList } from "@/components/ui/fact-list";
import { PageHead } from "@/components/ui/page-head";
import { type MarkedState, StateMark } from "@/components/ui/state-mark";
import { Title, UnderTitle } from "@/components/ui/title";
import type { Review } from "@/db/desk/queries/review";
import { formatInstant } from "@/lib/dates/format";
import { changesInShort } from "@/lib/review/in-words";
import { urls } from "@/lib/urls";
import { compareDocuments } from "@/lib/versions/compare";
import { correctionKinds, type ReviewState, reviewStates } from "@/lib/vocabulary";

const marks = {
  draft: "draft",
  sent_back: "draft",
  taken_back: "draft",
  in_review: "unchecked",
  approved: "checked",
  published: "checked",
} as const satisfies Record<ReviewState, MarkedState>;

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
    <PageHead>
      <div>
        <Title size="part">{headline(review)}</Title>
        <UnderTitle dir="auto">
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
        </UnderTitle>
      </div>
      <FactList>
        <Fact name="State">
          <StateMark state={marks[state]}>
            {isWithdrawn ? "Withdrawn" : reviewStates[state].label}
          </StateMark>
        </Fact>
        {isInHand && (
          <Fact name="Sent to review by">
            {submission.by.id === accountId ? "you" : `${submission.by.name}, not you`}
          </Fact>
        )}
        {isInHand && submission.change && (
          <Fact name="Reason given">{correctionKinds[submission.change.kind].label}</Fact>
        )}
        {isChanged && (
          <Fact name="Made from">
            {published ? `version ${published.number}` : "nothing public yet"}
            {published && !isPublic && `, withdrawn ${formatInstant(published.publishedAt)}`}
          </Fact>
        )}
      </FactList>
      {isInHand && submission.change && (
        <p className="col-span-full max-w-measure text-ui text-ink-2">
          {submission.change.what} {submission.change.reason}
        </p>
      )}
    </PageHead>
  );
}
