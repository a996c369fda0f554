"use client";
import { useEffect, useState } from "react";
import type { ScreenMatter } from "@/lib/desk/screen";
import type { RecordActions } from "./actions";
import { unanswered } from "./unanswered";

/** The matter that the entry is of, whatever changed that: a choice, Undo, another window. */
export function useMatter(
  chosen: string | null,
  first: ScreenMatter | null,
  readMatter: RecordActions["readMatter"],
  say: (message: string) => void,
) {
  const [matter, setMatter] = useState(first);
  const shown = matter?.id ?? null;
  useEffect(() => {
    if (chosen === shown) return;
    if (!chosen) return setMatter(null);
    let isWanted = true;
    readMatter(chosen)
      .catch(unanswered)
      .then((answer) => {
        if (!isWanted) return;
        if (answer.ok) setMatter(answer.value);
        else say(answer.message);
      });
    return () => {
      isWanted = false;
    };
  }, [chosen, shown, readMatter, say]);
  return [matter, setMatter] as const;
}
