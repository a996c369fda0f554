"use client";
import { type ComponentProps, useState } from "react";
import { DialogForm } from "@/components/ui/form/dialog-form";
import { TextButton } from "@/components/ui/text-button";

/** A button that asks for what changes, and shows the page anew when it is done. */
export function Change({
  label,
  name,
  ...form
}: {
  label: string;
  /** What the label is said of, where that is not the title: "a point". */
  name?: string;
} & Pick<
  ComponentProps<typeof DialogForm>,
  "title" | "about" | "values" | "submit" | "action" | "children"
>) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <TextButton
        size="small"
        aria-label={name ? `${label} ${name}` : `${label}: ${form.title}`}
        onClick={() => setOpen(true)}
      >
        {label}
      </TextButton>
      {isOpen && <DialogForm {...form} onClose={() => setOpen(false)} />}
    </>
  );
}
