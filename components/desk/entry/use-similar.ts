"use client";
import { useEffect, useState } from "react";
import type { SimilarStatement } from "@/db/desk/queries/similar";
import type { Entry } from "@/lib/desk/entry";
import type { RecordActions } from "./actions";
import { unanswered } from "./unanswered";

/** How long, in ms, typing must pause before it is looked up. */
const pause = 500;

/** Statements that resemble what the form says, looked up when typing pauses. */
export function useSimilar(
  entry: Entry,
  statement: string | null,
  findSimilar: RecordActions["findSimilar"],
): SimilarStatement[] {
  const [similar, setSimilar] = useState<SimilarStatement[]>([]);
  const words = [entry.summary, ...entry.quotations.map(({ text }) => text)].join(" ").trim();
  useEffect(() => {
    if (!words) return setSimilar([]);
    let isStale = false;
    const timer = setTimeout(async () => {
      const except = statement ? [statement] : [];
      const answer = await findSimilar({ words, matter: entry.matter, except }).catch(unanswered);
      if (answer.ok && !isStale) setSimilar(answer.value);
    }, pause);
    return () => {
      isStale = true;
      clearTimeout(timer);
    };
  }, [words, entry.matter, findSimilar, statement]);
  return similar;
}
