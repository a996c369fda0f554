"use client";
import { useState } from "react";
import { DeskTitle } from "@/components/desk/desk-title";
import { Button } from "@/components/ui/button";
import { Problem } from "@/components/ui/form/plain";
import type { DeskResult } from "@/lib/desk/result";
import { urls } from "@/lib/urls";

/** What to do with a draft whose statement somebody removed: nothing that was typed is lost before it is decided. */
export function DraftOfRemoved({
  removed,
  goOn,
  discard,
}: {
  /** Who removed the statement, and when, in words. */
  removed: { name: string; at: string };
  /** Answers with the draft of a new statement. */
  goOn: () => Promise<DeskResult<string>>;
  discard: () => Promise<DeskResult<unknown>>;
}) {
  const [message, setMessage] = useState("");
  async function ask<T>(action: () => Promise<DeskResult<T>>, next: (value: T) => string) {
    const answer = await action().catch(() => null);
    if (answer?.ok) location.assign(next(answer.value));
    else setMessage(answer?.message ?? "The server does not answer. Try again.");
  }
  return (
    <>
      <DeskTitle>The statement of this draft was removed</DeskTitle>
      <p>
        <bdi>{removed.name}</bdi> removed it, {removed.at}: it was entered by mistake and never
        published. What you wrote is kept.
      </p>
      {message && <Problem role="alert">{message}</Problem>}
      <p className="mt-4 flex gap-2">
        <Button look="ink" onClick={() => ask(goOn, urls.record)}>
          Log it as a new statement
        </Button>
        <Button onClick={() => ask(discard, urls.desk)}>Throw the draft away</Button>
      </p>
    </>
  );
}
