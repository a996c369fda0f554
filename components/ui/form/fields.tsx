"use client";
import { Field } from "@base-ui/react/field";
import { type ComponentProps, type ReactNode, useId } from "react";
import { Control } from "./control";
import { useForm } from "./form";
import type { Option } from "./options";
import { fieldLook, labelLook, Problem } from "./plain";

interface Named {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  /** Explains what is asked; beside the label for the eye, behind the control for Tab. */
  help?: ReactNode;
}

/** What the control of a field is given: what stands in it, whether it has the cursor, and what is said of it. */
export function useField(name: string, hint?: ReactNode) {
  const id = useId();
  const { values, problems, first } = useForm();
  const told = [problems[name] && `${id}-problem`, hint && `${id}-hint`].filter(Boolean).join(" ");
  const control = {
    defaultValue: values[name],
    autoFocus: name === first,
    // Base UI adds it when scripts run.
    "aria-describedby": told || undefined,
  };
  return { id, control };
}

/** The label of a control, its hint, and its problem, if it has one. */
export function FieldFrame({
  id,
  name,
  label,
  hint,
  control,
  hasSaid = false,
  help,
}: Named & {
  /** Of `useField`. */
  id: string;
  control: ReactNode;
  /** The control says itself what is wrong. */
  hasSaid?: boolean;
}) {
  return (
    <Field.Root name={name} className={help ? `relative ${fieldLook}` : fieldLook}>
      <Field.Label className={labelLook}>{label}</Field.Label>
      {control}
      {hint && (
        <Field.Description id={`${id}-hint`} className="small">
          {hint}
        </Field.Description>
      )}
      {!hasSaid && <Field.Error id={`${id}-problem`} render={<Problem />} />}
      {help && <div className="absolute inset-e-0 top-0 grid">{help}</div>}
    </Field.Root>
  );
}

/**
 * A line of text, or as many as `lines`, with its label, its hint, and its problem, if it has one, where it happened.
 * The server says what is missing, so the browser is asked for no checks.
 */
export function TextField({
  name,
  label,
  hint,
  help,
  autoFocus = false,
  ...input
}: Named & {
  lines?: number;
  isSaid?: boolean;
  type?: "password" | "file";
  /** Told of what is typed while it is typed. */
  onValueChange?: (value: string) => void;
} & Pick<ComponentProps<"input">, InputProps>) {
  const { id, control } = useField(name, hint);
  const isAddress = input.inputMode === "email" || input.inputMode === "url";
  return (
    <FieldFrame
      {...{ id, name, label, hint, help }}
      control={
        <Control
          dir="auto"
          autoCapitalize={isAddress ? "none" : undefined}
          {...input}
          {...control}
          autoFocus={autoFocus || control.autoFocus}
        />
      }
    />
  );
}

type InputProps =
  | "accept"
  | "autoComplete"
  | "autoFocus"
  | "dir"
  | "inputMode"
  | "onKeyDown"
  | "placeholder"
  | "spellCheck";

/** A choice of one among few. */
export function SelectField({
  name,
  label,
  hint,
  help,
  options,
  onChange,
}: Named & { options: Option[]; onChange?: (value: string) => void }) {
  const { id, control } = useField(name, hint);
  return (
    <FieldFrame
      {...{ id, name, label, hint, help }}
      control={
        <Control
          // A choice that is there already is not made anew by another default.
          key={control.defaultValue}
          dir="auto"
          {...control}
          onValueChange={onChange}
          render={
            <select>
              {options.map(({ label: words, ...option }) => (
                <option key={option.value} {...option}>
                  {words}
                </option>
              ))}
            </select>
          }
        />
      }
    />
  );
}

/** A box to tick, its words beside it. */
export function CheckField({
  name,
  value,
  children,
}: {
  name: string;
  value: string;
  children: ReactNode;
}) {
  const { values, typed } = useForm();
  return (
    <label className="flex min-h-10 items-center gap-2 text-ui">
      <input
        type="checkbox"
        className="size-4.5 accent-ink"
        name={name}
        value={value}
        // A box that was left empty is not sent.
        defaultChecked={(typed ?? values)[name] === value}
      />
      {children}
    </label>
  );
}
