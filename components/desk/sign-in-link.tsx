"use client";
import { usePathname } from "next/navigation";
import type { MouseEvent } from "react";
import { ButtonLink } from "@/components/ui/button";
import { keepTyped } from "@/components/ui/form/kept";
import { urls } from "@/lib/urls";

/**
 * Leads to the sign-in page and back here; `fresh`: for somebody who is signed in, and does so again. What is typed in
 * the form around it, named by its `data-keep`, is kept in this tab until then.
 */
export function SignInLink({
  fresh,
  isButton = false,
  children,
}: {
  fresh: boolean;
  /** Stands where the button would that needs the sign-in. */
  isButton?: boolean;
  children: React.ReactNode;
}) {
  const here = usePathname();
  const link = {
    href: fresh ? urls.freshSignIn(here) : urls.signIn(here),
    onClick: ({ currentTarget }: MouseEvent<HTMLAnchorElement>) => {
      const form = currentTarget.closest<HTMLFormElement>("form[data-keep]");
      if (form) keepTyped(form);
    },
  };
  if (!isButton) return <a {...link}>{children}</a>;
  return (
    <ButtonLink look="ink" isWide {...link}>
      {children}
    </ButtonLink>
  );
}
