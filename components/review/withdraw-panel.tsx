"use client";
import { useActionState, useState } from "react";
import { remedyFor } from "@/components/desk/desk-form";
import { SignInLink } from "@/components/desk/sign-in-link";
import { TextField } from "@/components/ui/form/fields";
import { Form, Submit } from "@/components/ui/form/form";
import { Icon } from "@/components/ui/sign";
import type { ReviewAction } from "./actions";
import { Unfold } from "./panel";

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
  const asked = useActionState(action, null);
  const [isOpen, setOpen] = useState(false);
  return (
    <details
      className="min-w-0 border border-rule-2 bg-sheet px-4 py-2 text-s"
      open={isOpen}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <Unfold>Withdraw the matter</Unfold>
      <Form
        asked={asked}
        hidden={{ matter }}
        remedy={remedyFor(asked[0])}
        onKept={() => setOpen(true)}
        className="mt-3 grid gap-3 print:hidden"
        data-keep="withdraw"
      >
        <p className="small">
          Its address will say that it was withdrawn, when and why. Version {number} and those
          before stay at theirs. It may be published again later.
        </p>
        <TextField name="reason" label="Public reason" lines={3} />
        {isFresh ? (
          <Submit look="ink" isWide>
            Withdraw from the public record
          </Submit>
        ) : (
          <>
            <p className="small">
              Withdrawing asks you to sign in again first; what you typed here is kept.
            </p>
            <SignInLink fresh isButton>
              <Icon name="lock" />
              Sign in again to withdraw
            </SignInLink>
          </>
        )}
      </Form>
    </details>
  );
}
