/** A change and a review in a line of words. Pure. */

import type { MatterDocument } from "@/lib/document/document";
import { groupBy } from "@/lib/group";
import type { Change } from "@/lib/versions/change";
import { keysOf, type ReviewCheck, reviewChecks } from "@/lib/vocabulary";
import { capitalised, counted, inList } from "@/lib/wording";

const plurals: Record<string, string> = {
  Party: "parties",
  "Search for a reply": "searches for a reply",
  "Request for comment": "requests for comment",
};

/** "One rebuttal, one date and two stances change", or what a first version holds. */
export function changesInShort(changes: Change[], isFirst: boolean, document: MatterDocument) {
  if (isFirst) {
    const held = [
      counted(document.statements.length, "statement"),
      counted(document.rebuttals.length, "rebuttal"),
    ];
    return `A new matter: ${held.join(", ")}`;
  }
  if (changes.length === 0) return "Nothing changed";
  const kinds = [...groupBy(changes, (change) => change.kind)].map(([kind, rows]) =>
    countedInWords(rows.length, kind),
  );
  return `${capitalised(inList(kinds))} ${changes.length === 1 ? "changes" : "change"}`;
}

const small = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];

function countedInWords(count: number, kind: string): string {
  const one = kind.toLowerCase();
  return `${small[count] ?? count} ${count === 1 ? one : (plurals[kind] ?? `${one}s`)}`;
}

/** How the checks stand that are asked for. */
export interface Tally {
  holding: number;
  sentBack: number;
  open: number;
  words: string;
}

/** The checks that are asked for: those that the change gives something to look at. */
export const checksAsked = (evidence: Record<ReviewCheck, unknown[]>): ReviewCheck[] =>
  keysOf(reviewChecks).filter((check) => evidence[check].length > 0);

/** "1 of 3 holds, 1 sent back, 1 open." */
export function tallyOf(
  checks: { check: ReviewCheck; outcome: "holds" | "sent_back" }[],
  asked: ReviewCheck[],
): Tally {
  const outcomes = asked.map((check) => checks.find((row) => row.check === check)?.outcome);
  const holding = outcomes.filter((outcome) => outcome === "holds").length;
  const sentBack = outcomes.filter((outcome) => outcome === "sent_back").length;
  const open = asked.length - holding - sentBack;
  if (asked.length === 0) {
    return { holding, sentBack, open, words: "Nothing that changes is among the five checks." };
  }
  const parts = [
    `${holding} of ${asked.length} ${holding === 1 ? "holds" : "hold"}`,
    sentBack > 0 && `${sentBack} sent back`,
    open > 0 && `${open} open`,
  ];
  return { holding, sentBack, open, words: `${parts.filter(Boolean).join(", ")}.` };
}
