"use client";
import { useId } from "react";
import { controlLook, PlainField } from "@/components/ui/form/plain";
import { useScreen } from "./screen";

/** A field of one line: its label, what may help, and what is wrong with it. */
export function LineField({
  label,
  field,
  value,
  hint,
  placeholder,
  onChange,
}: {
  label: string;
  /** Its path in the form: "quotations.k1.original". */
  field: string;
  value: string;
  hint?: string;
  placeholder?: string;
  onChange: (value: string) => void;
}) {
  const id = useId();
  const problem = useScreen().problems[field];
  const told = [hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(" ");
  return (
    <PlainField id={id} label={label} hint={hint} problem={problem}>
      <input
        id={id}
        className={controlLook()}
        dir="auto"
        data-field={field}
        value={value}
        placeholder={placeholder}
        aria-invalid={problem ? true : undefined}
        aria-describedby={told || undefined}
        onChange={({ target }) => onChange(target.value)}
      />
    </PlainField>
  );
}
