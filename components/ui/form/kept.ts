"use client";
import { useEffect, useEffectEvent } from "react";
import { typedIn } from "@/lib/desk/form";

const keyOf = (form: string) => `gainsay typed ${location.pathname} ${form}`;

/** Keeps what is typed in a form, named by its `data-keep`, in this tab: for whoever leaves its page to come back. */
export function keepTyped(form: HTMLFormElement): void {
  const typed = typedIn(new FormData(form));
  sessionStorage.setItem(keyOf(form.dataset.keep ?? ""), JSON.stringify(typed));
}

/** Hands over, once, what `keepTyped` kept of the form of this name: by field. */
export function useKeptTyped(
  form: string | undefined,
  onKept: (typed: Record<string, string>) => void,
): void {
  const handOver = useEffectEvent(onKept);
  useEffect(() => {
    if (form === undefined) return;
    const kept = sessionStorage.getItem(keyOf(form));
    if (!kept) return;
    sessionStorage.removeItem(keyOf(form));
    handOver(JSON.parse(kept));
  }, [form]);
}
