"use client";
import { useEffect, useRef } from "react";
import { useScreen } from "./screen";
import { selectionIn } from "./selection";

/** What the text that is read needs so that words selected in it, by mouse, touch or keyboard, are offered. */
export function useSelection() {
  const { passages } = useScreen();
  const text = useRef<HTMLElement>(null);
  const follow = useRef(passages.follow);
  follow.current = passages.follow;
  useEffect(() => {
    // A finger or a key moves the ends of a selection long after it began: the text may not be redrawn under it.
    const change = () => follow.current(selectionIn(text.current));
    document.addEventListener("selectionchange", change);
    return () => document.removeEventListener("selectionchange", change);
  }, []);
  return {
    ref: text,
    onPointerUp({ pointerType, target }: React.PointerEvent) {
      const span = selectionIn(text.current);
      const isOnPassage = (target as Element).closest("[data-passage]") !== null;
      // A finger's selection is not done when it is lifted: its ends are moved one by one.
      if (span ? pointerType === "mouse" : !isOnPassage) passages.select(span);
    },
  };
}
