import { Crumb } from "@/components/layout/crumb";
import { Note } from "@/components/ui/note";
import { PlainList } from "@/components/ui/plain-list";
import { Section } from "@/components/ui/section";
import { Icon } from "@/components/ui/sign";
import type { PublicationPlan } from "@/db/desk/queries/plan";
import type { Review } from "@/db/desk/queries/review";
import { mayDo } from "@/lib/auth/permissions";
import { formatInstant } from "@/lib/dates/format";
import type { GateProblem } from "@/lib/errors";
import type { Evidence } from "@/lib/review/evidence";
import { checksAsked, tallyOf } from "@/lib/review/in-words";
import { urls } from "@/lib/urls";
import type { ReviewCheck, Role } from "@/lib/vocabulary";
import type { ReviewActions } from "./actions";
import { Checks } from "./checks";
import { Comments } from "./comments";
import { Changes, Diff } from "./diff";
import { PublicPanel } from "./public-panel";
import { PublishPanel } from "./publish-panel";
import { ReviewHead } from "./review-head";
import { SubmitPanel } from "./submit-panel";
import { TakeBack } from "./take-back";
import { WithdrawPanel } from "./withdraw-panel";

interface Props {
  review: Review;
  /** Null where nothing was sent to review. */
  evidence: Record<ReviewCheck, Evidence[]> | null;
  /** Null where nothing stands to be published. */
  plan: PublicationPlan | null;
  account: { id: string; role: Role };
  isSolo: boolean;
  isFresh: boolean;
  actions: ReviewActions;
}

/** The review of a matter: what changes for readers, the five checks, what was said, and the last step. */
export function ReviewPage(props: Props) {
  const { review, evidence, account, actions } = props;
  const { document, published, isChanged, submission, problems } = review;
  const { id: matter } = document.matter;
  const isPublic = published?.withdrawal === null;
  const mayCheck =
    submission?.stands && mayDo(account.role, "check", circumstanceOf(review)) === true;
  return (
    <>
      <Crumb trail={[{ name: "Queue", href: urls.desk() }, { name: "Review" }]} />
      <ReviewHead review={review} accountId={account.id} />
      <StaleNote review={review} />
      <div className="grid grid-cols-[minmax(0,1fr)_20rem] items-start gap-x-section max-laptop:grid-cols-1">
        <div>
          {problems.length > 0 && <Problems problems={problems} />}
          {review.readBefore && isChanged && (
            <Section
              id="since"
              title={
                review.state === "taken_back"
                  ? "Since it was taken back"
                  : review.state === "sent_back" || review.earlier.length > 0
                    ? "Since it was sent back"
                    : "Since it was sent to review"
              }
              dek={`What changed since ${formatInstant(review.readBefore.at)}, when it was sent before.`}
            >
              <Changes
                from={review.readBefore.document}
                to={document}
                sides={["As it was sent before", "As it stands now"]}
                none="Nothing a reader sees changed since."
              />
            </Section>
          )}
          {isChanged && (
            <Section
              id="changes"
              title="On the public page"
              end={problems.length === 0 && <a href={urls.preview(matter)}>Preview whole page</a>}
            >
              <Diff
                before={isPublic ? published : null}
                after={document}
                number={(published?.number ?? 0) + 1}
              />
            </Section>
          )}
          {evidence && submission && (
            <Checks
              review={review}
              evidence={evidence}
              accountId={account.id}
              action={mayCheck ? actions.check : null}
            />
          )}
          <Comments
            matter={matter}
            comments={review.comments}
            accountId={account.id}
            action={actions.comment}
          />
        </div>
        <aside className="sticky top-4 grid gap-4 max-laptop:static max-laptop:mt-part">
          {published && (!isChanged || !isPublic) && <PublicPanel published={published} />}
          {isChanged && <LastStep {...props} />}
          {submission?.by.id === account.id &&
            mayDo(account.role, "take_back", { state: review.state }) && (
              <TakeBack matter={matter} submission={submission.id} action={actions.takeBack} />
            )}
          {isPublic && mayDo(account.role, "withdraw") && (
            <WithdrawPanel
              matter={matter}
              number={published.number}
              isFresh={props.isFresh}
              action={actions.withdraw}
            />
          )}
        </aside>
      </div>
    </>
  );
}

const circumstanceOf = ({ state, isOwn }: Review) => ({
  state,
  whose: isOwn ? ("own" as const) : ("other" as const),
});

/** What can be done with the matter as it stands. */
function LastStep({ review, evidence, plan, account, isSolo, isFresh, actions }: Props) {
  const { document, published, submission, state, checks, problems } = review;
  const { id: matter } = document.matter;
  const isInHand = submission?.stands && (state === "in_review" || state === "approved");
  if (isInHand && plan && evidence) {
    const tally = tallyOf(checks, checksAsked(evidence));
    const may = (action: "approve" | "check") =>
      mayDo(account.role, action, circumstanceOf(review));
    const mayPublish = mayDo(account.role, "publish", { state });
    return (
      <PublishPanel
        matter={matter}
        submission={submission.id}
        plan={plan}
        change={submission.change}
        tally={tally}
        isApproved={state === "approved"}
        approvedBy={submission.approvedBy?.name ?? null}
        may={{
          approve: may("approve") && tally.open + tally.sentBack === 0,
          giveBack: may("check"),
          publish: mayPublish,
          publishAlone: isSolo && mayDo(account.role, "publish_alone", { state }),
        }}
        isFresh={isFresh}
        embargo={submission.embargo}
        actions={actions}
      />
    );
  }
  if (problems.length > 0) return null;
  const isAgain = submission !== null && state !== "published";
  return (
    <SubmitPanel
      matter={matter}
      number={(published?.number ?? 0) + 1}
      proposed={isAgain ? submission.change : null}
      isAgain={isAgain}
      action={actions.submit}
    />
  );
}

/** What was sent to review is not what stands now. */
function StaleNote({ review: { submission, state, isChanged } }: { review: Review }) {
  if (!submission || submission.stands || ["published", "sent_back", "taken_back"].includes(state))
    return null;
  return (
    <div className="mb-6">
      <Note kind="strong" icon={<Icon name="note" size="note" />}>
        <p>
          <b className="font-strong">The matter changed since it was sent to review.</b>{" "}
          {isChanged
            ? "What is shown here is what stands now. It cannot be checked or published until somebody sends it again, or takes the change back."
            : "It reads again as the public version does: there is nothing left to publish."}
        </p>
      </Note>
    </div>
  );
}

/** All that keeps the matter from being sent to review or published. */
function Problems({ problems }: { problems: GateProblem[] }) {
  return (
    <Section
      id="problems"
      title="What is still missing"
      dek="Nothing is sent to review or published before."
    >
      <PlainList>
        {problems.map(({ recordId, rule, message }) => (
          <li key={`${recordId} ${rule} ${message}`}>{message}</li>
        ))}
      </PlainList>
    </Section>
  );
}
