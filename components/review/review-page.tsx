import { Crumb } from "@/components/layout/crumb";
import { LinkRow } from "@/components/ui/link-row";
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
import { piecesOf } from "@/lib/review/pieces";
import { urls } from "@/lib/urls";
import type { ReviewCheck, Role } from "@/lib/vocabulary";
import type { ReviewActions } from "./actions";
import { checkPlaces, NotAsked } from "./checks";
import { circumstanceOf } from "./circumstance";
import { Comments } from "./comments";
import { Changes, Diff } from "./diff";
import { Foot } from "./foot";
import { PieceRows } from "./pieces";
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
  /** How many pieces of the page stand before those that are shown. */
  from: number;
  actions: ReviewActions;
}

/** The review of a matter: what changes for readers, the five checks, what was said, and the last step. */
export function ReviewPage(props: Props) {
  const { review, account, actions } = props;
  const { document, published, isChanged, submission, problems } = review;
  const { id: matter } = document.matter;
  const isPublic = published?.withdrawal === null;
  const mayCheck =
    submission?.stands === true && mayDo(account.role, "check", circumstanceOf(review));
  return (
    <>
      <Crumb trail={[{ name: "Queue", href: urls.desk() }, { name: "Review" }]} />
      <ReviewHead review={review} accountId={account.id} />
      <StaleNote review={review} />
      {problems.length > 0 && <Problems problems={problems} />}
      {isChanged && <OnThePage {...props} mayCheck={mayCheck} />}
      {review.readBefore && isChanged && <SinceRead review={review} />}
      <div className="grid grid-cols-[minmax(0,1fr)_20rem] items-start gap-x-section max-laptop:grid-cols-1">
        <Comments
          matter={matter}
          comments={review.comments}
          accountId={account.id}
          action={actions.comment}
        />
        <aside className="grid gap-4 pt-part" id="last-step">
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
      <Foot {...props} />
    </>
  );
}

/** So many pieces of the page stand on one page of the review. */
const perPage = 40;

/** What a reader will see: the page itself, piece by piece, and what else changes, field by field. */
function OnThePage({
  review,
  evidence,
  account,
  actions,
  from,
  mayCheck,
}: Props & { mayCheck: boolean }) {
  const { document, published, problems } = review;
  const { id: matter } = document.matter;
  const before = published?.withdrawal === null ? published : null;
  const number = (published?.number ?? 0) + 1;
  const found = evidence && piecesOf(before?.document ?? null, document, evidence);
  const page = found && { ...found, pieces: found.pieces.slice(from, from + perPage) };
  const places =
    page &&
    checkPlaces(
      {
        ...{ review, evidence, accountId: account.id },
        action: mayCheck ? actions.check : null,
      },
      page.pieces,
    );
  const left = places?.left(found?.rest ?? []) ?? [];
  return (
    <>
      <Section
        id="changes"
        title="On the public page"
        end={problems.length === 0 && <a href={urls.preview(matter)}>Preview whole page</a>}
      >
        {page && (
          <PieceRows
            {...{ found: page, before, after: document, number }}
            preview={urls.preview(matter)}
            checksOf={(piece) => places?.beside(piece)}
          />
        )}
        {found && found.pieces.length > perPage && (
          <LinkRow spaced>
            {from > 0 && <a href={`?from=${Math.max(0, from - perPage)}`}>Earlier pieces</a>}
            <span className="small">
              {from + 1} to {Math.min(from + perPage, found.pieces.length)} of {found.pieces.length}
            </span>
            {from + perPage < found.pieces.length && (
              <a href={`?from=${from + perPage}`}>Later pieces</a>
            )}
          </LinkRow>
        )}
        <div className="mt-part">
          {before || !found ? (
            <Diff before={before} after={document} number={number} />
          ) : (
            <Diff before={null} after={document} number={number} isDrawn />
          )}
        </div>
      </Section>
      {evidence && <LeftChecks evidence={evidence} checks={left} />}
    </>
  );
}

/** Checks whose pieces are none of those above. */
function LeftChecks({
  evidence,
  checks,
}: {
  evidence: Record<ReviewCheck, Evidence[]>;
  checks: React.ReactNode[];
}) {
  return (
    <>
      {checks.length > 0 && (
        <Section id="checks" title="Other checks">
          <div className="grid grid-cols-[repeat(auto-fill,minmax(16.5rem,1fr))] gap-6">
            {checks}
          </div>
        </Section>
      )}
      <NotAsked evidence={evidence} />
    </>
  );
}

/** What changed since somebody read it in review. */
function SinceRead({ review: { readBefore, state, earlier, document } }: Pick<Props, "review">) {
  if (!readBefore) return null;
  const since =
    state === "taken_back"
      ? "taken back"
      : state === "sent_back" || earlier.length > 0
        ? "sent back"
        : "sent to review";
  return (
    <Section
      id="since"
      title={`Since it was ${since}`}
      dek={`What changed since ${formatInstant(readBefore.at)}, when it was sent before.`}
    >
      <Changes
        from={readBefore.document}
        to={document}
        sides={["As it was sent before", "As it stands now"]}
        none="Nothing a reader sees changed since."
      />
    </Section>
  );
}

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
