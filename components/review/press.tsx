"use client";
import { useActionState } from "react";
import { remedyFor } from "@/components/desk/desk-form";
import { Form } from "@/components/ui/form/form";
import type { ReviewAction } from "./actions";

/** A button of a review that asks for nothing else: what it does is done to a submission. */
export function Press({
  matter,
  submission,
  action,
  className = "",
  children,
}: {
  matter: string;
  submission: string;
  action: ReviewAction;
  className?: string;
  /** The button, and what is said of it. */
  children: React.ReactNode;
}) {
  const asked = useActionState(action, null);
  return (
    <Form
      asked={asked}
      hidden={{ matter, submission }}
      remedy={remedyFor(asked[0])}
      className={`print:hidden ${className}`}
    >
      {children}
    </Form>
  );
}
