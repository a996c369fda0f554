"use client";
import { useActionState, useState } from "react";
import { SignInLink } from "@/components/desk/sign-in-link";
import { useKeptTyped } from "@/components/ui/form/kept";
import { Icon } from "@/components/ui/sign";
import { problemOf, type ReviewAction } from "./actions";
import { LongField } from "./long-field";
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
  const [isOpen, setOpen] = useState(false);
  useKeptTyped("withdraw", ({ reason: typed = "" }) => {
    setReason(typed);
    setOpen(true);
  });
  return (
    <details
      className="pub pub--w"
      open={isOpen}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>Withdraw the matter</summary>
      <form action={act} className="pub__form" data-keep="withdraw" aria-busy={isPending}>
        <input type="hidden" name="matter" value={matter} />
        <p className="small">
          Its address will say that it was withdrawn, when and why. Version {number} and those
          before stay at theirs. It may be published again later.
        </p>
        <LongField
          id="withdraw-reason"
          name="reason"
          label="Public reason"
          value={reason}
          onChange={setReason}
          problem={problemOf(result, "reason")}
        />
        {isFresh ? (
          <button className="btn btn--ink" type="submit">
            Withdraw from the public record
          </button>
        ) : (
          <>
            <p className="small">
              Withdrawing asks you to sign in again first; what you typed here is kept.
            </p>
            <SignInLink fresh className="btn btn--ink">
              <Icon name="lock" />
              Sign in again to withdraw
            </SignInLink>
          </>
        )}
        <Refusal result={result} />
      </form>
    </details>
  );
}
