"use client";
import { Field } from "@base-ui/react/field";
import type { ComponentProps } from "react";
import { controlLook } from "./plain";

/** What is typed in, chosen or picked in a field: a line, or `lines`; `isSaid`: somebody's words are typed there. */
export function Control({
  lines,
  isSaid,
  ...control
}: Omit<ComponentProps<typeof Field.Control>, "className"> & {
  lines?: number;
  isSaid?: boolean;
}) {
  return (
    <Field.Control
      render={lines ? <textarea rows={lines} /> : <input />}
      {...control}
      className={controlLook({ lines, isSaid })}
    />
  );
}
