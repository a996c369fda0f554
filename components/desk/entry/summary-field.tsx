"use client";
import { setFields } from "@/lib/desk/entry-changes";
import { Field, useField } from "./field";
import { SaidInput } from "./said-input";
import { useScreen } from "./screen";

/** What was said, in our words. */
export function SummaryField() {
  const { entry, change } = useScreen();
  const of = useField("summary");
  return (
    <Field label="In short, in your words" of={of} isNeeded shortcut="W">
      <SaidInput
        {...of.control}
        data-key="w"
        aria-required
        value={entry.summary}
        onChange={({ target }) => change(setFields, { summary: target.value })}
      />
    </Field>
  );
}
