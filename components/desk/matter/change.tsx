"use client";
import { useState } from "react";
import { Ask, type AskedField } from "@/components/desk/ask";
import type { DeskResult } from "@/lib/desk/result";

/** A button that asks for what changes, and shows the page anew when it is done. */
export function Change({
  label,
  title,
  about,
  fields,
  done,
  action,
}: {
  label: string;
  title: string;
  about?: React.ReactNode;
  fields: AskedField[];
  done: string;
  action: (values: Record<string, string>) => Promise<DeskResult<unknown>>;
}) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button
        className="aslink"
        type="button"
        aria-label={`${label}: ${title}`}
        onClick={() => setOpen(true)}
      >
        {label}
      </button>
      {isOpen && (
        <Ask
          title={title}
          about={about}
          fields={fields}
          done={done}
          onAnswer={action}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
