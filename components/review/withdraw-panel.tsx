"use client";
import { useActionState, useState } from "react";
import { urls } from "@/lib/urls";
import { problemOf, type ReviewAction } from "./actions";
import { Refusal } from "./refusal";

/** Takes a matter off the public record, with a reason that everybody reads at its address. */
export function WithdrawPanel({
  matter,
  number,
  isFresh,
  action,
}: {
  matter: string;
  /** The version that is public now. */
  number: number;
  isFresh: boolean;
  action: ReviewAction;
}) {
  const [result, act, isPending] = useActionState(action, null);
  const [reason, setReason] = useState("");
  const problem = problemOf(result, "reason");
  return (
    <details className="pub pub--w" open={problem !== undefined || undefined}>
      <summary>Withdraw the matter</summary>
      <form action={act} className="pub__form" aria-busy={isPending}>
        <input type="hidden" name="matter" value={matter} />
        <p className="small">
          Its address will say that it was withdrawn, when and why. Version {number} and those
          before stay at theirs. It may be published again later.
        </p>
        {isFresh ? (
          <>
            <div className="fld">
              <label htmlFor="withdraw-reason">Public reason</label>
              <textarea
                className="in"
                id="withdraw-reason"
                name="reason"
                rows={3}
                value={reason}
                aria-invalid={problem ? true : undefined}
                aria-describedby={problem && "withdraw-reason-problem"}
                onChange={(event) => setReason(event.target.value)}
              />
              {problem && (
                <p className="wrong" id="withdraw-reason-problem">
                  {problem}
                </p>
              )}
            </div>
            <button className="btn btn--ink" type="submit">
              Withdraw from the public record
            </button>
          </>
        ) : (
          <a className="btn" href={urls.signIn(urls.review(matter))}>
            Sign in again to withdraw
          </a>
        )}
        <Refusal result={result} back={urls.review(matter)} />
      </form>
    </details>
  );
}
