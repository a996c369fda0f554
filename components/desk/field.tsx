import type { ComponentProps } from "react";

/** A labelled input with its problem, if it has one, said where it happened. */
export function Field({
  label,
  name,
  problem,
  hint,
  ...input
}: { label: string; name: string; problem?: string; hint?: string } & ComponentProps<"input">) {
  const id = input.id ?? name;
  const told = [problem && `${id}-problem`, hint && `${id}-hint`].filter(Boolean).join(" ");
  return (
    <div className="fld">
      <label htmlFor={id}>{label}</label>
      <input
        {...input}
        id={id}
        name={name}
        className="in"
        aria-invalid={problem ? true : undefined}
        aria-describedby={told || undefined}
      />
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
