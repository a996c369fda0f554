import { ButtonLink } from "@/components/ui/button";
import { Icon } from "@/components/ui/sign";
import type { Review } from "@/db/desk/queries/review";
import { mayDo } from "@/lib/auth/permissions";
import type { Evidence } from "@/lib/review/evidence";
import { checksAsked, tallyOf } from "@/lib/review/in-words";
import type { ReviewCheck, Role } from "@/lib/vocabulary";
import type { ReviewActions } from "./actions";
import { circumstanceOf } from "./circumstance";
import { FootPress } from "./foot-press";
import { publishForm, sendBackForm } from "./last-forms";
import { Approve, Ticks } from "./publish-panel";

interface Props {
  review: Review;
  /** Null where nothing was sent to review. */
  evidence: Record<ReviewCheck, Evidence[]> | null;
  account: { id: string; role: Role };
  isSolo: boolean;
  isFresh: boolean;
  actions: ReviewActions;
}

/** How the review stands, and its last step: always in sight. */
export function Foot({ review, evidence, account, isSolo, isFresh, actions }: Props) {
  const { submission, state, checks, published } = review;
  const isInHand = submission?.stands && (state === "in_review" || state === "approved");
  if (!isInHand || !evidence) return null;
  const tally = tallyOf(checks, checksAsked(evidence));
  const allHold = tally.open + tally.sentBack === 0;
  const may = (action: "approve" | "check") => mayDo(account.role, action, circumstanceOf(review));
  const mayPublish =
    mayDo(account.role, "publish", { state }) ||
    (isSolo && mayDo(account.role, "publish_alone", { state }));
  return (
    <div className="sticky bottom-0 z-3 mt-part flex flex-wrap items-center gap-x-5 gap-y-2 border-t border-ink bg-paper py-3 print:hidden">
      <div className="flex flex-1 items-center gap-4 max-tablet:basis-full">
        <Ticks {...tally} />
        <p className="text-s text-ink-2">
          {state === "approved" ? `Approved by ${submission.approvedBy?.name}.` : tally.words}
        </p>
      </div>
      {may("check") && (
        <FootPress form={sendBackForm}>
          <Icon name="back" />
          Send back
        </FootPress>
      )}
      {may("approve") && allHold && (
        <Approve
          matter={review.document.matter.id}
          submission={submission.id}
          action={actions.approve}
        />
      )}
      {mayPublish && isFresh && (
        <FootPress form={publishForm} look={state === "approved" || isSolo ? "ink" : "quiet"}>
          Publish version {(published?.number ?? 0) + 1}
        </FootPress>
      )}
      {mayPublish && !isFresh && <ButtonLink href="#last-step">Publish</ButtonLink>}
      {!mayPublish && (
        <span className="flex min-h-10 items-center gap-2 border border-dashed border-rule-2 bg-well px-3 text-ui font-semibold text-ink-2">
          <Icon name="lock" size="line" />
          Publish
        </span>
      )}
    </div>
  );
}
