"use client";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { DialogForm } from "@/components/ui/form/dialog-form";
import { problemLook } from "@/components/ui/form/plain";
import type { FormAnswer } from "@/lib/desk/form";
import { urls } from "@/lib/urls";
import { ChangeFields } from "./change-fields";

/** Sends a matter to review; of one that was published, what changes and why is asked for first. */
export function SendToReview({
  matter,
  version,
  action,
}: {
  matter: string;
  version: number | null;
  action: (form: FormData) => Promise<FormAnswer<unknown>>;
}) {
  const [isOpen, setOpen] = useState(false);
  const [refused, setRefused] = useState<string[]>([]);
  async function send(form: FormData) {
    const result = await action(form);
    if (result.ok) location.assign(urls.review(matter));
    else setRefused(result.message.split("\n"));
    return result;
  }
  return (
    <>
      <Button look="ink" onClick={() => (version === null ? send(new FormData()) : setOpen(true))}>
        Send to review
      </Button>
      {refused.length > 0 && (
        <ul className={problemLook} role="alert">
          {refused.map((message) => (
            <li key={message}>{message}</li>
          ))}
        </ul>
      )}
      {isOpen && (
        <DialogForm
          title="Send to review"
          about={`This follows version ${version}. Say what changes, and why: it will stand on the page.`}
          values={{ "change.kind": "update" }}
          submit="Send to review"
          action={send}
          onClose={() => setOpen(false)}
        >
          <ChangeFields />
        </DialogForm>
      )}
    </>
  );
}
