"use client";
import { Field } from "@base-ui/react/field";
import { type ComponentProps, type ReactElement, useId } from "react";
import { useForm } from "./form";

interface Named {
  name: string;
  label: string;
  hint?: string;
}

/** A line of text, or as many as `lines`. The server says what is missing, so the browser is asked for no checks. */
export function TextField({
  name,
  label,
  hint,
  lines,
  ...input
}: Named & { lines?: number } & Pick<
    ComponentProps<"input">,
    "autoComplete" | "inputMode" | "maxLength"
  > & { type?: "text" | "password" }) {
  return (
    <Labelled name={name} label={label} hint={hint} {...input}>
      {lines ? <textarea rows={lines} /> : <input />}
    </Labelled>
  );
}

/** A control with its label, its hint, and its problem, if it has one, where it happened. */
function Labelled({
  name,
  label,
  hint,
  children,
  ...control
}: Named & { children: ReactElement } & ComponentProps<typeof Field.Control>) {
  const id = useId();
  const { values, problems, first } = useForm();
  const told = [problems[name] && `${id}-problem`, hint && `${id}-hint`].filter(Boolean).join(" ");
  return (
    <Field.Root name={name} className="fld">
      <Field.Label>{label}</Field.Label>
      <Field.Control
        {...control}
        className="in"
        defaultValue={values[name]}
        autoFocus={name === first}
        // Base UI adds it when scripts run.
        aria-describedby={told || undefined}
        render={children}
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
