"use client";
import { usePathname } from "next/navigation";
import { useEffect, useEffectEvent } from "react";
import { typedIn } from "@/lib/desk/form";
import { urls } from "@/lib/urls";

const keyOf = (form: string) => `gainsay typed ${location.pathname} ${form}`;

/**
 * Leads to the sign-in page and back here; `fresh`: for somebody who is signed in, and does so again. What is typed in
 * the form around it, named by its `data-keep`, is kept in this tab until then, see `useKeptTyped`.
 */
export function SignInLink({
  fresh,
  className,
  children,
}: {
  fresh: boolean;
  className?: string;
  children: React.ReactNode;
}) {
  const here = usePathname();
  return (
    <a
      className={className}
      href={fresh ? urls.freshSignIn(here) : urls.signIn(here)}
      onClick={({ currentTarget }) => {
        const form = currentTarget.closest<HTMLFormElement>("form[data-keep]");
        if (!form) return;
        const typed = typedIn(new FormData(form));
        sessionStorage.setItem(keyOf(form.dataset.keep ?? ""), JSON.stringify(typed));
      }}
    >
      {children}
    </a>
  );
}

/** Hands over, once, what was typed in the form of this name before its `SignInLink` was followed: by field. */
export function useKeptTyped(form: string, onKept: (typed: Record<string, string>) => void): void {
  const handOver = useEffectEvent(onKept);
  useEffect(() => {
    const kept = sessionStorage.getItem(keyOf(form));
    if (!kept) return;
    sessionStorage.removeItem(keyOf(form));
    handOver(JSON.parse(kept));
  }, [form]);
}
