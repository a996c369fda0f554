"use client";
import { useEffect, useState } from "react";
import { Node } from "@/components/custody/node";
import { TextButton } from "@/components/ui/text-button";
import { urls } from "@/lib/urls";
import { counted } from "@/lib/wording";
import type { DraftStatus } from "./use-draft";

/** Where the draft is: on the server, or on this device alone, and why. */
export function SaveState({
  status,
  told,
  isTouched,
  refused,
  here,
  onRetry,
  onRefused,
}: {
  status: DraftStatus;
  told: string;
  isTouched: boolean;
  /** How many things keep it from being saved as a record. */
  refused: number;
  here: string;
  onRetry: () => void;
  /** Leads to the first of them. */
  onRefused: () => void;
}) {
  const [now, setNow] = useState<number>();
  useEffect(() => {
    setNow(Date.now());
    const timer = setInterval(() => setNow(Date.now()), 10_000);
    return () => clearInterval(timer);
  }, []);
  return (
    <span
      className="inline-flex items-center gap-[0.4rem] text-s text-ink-2 max-tablet:me-auto max-tablet:basis-full"
      role="status"
      data-draft={status.kind}
    >
      {/* Beside trouble, good news of before would be taken for now. */}
      {told &&
        (status.kind === "saved" || status.kind === "unsaved" || status.kind === "saving") && (
          <span>{told}</span>
        )}
      {refused > 0 && (
        <TextButton onClick={onRefused}>
          <b>Not saved as a record: {counted(refused, "thing")} to mend.</b>
        </TextButton>
      )}
      {status.kind === "saved" && (
        <>
          <Node held />
          {isTouched ? `Draft saved${ago(status.at, now)}` : "No changes yet"}
        </>
      )}
      {(status.kind === "saving" || status.kind === "unsaved") && (
        <>
          <Node held={false} />
          Saving…
        </>
      )}
      {status.kind === "held" && (
        <>
          <Node held={false} />
          <span>
            <b>{status.message}</b> The draft is on this device.{" "}
            <TextButton onClick={onRetry}>Try again</TextButton>
          </span>
        </>
      )}
      {status.kind === "deciding" && (
        <>
          <Node held={false} />
          Waits for your choice. The draft is on this device.
        </>
      )}
      {status.kind === "closed" && (
        <>
          <Node held={false} />
          <span>
            <b>This draft was saved as a record, or thrown away, elsewhere.</b> What stands here is
            on this device alone.
          </span>
        </>
      )}
      {status.kind === "signed_out" && (
        <>
          <Node held={false} />
          <span>
            <b>You are signed out.</b> The draft is on this device.{" "}
            <a href={urls.signIn(here)}>Sign in</a>
          </span>
        </>
      )}
    </span>
  );
}

function ago(at: string, now: number | undefined): string {
  const seconds = now === undefined ? 0 : Math.round((now - Date.parse(at)) / 1000);
  if (seconds < 10) return "";
  return seconds < 60 ? ` ${seconds} s ago` : ` ${Math.round(seconds / 60)} min ago`;
}
