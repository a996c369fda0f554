"use client";
import { controlLook } from "@/components/ui/form/plain";
import { Field, useField } from "./field";

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
  /** Its path in the entry. */
  field: string;
  value: string;
  hint?: string;
  placeholder?: string;
  onChange: (value: string) => void;
}) {
  const of = useField(field, hint);
  return (
    <Field label={label} of={of} hint={hint}>
      <input
        {...of.control}
        className={controlLook()}
        dir="auto"
        value={value}
        placeholder={placeholder}
        onChange={({ target }) => onChange(target.value)}
      />
    </Field>
  );
}
