"use client";
import { useEffect, useState } from "react";
import type { SimilarStatement } from "@/db/desk/queries/similar";
import type { Entry } from "@/lib/desk/entry";
import type { RecordActions } from "./actions";
import { unanswered } from "./unanswered";

/** How long, in ms, typing must pause before it is looked up. */
const pause = 500;

export interface Similar {
  /** While others are looked for, those that were found last. */
  found: SimilarStatement[];
  /** How far the search is for the words that stand there now. */
  state: "looking" | "found" | "failed";
}

/** Statements that resemble what the form says, looked up when typing pauses. */
export function useSimilar(
  entry: Entry,
  statement: string | null,
  findSimilar: RecordActions["findSimilar"],
): Similar {
  const words = [entry.summary, ...entry.quotations.map(({ text }) => text)].join(" ").trim();
  const { matter } = entry;
  const wanted = JSON.stringify([words, matter]);
  const [last, setLast] = useState<Similar & { wanted: string }>();
  useEffect(() => {
    if (!words) return setLast(undefined);
    let isStale = false;
    const timer = setTimeout(async () => {
      const except = statement ? [statement] : [];
      const answer = await findSimilar({ words, matter, except }).catch(unanswered);
      if (isStale) return;
      setLast((before) =>
        answer.ok
          ? { wanted, found: answer.value, state: "found" }
          : { wanted, found: before?.found ?? [], state: "failed" },
      );
    }, pause);
    return () => {
      isStale = true;
      clearTimeout(timer);
    };
  }, [words, matter, wanted, findSimilar, statement]);
  if (!words) return { found: [], state: "found" };
  return { found: last?.found ?? [], state: last?.wanted === wanted ? last.state : "looking" };
}
