"use client";
import { useActionState } from "react";
import { remedyFor } from "@/components/desk/desk-form";
import { Form, Submit } from "@/components/ui/form/form";
import { Icon } from "@/components/ui/sign";
import type { ReviewAction } from "./actions";

/** The author takes back what they sent: the ticks and what was said of it stay. */
export function TakeBack({
  matter,
  submission,
  action,
}: {
  matter: string;
  submission: string;
  action: ReviewAction;
}) {
  const asked = useActionState(action, null);
  return (
    <Form
      asked={asked}
      hidden={{ matter, submission }}
      remedy={remedyFor(asked[0])}
      className="print:hidden"
    >
      <Submit>
        <Icon name="back" />
        Take it back
      </Submit>
      <p className="mt-1 small">Ticks and comments stay, and go along when it is sent again.</p>
    </Form>
  );
}
