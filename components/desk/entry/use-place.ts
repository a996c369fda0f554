"use client";
import { useEffect } from "react";
import type { Span } from "@/lib/desk/screen";

/** Shows the place where the reading goes on, once, wherever the article scrolls by itself: it does not jump to its top. */
export function usePlace(article: React.RefObject<HTMLElement | null>, place: Span | null): void {
  const start = place?.start;
  useEffect(() => {
    const pane = article.current;
    if (!pane || start === undefined) return;
    const pieces = [...pane.querySelectorAll<HTMLElement>("[data-start]")];
    const piece = pieces.findLast(({ dataset }) => Number(dataset.start) <= start);
    if (!piece) return;
    const { overflowY } = getComputedStyle(pane);
    if (overflowY !== "auto" && overflowY !== "scroll") return;
    const above = piece.getBoundingClientRect().top - pane.getBoundingClientRect().top;
    pane.scrollTop += above - pane.clientHeight / 3;
  }, [article, start]);
}
