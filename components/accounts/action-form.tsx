"use client";
import { useActionState, useEffect, useRef, useState } from "react";
import { Field } from "@/components/desk/field";
import { SignInLink, useKeptTyped } from "@/components/desk/sign-in-link";
import type { FormAction, FormState } from "@/lib/desk/form";
import { ShownOnce } from "./shown-once";

export interface FormField {
  name: string;
  label: string;
  type?: "text" | "email" | "password";
  hint?: string;
  value?: string;
  autoComplete?: string;
  inputMode?: "numeric";
  /** May be left empty. */
  optional?: boolean;
  /** A choice among these instead of free text. */
  options?: { value: string; label: string }[];
}

/**
 * A form that one server action answers; works without scripts. Problems stand in the fields they are about, what was
 * typed stays, and the first wrong field gets the focus.
 */
export function ActionForm({
  id,
  action,
  fields = [],
  hidden = {},
  submit,
  weight = "quiet",
  children,
}: {
  /** Unique on the page: several forms may have a field of one name. */
  id: string;
  action: FormAction;
  fields?: FormField[];
  hidden?: Record<string, string>;
  submit: string;
  weight?: "ink" | "quiet" | "small";
  children?: React.ReactNode;
}) {
  const [state, ask, busy] = useActionState(action, null);
  const [kept, setKept] = useState<Record<string, string>>();
  useKeptTyped(id, setKept);
  const typed = state ? (state.ok ? undefined : state.typed) : kept;
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (state && !state.ok) {
      form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
    }
  }, [state]);
  const named = new Set(fields.map(({ name }) => name));
  return (
    <form
      ref={form}
      action={ask}
      className={`form form--bare form--${weight}`}
      data-keep={id}
      noValidate
    >
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {fields.map((field) => (
        <OneField
          key={field.name}
          id={`${id}-${field.name}`}
          field={field}
          state={state}
          typed={typed?.[field.name] ?? field.value}
        />
      ))}
      {children}
      <Refusal state={state} named={named} />
      <div>
        <button
          className={`btn${weight === "ink" ? " btn--ink" : weight === "small" ? " btn--s" : ""}`}
          type="submit"
          aria-disabled={busy || undefined}
        >
          {submit}
        </button>
      </div>
      <p className="form__told" role="status">
        {state?.ok && state.value.told}
      </p>
      {state?.ok && state.value.shown && <ShownOnce items={state.value.shown} />}
    </form>
  );
}

function OneField({
  id,
  field,
  state,
  typed,
}: {
  id: string;
  field: FormField;
  state: FormState;
  typed: string | undefined;
}) {
  const { name, label, value: _, options, optional, ...rest } = field;
  const problem =
    state && !state.ok && state.kind === "input"
      ? state.problems.find((one) => one.field === name)?.message
      : undefined;
  if (!options) {
    // React empties a form once it was sent; the key draws the field anew with what was typed.
    return (
      <Field
        key={typed}
        {...{ id, name, label, problem, ...rest }}
        defaultValue={typed}
        required={!optional}
      />
    );
  }
  const { hint } = rest;
  const told = [problem && `${id}-problem`, hint && `${id}-hint`].filter(Boolean).join(" ");
  return (
    <div className="fld">
      <label htmlFor={id}>{label}</label>
      <select
        key={typed}
        className="in"
        id={id}
        name={name}
        defaultValue={typed}
        aria-invalid={problem ? true : undefined}
        aria-describedby={told || undefined}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      {hint && (
        <p className="small" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {problem && (
        <p className="wrong" id={`${id}-problem`}>
          {problem}
        </p>
      )}
    </div>
  );
}

/** What was refused and belongs to no field of the form. */
function Refusal({ state, named }: { state: FormState; named: Set<string> }) {
  if (!state || state.ok) return null;
  const messages =
    state.kind === "input"
      ? state.problems.filter(({ field }) => !named.has(field)).map(({ message }) => message)
      : [state.message];
  if (messages.length === 0) return null;
  return (
    <p className="wrong" role="alert">
      {messages.join(" ")}{" "}
      {state.kind === "stale_sign_in" && <SignInLink fresh>Sign in again</SignInLink>}
      {state.kind === "signed_out" && <SignInLink fresh={false}>Sign in</SignInLink>}
    </p>
  );
}
