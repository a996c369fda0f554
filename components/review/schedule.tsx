"use client";
import { useActionState } from "react";
import { DateField } from "@/components/desk/date-field";
import { remedyFor } from "@/components/desk/desk-form";
import { SignInLink } from "@/components/desk/sign-in-link";
import { TextField } from "@/components/ui/form/fields";
import { Form, Submit } from "@/components/ui/form/form";
import { Note } from "@/components/ui/note";
import { Icon } from "@/components/ui/sign";
import type { Embargo } from "@/db/desk/queries/review";
import { embargoInWords } from "@/lib/desk/embargo";
import type { ReviewAction, ReviewActions } from "./actions";
import { Unfold } from "./panel";
import { Press } from "./press";

interface Props {
  matter: string;
  submission: string;
  embargo: Embargo | null;
  isFresh: boolean;
  actions: Pick<ReviewActions, "schedule" | "cancelSchedule">;
}

/** When what is approved is published by itself: the time that is set, and the way to set, move or cancel it. */
export function Schedule({ matter, submission, embargo, isFresh, actions }: Props) {
  const asked = useActionState(actions.schedule, null);
  const hidden = { matter, submission };
  return (
    <div className="mt-4 grid gap-3">
      {embargo && <EmbargoNote embargo={embargo} />}
      {embargo && <Cancel {...hidden} action={actions.cancelSchedule} />}
      <details className="print:hidden">
        <Unfold>{embargo ? "Another time" : "Publish at a time"}</Unfold>
        {isFresh ? (
          <Form
            asked={asked}
            values={{ zone: embargo?.zone ?? "UTC" }}
            hidden={hidden}
            remedy={remedyFor(asked[0])}
            className="grid gap-3"
            data-keep={`schedule ${submission}`}
          >
            <DateField name="day" label="Day" hint="" />
            <TextField name="time" label="Time" hint="As 09:00" />
            <TextField
              name="zone"
              label="Zone"
              hint="UTC, or a place: Europe/Berlin, America/New_York"
              dir="ltr"
              spellCheck={false}
            />
            <p className="small">
              The server publishes it then by itself, as it was approved. If the matter changes
              before, it is not published, and the queue says so.
            </p>
            <Submit look="ink" isWide>
              Set the time
            </Submit>
          </Form>
        ) : (
          <SignInLink fresh isButton>
            <Icon name="lock" />
            Sign in again to set a time
          </SignInLink>
        )}
      </details>
    </div>
  );
}

/** The time that is set, or why nothing came of it. */
export function EmbargoNote({ embargo }: { embargo: Embargo }) {
  const { heldBack, by } = embargo;
  return (
    <Note kind={heldBack ? "strong" : "plain"} isSmall icon={<Icon name="note" size="note" />}>
      <span>
        {heldBack ? (
          <>
            <b className="font-strong">Not published at its time,</b> {embargoInWords(embargo)}.{" "}
            {heldBack}
          </>
        ) : (
          <>
            <b className="font-strong">Embargo until {embargoInWords(embargo)}.</b> Then it is
            published by itself, as {by.name} set it.
          </>
        )}
      </span>
    </Note>
  );
}

function Cancel(props: { matter: string; submission: string; action: ReviewAction }) {
  return (
    <Press {...props}>
      <Submit size="small">Cancel the time</Submit>
    </Press>
  );
}
