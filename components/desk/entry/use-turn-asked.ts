"use client";
import { useEffect, useRef } from "react";
import { turnOfMark } from "@/lib/desk/carry-over";
import type { EntryScreenState } from "./use-entry-screen";

/** Takes the turn that the address names as the words of a new record, once: reloaded, the record is as it was left. */
export function useTurnAsked(screen: EntryScreenState): void {
  const latest = useRef(screen);
  latest.current = screen;
  useEffect(() => {
    const { given, isNew, entry, take } = latest.current;
    const turn = turnOfMark(given.quotes, location.hash);
    if (!turn) return;
    history.replaceState(history.state, "", location.pathname);
    if (isNew && entry.quotations.length === 0) take(turn);
  }, []);
}
