"use client";
import type { MouseEvent, ReactNode } from "react";
import { Button } from "@/components/ui/button";

/**
 * A button of the bar at the foot that sends a form of the last step, and has it in view, where its answer stands. One
 * that is folded is opened first, so that what it asks for can be typed; without scripts its refusal opens it.
 */
export function FootPress({
  form: id,
  look,
  children,
}: {
  form: string;
  look?: "ink" | "quiet";
  children: ReactNode;
}) {
  function press(event: MouseEvent<HTMLButtonElement>) {
    const form = event.currentTarget.form;
    form?.scrollIntoView({ block: "nearest" });
    const fold = form?.closest("details");
    if (!form || !fold || fold.open) return;
    event.preventDefault();
    fold.open = true;
    form.querySelector<HTMLElement>("textarea, input:not([type=hidden])")?.focus();
  }
  return (
    <Button type="submit" form={id} onClick={press} {...(look && { look })}>
      {children}
    </Button>
  );
}
