"use client";
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { Button } from "@/components/ui/button";
import { useAsked } from "@/components/ui/form/dialog-form";
import { Form, Submit } from "@/components/ui/form/form";
import type { FormAnswer } from "@/lib/desk/form";

export interface Edited {
  /** What is changed: "The question". */
  name: string;
  /** What stands in the fields at first. */
  values: Record<string, string>;
  /** What is sent with them unchanged. */
  hidden?: Record<string, string>;
  about?: ReactNode;
  action: (form: FormData) => Promise<FormAnswer<unknown>>;
  /** The fields. */
  children: ReactNode;
}

/** Text that is changed where it stands: a press puts the fields in its place. */
export function EditInPlace({ text, ...edited }: { text: ReactNode } & Edited) {
  const [isOpen, setOpen] = useState(false);
  return <Editable {...edited} {...{ text, isOpen, setOpen }} />;
}

/** The same, opened from elsewhere too, as by the menu of a row. */
export function Editable({
  text,
  isOpen,
  setOpen,
  ...edited
}: { text: ReactNode; isOpen: boolean; setOpen: (open: boolean) => void } & Edited) {
  const button = useRef<HTMLButtonElement>(null);
  function close() {
    flushSync(() => setOpen(false));
    button.current?.focus();
  }
  if (isOpen) return <Fields {...edited} close={close} />;
  return (
    <button
      ref={button}
      type="button"
      className="max-w-full cursor-text rounded-control bg-transparent p-0 text-start wrap-anywhere hover:bg-well hover:shadow-[0_0_0_0.25rem_var(--color-well)] focus-visible:bg-well"
      title={`Change ${edited.name}`}
      onClick={() => setOpen(true)}
    >
      {text}
    </button>
  );
}

function Fields({
  name,
  values,
  hidden,
  about,
  action,
  close,
  children,
}: Edited & { close: () => void }) {
  const frame = useRef<HTMLDivElement>(null);
  const asked = useAsked(action, close);
  useEffect(() => {
    const field = frame.current?.querySelector<HTMLInputElement>(fields);
    field?.focus();
    // A choice has no end to write on at.
    field?.setSelectionRange?.(field.value.length, field.value.length);
  }, []);
  return (
    <div ref={frame} className="border border-ink bg-sheet p-3 font-ui text-ui/[1.4] font-normal">
      <Form
        {...{ asked, values, hidden }}
        aria-label={`Change ${name}`}
        className="grid gap-3"
        onKeyDown={(event) => onKey(event, values, close)}
      >
        {children}
        {about && <p className="small">{about}</p>}
        <div className="flex gap-2">
          <Submit look="ink" size="small">
            Save
          </Submit>
          <Button size="small" onClick={close}>
            Cancel
          </Button>
        </div>
      </Form>
    </div>
  );
}

const fields = "input:not([type=hidden]), textarea, select";

/** Enter saves, with Shift it breaks the line. Esc gives up what was opened, but nothing that was typed. */
function onKey(
  event: KeyboardEvent<HTMLFormElement>,
  values: Record<string, string>,
  close: () => void,
) {
  const form = event.currentTarget;
  if (event.nativeEvent.isComposing) return;
  if (event.key === "Escape") {
    const controls = [...form.querySelectorAll<HTMLInputElement>(fields)];
    if (controls.every(({ name, value }) => value === (values[name] ?? ""))) close();
    else form.querySelector<HTMLElement>("button:not([type=submit])")?.focus();
  }
  if (event.key === "Enter" && !event.shiftKey && event.target instanceof HTMLTextAreaElement) {
    event.preventDefault();
    form.requestSubmit();
  }
}
