"use client";
import { type KeyboardEvent, type ReactNode, useActionState } from "react";
import { Button } from "@/components/ui/button";
import { PopUp } from "@/components/ui/pop-up";
import { type FormAnswer, type FormState, typedIn } from "@/lib/desk/form";
import { Form, Submit } from "./form";

interface Asking {
  /** What stands in the fields at first. */
  values?: Record<string, string>;
  hidden?: Record<string, string>;
  /** What the button says: "Add the speaker". */
  submit: string;
  /**
   * It was opened by a single key: Enter goes from field to field as far as the button, so that stray typing makes
   * nothing. Ctrl Enter is done.
   */
  isLooked?: boolean;
  /** Selector of what has the cursor once it is done; otherwise what had it before. */
  leadsTo?: string;
  action: (form: FormData) => Promise<FormAnswer<unknown>>;
  /** The fields. */
  children?: ReactNode;
}

/** A dialog that asks for a few fields, says at each what is wrong with it, and closes when it is done. */
export function DialogForm({
  title,
  about,
  onClose,
  ...asking
}: { title: string; about?: ReactNode; onClose: () => void } & Asking) {
  return (
    <PopUp title={title} about={about} onClose={onClose}>
      {(close) => <Fields {...asking} close={close} />}
    </PopUp>
  );
}

function Fields({
  values,
  hidden,
  submit,
  isLooked = false,
  leadsTo,
  action,
  close,
  children,
}: Asking & { close: (to?: string) => void }) {
  const asked = useAsked(action, () => close(leadsTo));
  return (
    <Form
      {...{ asked, values, hidden }}
      className="grid gap-4"
      onKeyDown={(event) => moveOnEnter(event, isLooked)}
    >
      {children}
      <DialogEnd onCancel={() => close()}>
        <Submit look="ink">{submit}</Submit>
      </DialogEnd>
    </Form>
  );
}

/** What is said where an action was asked for and nothing came back. */
export const noAnswer = {
  ok: false,
  kind: "busy",
  message: "The server does not answer. Try again.",
} as const;

/** Asks an action for a form that goes away once it is `done`; a refusal stays in it, with what was typed. */
export function useAsked(
  action: (form: FormData) => Promise<FormAnswer<unknown>>,
  done: () => void,
) {
  return useActionState(async (_: FormState, form: FormData): Promise<FormState> => {
    const answer = await action(form).catch(() => noAnswer);
    if (!answer.ok) return { typed: typedIn(form), ...answer };
    done();
    return null;
  }, null);
}

function moveOnEnter(event: KeyboardEvent<HTMLFormElement>, isLooked: boolean) {
  if (event.key !== "Enter") return;
  const isDone = event.ctrlKey || event.metaKey;
  if (!isDone && !(isLooked && event.target instanceof HTMLInputElement)) return;
  event.preventDefault();
  if (isDone) return event.currentTarget.requestSubmit();
  const controls = [
    ...event.currentTarget.querySelectorAll<HTMLElement>(
      "input:not([type=hidden], [tabindex='-1']), textarea, select, button[type=submit]",
    ),
  ];
  controls[controls.indexOf(event.target as HTMLElement) + 1]?.focus();
}

/** The last line of a dialog: the way back, and what is done. */
export function DialogEnd({
  cancel = "Cancel",
  onCancel,
  children,
}: {
  cancel?: string;
  onCancel: () => void;
  children?: ReactNode;
}) {
  return (
    <div className="flex justify-end gap-2">
      <Button onClick={onCancel}>{cancel}</Button>
      {children}
    </div>
  );
}
