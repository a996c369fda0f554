"use client";
import { useActionState } from "react";
import type { PublishedVersion } from "@/lib/document/document";
import type { ReviewAction } from "./actions";
import { ChangeFields } from "./change-fields";
import { Refusal } from "./refusal";

/** Sends the matter to review as it stands; from the second version on with what changed and why. */
export function SubmitPanel({
  matter,
  number,
  proposed,
  isAgain,
  action,
}: {
  matter: string;
  /** The version it would become. */
  number: number;
  proposed: PublishedVersion["correction"];
  isAgain: boolean;
  action: ReviewAction;
}) {
  const [result, act, isPending] = useActionState(action, null);
  return (
    <section className="pub" aria-label="Send to review">
      <h2>{isAgain ? "Send to review again" : "Send to review"}</h2>
      <p className="small">
        It becomes version {number} once somebody who wrote none of it has checked it.
        {number > 1 && " What you say here is public with it; whoever publishes may mend it."}
      </p>
      <form action={act} className="pub__form" data-keep="send" aria-busy={isPending}>
        <input type="hidden" name="matter" value={matter} />
        {number > 1 && <ChangeFields form="send" proposed={proposed} result={result} />}
        <button className="btn btn--ink" type="submit">
          Send to review
        </button>
        <Refusal result={result} />
      </form>
    </section>
  );
}
