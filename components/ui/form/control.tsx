"use client";
import { Field } from "@base-ui/react/field";
import type { ComponentProps } from "react";

const place =
  "w-full gap-2 rounded-control border border-rule-2 bg-paper px-2.5 py-2 aria-invalid:border-2 aria-invalid:border-ink";
const line = "flex min-h-10 items-center max-tablet:min-h-11";

/** What is typed in, chosen or picked in a field: a line, or `lines`; `isSaid`: somebody's words are typed there. */
export function Control({
  lines,
  isSaid = false,
  ...control
}: Omit<ComponentProps<typeof Field.Control>, "className"> & {
  lines?: number;
  isSaid?: boolean;
}) {
  const height = lines ? `block resize-y ${lines > 2 ? "min-h-20" : "min-h-14"}` : line;
  const letters = isSaid ? "condensed font-said text-[1.0625rem]/[1.5]" : "text-ui/[1.4]";
  return (
    <Field.Control
      render={lines ? <textarea rows={lines} /> : <input />}
      {...control}
      className={`${place} ${height} ${letters}`}
    />
  );
}

/** What is wrong, where it happened. */
export function Problem(problem: ComponentProps<"p">) {
  return <p {...problem} className="border-ink border-s-3 ps-2 font-semibold text-ink text-s" />;
}
