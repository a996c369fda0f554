"use client";
import type { MouseEvent, ReactNode } from "react";

/** Around pieces of a page within another: their links open beside it, so that nothing that is typed here is left. */
export function Elsewhere({ children }: { children: ReactNode }) {
  function open(event: MouseEvent<HTMLDivElement>) {
    const link = event.target instanceof Element && event.target.closest("a");
    if (!link || event.defaultPrevented || link.closest("[data-here]")) return;
    event.preventDefault();
    window.open(link.href, "_blank", "noopener");
  }
  // biome-ignore lint/a11y/noStaticElementInteractions: what is pressed are the links within
  // biome-ignore lint/a11y/useKeyWithClickEvents: a key on a link makes a click
  return <div onClick={open}>{children}</div>;
}
