"use client";
import { useState } from "react";
import { Ask } from "@/components/desk/ask";
import type { DeskResult } from "@/lib/desk/result";
import { urls } from "@/lib/urls";
import { changeFields } from "./change-fields";

/** Sends a matter to review; of one that was published, what changes and why is asked for first. */
export function SendToReview({
  matter,
  version,
  action,
}: {
  matter: string;
  version: number | null;
  action: (values: Record<string, string>) => Promise<DeskResult<unknown>>;
}) {
  const [isOpen, setOpen] = useState(false);
  const [refused, setRefused] = useState<string[]>([]);
  async function send(values: Record<string, string>) {
    const result = await action(values);
    if (result.ok) location.assign(urls.review(matter));
    else setRefused(result.message.split("\n"));
    return result;
  }
  return (
    <>
      <button
        className="btn btn--ink"
        type="button"
        onClick={() => (version === null ? send({}) : setOpen(true))}
      >
        Send to review
      </button>
      {refused.length > 0 && (
        <ul className="wrong" role="alert">
          {refused.map((message) => (
            <li key={message}>{message}</li>
          ))}
        </ul>
      )}
      {isOpen && (
        <Ask
          title="Send to review"
          about={`This follows version ${version}. Say what changes, and why: it will stand on the page.`}
          fields={changeFields}
          done="Send to review"
          onAnswer={send}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
