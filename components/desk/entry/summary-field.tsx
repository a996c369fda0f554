"use client";
import { useId } from "react";
import { Needed } from "@/components/desk/needed";
import { setFields } from "@/lib/desk/entry-changes";
import { SaidInput } from "./said-input";
import { useScreen } from "./screen";

/** What was said, in our words. */
export function SummaryField() {
  const id = useId();
  const { entry, change, problems } = useScreen();
  const { summary: problem } = problems;
  return (
    <div className="fld">
      <span className="lb">
        <label htmlFor={id}>In short, in your words</label> <Needed /> <kbd>W</kbd>
      </span>
      <SaidInput
        id={id}
        data-key="w"
        data-field="summary"
        aria-required
        value={entry.summary}
        aria-describedby={problem ? `${id}-problem` : undefined}
        aria-invalid={problem ? true : undefined}
        onChange={({ target }) => change(setFields, { summary: target.value })}
      />
      {problem && (
        <p className="wrong" id={`${id}-problem`}>
          {problem}
        </p>
      )}
    </div>
  );
}
