"use client";
import { useActionState } from "react";
import { remedyFor } from "@/components/desk/desk-form";
import { Form, Submit } from "@/components/ui/form/form";
import type { PublishedVersion } from "@/lib/document/document";
import type { ReviewAction } from "./actions";
import { ChangeFields, changeValues } from "./change-fields";
import { Panel } from "./panel";

/** Sends the matter to review as it stands; from the second version on with what changed and why. */
export function SubmitPanel({
  matter,
  number,
  proposed,
  isAgain,
  action,
}: {
  matter: string;
  /** The version it would become. */
  number: number;
  proposed: PublishedVersion["correction"];
  isAgain: boolean;
  action: ReviewAction;
}) {
  const asked = useActionState(action, null);
  return (
    <Panel label="Send to review" title={isAgain ? "Send to review again" : "Send to review"}>
      <p className="small">
        It becomes version {number} once somebody who wrote none of it has checked it.
        {number > 1 && " What you say here is public with it; whoever publishes may mend it."}
      </p>
      <Form
        asked={asked}
        values={changeValues(proposed)}
        hidden={{ matter }}
        remedy={remedyFor(asked[0])}
        className="mt-3 grid gap-3 print:hidden"
        data-keep="send"
      >
        {number > 1 && <ChangeFields />}
        <Submit look="ink" isWide>
          Send to review
        </Submit>
      </Form>
    </Panel>
  );
}
