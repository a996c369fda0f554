"use client";
import { type ReactNode, useActionState } from "react";
import { Form, Submit } from "@/components/ui/form/form";
import { ShownOnce } from "@/components/ui/shown-once";
import type { FormAction, FormAnswer } from "@/lib/desk/form";
import { SignInLink } from "./sign-in-link";

/** A form of the desk on the page that it changes; below it stands what was done, and what is shown this once. */
export function DeskForm({
  keep,
  action,
  values,
  hidden,
  submit,
  look = "quiet",
  className = "",
  children,
}: {
  /** Unique on the page: what is typed is kept under it while somebody signs in. */
  keep: string;
  action: FormAction;
  values?: Record<string, string>;
  hidden?: Record<string, string>;
  submit: string;
  look?: "ink" | "quiet" | "small";
  className?: string;
  children?: ReactNode;
}) {
  const asked = useActionState(action, null);
  const [state] = asked;
  const isSmall = look === "small";
  return (
    <Form
      {...{ asked, values, hidden }}
      remedy={remedyFor(state)}
      className={`grid ${isSmall ? "content-start gap-2" : "gap-4"} ${className}`.trim()}
      data-keep={keep}
    >
      {children}
      <div>
        <Submit look={look === "ink" ? "ink" : "quiet"} size={isSmall ? "small" : "normal"}>
          {submit}
        </Submit>
      </div>
      <p className="text-s font-semibold empty:hidden" role="status">
        {state?.ok && state.value.told}
      </p>
      {state?.ok && state.value.shown && <ShownOnce items={state.value.shown} />}
    </Form>
  );
}

/** The way to sign in, where that helps against a refusal. */
export function remedyFor(state: FormAnswer<unknown> | null): ReactNode {
  if (!state || state.ok) return;
  if (state.kind === "stale_sign_in") return <SignInLink fresh>Sign in again</SignInLink>;
  if (state.kind === "signed_out") return <SignInLink fresh={false}>Sign in</SignInLink>;
}
