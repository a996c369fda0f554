"use client";
import { type ComponentProps, useState } from "react";
import { DialogForm } from "@/components/ui/form/dialog-form";

/** A button that asks for what changes, and shows the page anew when it is done. */
export function Change({
  label,
  ...form
}: { label: string } & Pick<
  ComponentProps<typeof DialogForm>,
  "title" | "about" | "values" | "submit" | "action" | "children"
>) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button
        className="aslink"
        type="button"
        aria-label={`${label}: ${form.title}`}
        onClick={() => setOpen(true)}
      >
        {label}
      </button>
      {isOpen && <DialogForm {...form} onClose={() => setOpen(false)} />}
    </>
  );
}
