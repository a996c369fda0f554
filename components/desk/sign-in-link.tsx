"use client";
import { usePathname } from "next/navigation";
import { keepTyped } from "@/components/ui/form/kept";
import { urls } from "@/lib/urls";

/**
 * Leads to the sign-in page and back here; `fresh`: for somebody who is signed in, and does so again. What is typed in
 * the form around it, named by its `data-keep`, is kept in this tab until then.
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
        if (form) keepTyped(form);
      }}
    >
      {children}
    </a>
  );
}
