import type { ReactNode } from "react";

/** What a page of the desk lists, each under a line; `as` an ol where the order says something. */
export function PartList({
  as: List = "ul",
  className = "my-4",
  children,
}: {
  as?: "ul" | "ol";
  /** Where it stands. */
  className?: string;
  children: ReactNode;
}) {
  return (
    <List className={`*:border-t *:border-rule *:py-3 empty:hidden ${className}`}>{children}</List>
  );
}
