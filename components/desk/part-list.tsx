import type { ReactNode } from "react";

const look = "my-4 empty:hidden *:border-rule *:border-t *:py-3";

/** What a page of the desk lists, each under a line. */
export function PartList({ children }: { children: ReactNode }) {
  return <ul className={look}>{children}</ul>;
}

/** The same in an order that says something. */
export function OrderedParts({ children }: { children: ReactNode }) {
  return <ol className={look}>{children}</ol>;
}
