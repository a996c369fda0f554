"use client";
import { useId } from "react";
import { BesideLabel } from "@/components/desk/beside-label";
import { fieldLook, labelLook, PlainField } from "@/components/ui/form/plain";
import { useScreen } from "./screen";

/** What the control of a field is given: `field` is its path in the entry, "quotations.k1.original". */
export function useField(field: string, hint?: React.ReactNode) {
  const id = useId();
  const problem = useScreen().problems[field];
  const told = [hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(" ");
  const control = {
    id,
    "data-field": field,
    "aria-invalid": problem ? true : undefined,
    "aria-describedby": told || undefined,
  };
  return { problem, control };
}

/** A field of the entry: its label, whether it is needed, its key, its hint, and what is wrong with it. */
export function Field({
  label,
  of: { problem, control },
  isNeeded,
  shortcut,
  hint,
  children,
}: {
  label: string;
  of: ReturnType<typeof useField>;
  isNeeded?: boolean;
  shortcut?: string;
  hint?: React.ReactNode;
  children: React.ReactNode;
}) {
  return (
    <PlainField
      id={control.id}
      label={label}
      beside={<BesideLabel isNeeded={isNeeded} shortcut={shortcut} />}
      hint={hint}
      problem={problem}
    >
      {children}
    </PlainField>
  );
}

/** What stands where a field would, and cannot be typed into. */
export function Shown({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <div className={fieldLook}>
      <span className={labelLook}>{label}</span>
      {children}
    </div>
  );
}

/** Fields of one question: the key that leads to them, and its help, beside it for the eye and behind them for Tab. */
export function FieldSet({
  legend,
  shortcut,
  help,
  children,
}: {
  legend: string;
  shortcut: string;
  help: React.ReactNode;
  children: React.ReactNode;
}) {
  return (
    <fieldset className={`relative m-0 min-w-0 p-0 ${fieldLook}`}>
      <legend className={`mb-1 w-full p-0 ${labelLook}`}>
        {legend}
        <BesideLabel shortcut={shortcut} />
      </legend>
      {children}
      {/* A legend stands above what its fieldset holds. */}
      <div className="absolute inset-e-9 -top-7 grid max-tablet:inset-e-0">{help}</div>
    </fieldset>
  );
}
