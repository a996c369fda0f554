"use client";
import { useActionState, useEffect, useState } from "react";
import { useKeptTyped } from "@/components/ui/form/kept";
import { Icon } from "@/components/ui/sign";
import { problemOf, type ReviewAction } from "./actions";
import { LongField } from "./long-field";
import { Refusal } from "./refusal";

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
  const [result, act, isPending] = useActionState(action, null);
  const [comment, setComment] = useState("");
  const [isOpen, setOpen] = useState(false);
  const name = `back ${submission}`;
  useKeptTyped(name, ({ comment: typed = "" }) => {
    setComment(typed);
    setOpen(true);
  });
  useEffect(() => {
    if (result?.ok) setOpen(false);
  }, [result]);
  return (
    <details
      className="pub__back"
      open={isOpen}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>Send back for another reason</summary>
      <form action={act} data-keep={name} aria-busy={isPending}>
        <input type="hidden" name="matter" value={matter} />
        <input type="hidden" name="submission" value={submission} />
        <LongField
          id="back-comment"
          name="comment"
          label="What has to change?"
          value={comment}
          onChange={setComment}
          problem={problemOf(result, "comment")}
        />
        <button className="btn btn--ink" type="submit">
          <Icon name="back" />
          Send back with this comment
        </button>
        <Refusal result={result} />
      </form>
    </details>
  );
}
