"use client";
import { Field } from "@base-ui/react/field";
import { type ComponentProps, useId } from "react";
import { useForm } from "./form";

/**
 * A line of text, or as many as `lines`, with its label, its hint, and its problem, if it has one, where it happened.
 * The server says what is missing, so the browser is asked for no checks.
 */
export function TextField({
  name,
  label,
  hint,
  lines,
  ...input
}: {
  name: string;
  label: string;
  hint?: string;
  lines?: number;
} & Pick<ComponentProps<"input">, "autoComplete" | "inputMode" | "maxLength">) {
  const id = useId();
  const { values, problems, first } = useForm();
  const told = [problems[name] && `${id}-problem`, hint && `${id}-hint`].filter(Boolean).join(" ");
  return (
    <Field.Root name={name} className="fld">
      <Field.Label>{label}</Field.Label>
      <Field.Control
        {...input}
        className="in"
        defaultValue={values[name]}
        autoFocus={name === first}
        // Base UI adds it when scripts run.
        aria-describedby={told || undefined}
        render={lines ? <textarea rows={lines} /> : <input />}
      />
      {hint && (
        <Field.Description id={`${id}-hint`} className="small">
          {hint}
        </Field.Description>
      )}
      <Field.Error id={`${id}-problem`} className="wrong" render={<p />} />
    </Field.Root>
  );
}
