"use client";
import { createContext, useContext } from "react";
import type { EntryScreenState } from "./use-entry-screen";

/** The record screen, for its parts. */
export const ScreenContext = createContext<EntryScreenState | null>(null);

/** What the screen shares with the part that asks. */
export function useScreen(): EntryScreenState {
  const screen = useContext(ScreenContext);
  if (!screen) throw new Error("This part stands on the record screen alone.");
  return screen;
}
