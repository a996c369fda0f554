"use client";
import { useActionState, useEffect, useState } from "react";
import { remedyFor } from "@/components/desk/desk-form";
import { TextField } from "@/components/ui/form/fields";
import { Form, Submit } from "@/components/ui/form/form";
import { problemsIn } from "@/components/ui/form/problems";
import { Icon } from "@/components/ui/sign";
import type { ReviewAction } from "./actions";
import { sendBackForm } from "./last-forms";
import { Unfold } from "./panel";

/** Sends the matter back with a comment that belongs to none of the checks. */
export function SendBack({
  matter,
  submission,
  action,
}: {
  matter: string;
  submission: string;
  action: ReviewAction;
}) {
  const asked = useActionState(action, null);
  const [answer] = asked;
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    if (answer?.ok) setOpen(false);
  }, [answer]);
  const asks = isOpen || problemsIn(answer).first === "comment";
  return (
    <details open={asks} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <Unfold>Send back for another reason</Unfold>
      <Form
        id={sendBackForm}
        asked={asked}
        hidden={{ matter, submission }}
        remedy={remedyFor(answer)}
        onKept={() => setOpen(true)}
        className="grid gap-2 print:hidden"
        data-keep={`back ${submission}`}
      >
        <TextField name="comment" label="What has to change?" lines={3} />
        <Submit look="ink" isWide>
          <Icon name="back" />
          Send back with this comment
        </Submit>
      </Form>
    </details>
  );
}
