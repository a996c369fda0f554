import type { ReactNode } from "react";

const look = "empty:hidden *:border-rule *:border-t *:py-3";

/** What a page of the desk lists, each under a line. */
export function PartList({
  className = "my-4",
  children,
}: {
  /** Where it stands. */
  className?: string;
  children: ReactNode;
}) {
  return <ul className={`${look} ${className}`}>{children}</ul>;
}

/** The same in an order that says something. */
export function OrderedParts({ children }: { children: ReactNode }) {
  return <ol className={`my-4 ${look}`}>{children}</ol>;
}
