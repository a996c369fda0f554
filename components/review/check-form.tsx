"use client";
import { useActionState, useEffect, useId, useState } from "react";
import { useKeptTyped } from "@/components/ui/form/kept";
import { Icon } from "@/components/ui/sign";
import { type ReviewCheck, reviewChecks } from "@/lib/vocabulary";
import { problemOf, type ReviewAction } from "./actions";
import { type CheckMade, madeInWords } from "./check-made";
import { Refusal } from "./refusal";

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
  const [result, act, isPending] = useActionState(action, null);
  const [isOpen, setOpen] = useState(false);
  const [comment, setComment] = useState(made?.comment ?? "");
  const [means, setMeans] = useState(made?.statementId ?? (about.length === 1 ? about[0]?.id : ""));
  const fieldId = useId();
  const name = `check ${submission} ${check}`;
  useKeptTyped(name, ({ comment: typed, record }) => {
    if (!typed) return;
    setComment(typed);
    setMeans(record ?? "");
    setOpen(true);
  });
  useEffect(() => {
    if (result?.ok) setOpen(false);
  }, [result]);
  const problem = problemOf(result, "comment");
  const asks = isOpen || problem !== undefined;
  const { label } = reviewChecks[check];
  return (
    <form action={act} data-keep={name} aria-busy={isPending}>
      <input type="hidden" name="matter" value={matter} />
      <input type="hidden" name="submission" value={submission} />
      <input type="hidden" name="check" value={check} />
      <input type="hidden" name="revision" value={made?.revision ?? ""} />
      {/* biome-ignore lint/a11y/useSemanticElements: two buttons of one choice, not fields of a form */}
      <div className="seg" role="group" aria-label={label}>
        <button type="submit" name="outcome" value="holds" aria-pressed={made?.outcome === "holds"}>
          <Icon name="check" />
          Holds
        </button>
        <button
          type="submit"
          name="outcome"
          value="sent_back"
          aria-pressed={made?.outcome === "sent_back"}
          aria-expanded={asks}
          onClick={(event) => {
            // The first press asks for the comment that goes with it.
            event.preventDefault();
            setOpen(!asks);
          }}
        >
          <Icon name="back" />
          Send back
        </button>
      </div>
      {asks && (
        <div className="chk__ask fld">
          <label htmlFor={fieldId}>What does not hold?</label>
          <textarea
            className="in"
            id={fieldId}
            name="comment"
            rows={3}
            value={comment}
            // It opens where somebody has just asked for it.
            // biome-ignore lint/a11y/noAutofocus: the next thing to type
            autoFocus
            aria-invalid={problem ? true : undefined}
            aria-describedby={problem && `${fieldId}-problem`}
            onChange={(event) => setComment(event.target.value)}
          />
          {problem && (
            <p className="wrong" id={`${fieldId}-problem`}>
              {problem}
            </p>
          )}
          {about.length > 0 && (
            <>
              <label htmlFor={`${fieldId}-means`}>In which statement?</label>
              <select
                className="in"
                id={`${fieldId}-means`}
                name="record"
                value={means}
                onChange={(event) => setMeans(event.target.value)}
              >
                <option value="">None in particular</option>
                {about.map(({ id, name: own }) => (
                  <option key={id} value={id}>
                    {own}
                  </option>
                ))}
              </select>
            </>
          )}
          <p className="small">The matter goes back to whoever sent it.</p>
          <button className="btn btn--s btn--ink" type="submit" name="outcome" value="sent_back">
            Send back with this comment
          </button>
        </div>
      )}
      <p className="small">{madeInWords(made)}</p>
      <Refusal result={result} />
    </form>
  );
}
