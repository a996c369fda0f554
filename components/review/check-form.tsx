"use client";
import { useActionState, useEffect, useState } from "react";
import { remedyFor } from "@/components/desk/desk-form";
import { SelectField, TextField } from "@/components/ui/form/fields";
import { Form, Submit } from "@/components/ui/form/form";
import { problemsIn } from "@/components/ui/form/problems";
import { Segment, Segments } from "@/components/ui/segments";
import { Icon } from "@/components/ui/sign";
import { typedIn } from "@/lib/desk/form";
import { type ReviewCheck, reviewChecks } from "@/lib/vocabulary";
import type { ReviewAction } from "./actions";
import { type CheckMade, madeInWords } from "./check-made";

interface Props {
  matter: string;
  submission: string;
  check: ReviewCheck;
  made: CheckMade | null;
  /** The statements that a comment may mean. */
  about: { id: string; name: string }[];
  action: ReviewAction;
}

/** Holds, or the matter goes back with a comment on it. */
export function CheckForm({ matter, submission, check, made, about, action }: Props) {
  const asked = useActionState(action, null);
  const [answer] = asked;
  const [isOpen, setOpen] = useState(false);
  /** What stood in the fields when they were last put away. */
  const [left, setLeft] = useState<Record<string, string>>();
  useEffect(() => {
    if (answer?.ok) setOpen(false);
  }, [answer]);
  const asks = isOpen || problemsIn(answer).first === "comment";
  const values = {
    comment: made?.comment ?? "",
    record: made?.statementId ?? (about.length === 1 ? (about[0]?.id ?? "") : ""),
  };
  const { label } = reviewChecks[check];
  return (
    <Form
      asked={asked}
      values={{ ...values, ...left }}
      hidden={{
        ...{ matter, submission, check, revision: String(made?.revision ?? "") },
        // Without scripts it is asked for once it was missed.
        ...(!asks && { comment: "" }),
      }}
      remedy={remedyFor(answer)}
      onKept={({ comment }) => comment && setOpen(true)}
      data-keep={`check ${submission} ${check}`}
    >
      <Segments role="group" aria-label={label} className="print:hidden">
        <Segment
          type="submit"
          name="outcome"
          value="holds"
          aria-pressed={made?.outcome === "holds"}
        >
          <Icon name="check" />
          Holds
        </Segment>
        <Segment
          type="submit"
          name="outcome"
          value="sent_back"
          aria-pressed={made?.outcome === "sent_back"}
          aria-expanded={asks}
          onClick={(event) => {
            // The first press asks for the comment that goes with it.
            event.preventDefault();
            if (asks && event.currentTarget.form) {
              setLeft(typedIn(new FormData(event.currentTarget.form)));
            }
            setOpen(!asks);
          }}
        >
          <Icon name="back" />
          Send back
        </Segment>
      </Segments>
      {asks && (
        <div className="mt-2 grid gap-2">
          {/* It opens where somebody has just asked for it. */}
          <TextField name="comment" label="What does not hold?" lines={3} autoFocus />
          {about.length > 0 && (
            <SelectField
              name="record"
              label="In which statement?"
              options={[
                { value: "", label: "None in particular" },
                ...about.map(({ id, name }) => ({ value: id, label: name })),
              ]}
            />
          )}
          <p className="mt-1 small">The matter goes back to whoever sent it.</p>
          <Submit look="ink" size="small" name="outcome" value="sent_back">
            Send back with this comment
          </Submit>
        </div>
      )}
      <p className="mt-1 small">{madeInWords(made)}</p>
    </Form>
  );
}
