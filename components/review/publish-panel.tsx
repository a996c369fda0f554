"use client";
import { useActionState } from "react";
import { remedyFor } from "@/components/desk/desk-form";
import { SignInLink } from "@/components/desk/sign-in-link";
import { Form, Submit } from "@/components/ui/form/form";
import { Note } from "@/components/ui/note";
import { Icon } from "@/components/ui/sign";
import type { PublicationPlan } from "@/db/desk/queries/plan";
import type { Embargo } from "@/db/desk/queries/review";
import type { PublishedVersion } from "@/lib/document/document";
import type { Tally } from "@/lib/review/in-words";
import { urls } from "@/lib/urls";
import { counted } from "@/lib/wording";
import type { ReviewAction, ReviewActions } from "./actions";
import { AddressList } from "./address-list";
import { ChangeFields, changeValues } from "./change-fields";
import { publishForm } from "./last-forms";
import { Panel, PanelLine, PanelList } from "./panel";
import { Press } from "./press";
import { EmbargoNote, Schedule } from "./schedule";
import { SendBack } from "./send-back";

interface Props {
  matter: string;
  submission: string;
  plan: PublicationPlan;
  /** What changed and why, as proposed; null with a first version, which says neither. */
  change: PublishedVersion["correction"];
  tally: Tally;
  isApproved: boolean;
  /** Who approved it. */
  approvedBy: string | null;
  /** What the reader of the page may do with it as it stands. */
  may: Record<"approve" | "giveBack" | "publish" | "publishAlone", boolean>;
  isFresh: boolean;
  embargo: Embargo | null;
  actions: Pick<ReviewActions, "approve" | "cancelSchedule" | "giveBack" | "publish" | "schedule">;
}

/** The last step: how the checks stand, which addresses change, and the way there or back. */
export function PublishPanel(props: Props) {
  const { matter, submission, plan, tally, isApproved, approvedBy, may, embargo, actions } = props;
  const [own, ...others] = plan.versions;
  const hidden = { matter, submission };
  return (
    <Panel label="Publish" title={`Publish as version ${own?.number}`}>
      <p className="small">
        {isApproved
          ? `Approved by ${approvedBy}. Sending it back takes the approval back.`
          : tally.words}
      </p>
      <Ticks {...tally} />
      <AddressList addresses={plan.addresses} />
      {others.length > 0 && (
        <div className="small">
          <p>
            {counted(others.length, "other matter")} {others.length === 1 ? "shows" : "show"} a
            record that changes, and {others.length === 1 ? "gets a version" : "get versions"} too:
          </p>
          <PanelList>
            {others.map(({ slug, question, number }) => (
              <PanelLine key={slug}>
                <a href={urls.matter(slug)}>{question}</a> version {number}
              </PanelLine>
            ))}
          </PanelList>
        </div>
      )}
      {may.giveBack && <SendBack {...hidden} action={actions.giveBack} />}
      {may.publish || may.publishAlone ? (
        <>
          <Publish {...props} />
          <Schedule {...hidden} embargo={embargo} isFresh={props.isFresh} actions={actions} />
        </>
      ) : (
        <>
          {embargo && <EmbargoNote embargo={embargo} />}
          <Shut {...props} />
        </>
      )}
    </Panel>
  );
}

/** The second person’s word that it may be published. */
export function Approve(props: { matter: string; submission: string; action: ReviewAction }) {
  return (
    <Press {...props}>
      <Submit look="ink">
        <Icon name="check" />
        Approve
      </Submit>
    </Press>
  );
}

function Publish({ matter, submission, change, plan, may, isFresh, actions }: Props) {
  const asked = useActionState(actions.publish, null);
  const [own] = plan.versions;
  return (
    <Form
      id={publishForm}
      asked={asked}
      values={changeValues(change)}
      hidden={{ matter, submission }}
      remedy={remedyFor(asked[0])}
      className="mt-3 grid gap-3 print:hidden"
      data-keep={`publish ${submission}`}
    >
      {!may.publish && (
        <Note kind="strong" isSmall icon={<Icon name="note" size="note" />}>
          <span>
            <b className="font-strong">No second person checks this.</b> The version and every page
            of it will say “Not checked by a second person”.
          </span>
        </Note>
      )}
      {own && own.number > 1 && <ChangeFields />}
      {isFresh ? (
        <Submit look="ink" isWide>
          Publish
        </Submit>
      ) : (
        <>
          <p className="small">
            Publishing asks you to sign in again first; what you typed here is kept.
          </p>
          <SignInLink fresh isButton>
            <Icon name="lock" />
            Sign in again to publish
          </SignInLink>
        </>
      )}
    </Form>
  );
}

/** Why it cannot be published yet, or not by the reader of the page. */
function Shut({ isApproved, may, tally }: Props) {
  const sentence = isApproved
    ? "An editor publishes it."
    : may.approve
      ? "Publish opens once it is approved."
      : tally.open + tally.sentBack === 0
        ? "An editor who wrote none of it approves and publishes it."
        : "Publish opens when all checks hold and an editor who wrote none of it approves.";
  return (
    <p className="flex items-center gap-2.5 border border-dashed border-rule-2 bg-well px-3 py-2.5 text-s/[1.4]">
      <Icon name="lock" size="line" />
      {sentence}
    </p>
  );
}

const tick = "h-2 flex-1 border-[1.5px] forced-colors:forced-color-adjust-none";

/** The tally as bars; the words above say the same. */
export function Ticks({ holding, sentBack, open }: Tally) {
  const bars = [
    ...Array.from({ length: holding }, () => "border-ink bg-ink"),
    ...Array.from({ length: open }, () => "border-ink-2"),
    ...Array.from({ length: sentBack }, () => "hatched border-ink-2"),
  ];
  return (
    <p className="my-2 flex min-w-24 gap-1" aria-hidden="true">
      {bars.map((bar, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: bars, each the same as its neighbours
        <i key={index} className={`${tick} ${bar}`} />
      ))}
    </p>
  );
}
