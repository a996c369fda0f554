/** What the record screen shows beside the type of an answer. Suggestions: the reporter chooses. */
import { suggestRebuttalType } from "@/lib/rebuttal-type";
import { isOwnRetraction, treatmentsOf } from "@/lib/treatments";
import type { RebuttalType, Treatment } from "@/lib/vocabulary";
import type { Entry, EntryAnswer } from "./entry";
import type { ScreenMatter } from "./screen";

export interface AnswerView {
  /** The claim's number in the matter; nothing where it is not of it. */
  number: number | undefined;
  /** What the stances suggest. */
  suggested: RebuttalType;
  /** "1 denied of 3" */
  counted: string;
  /** A retraction of what somebody else said. */
  isStray: boolean;
}

/** What the stances of an entry make of its answer to one claim. */
export function answerView(
  entry: Entry,
  { claim: claimId, type }: Pick<EntryAnswer, "claim" | "type">,
  matter: Pick<ScreenMatter, "points" | "statements"> | null,
): AnswerView {
  const claim = matter?.statements.find(({ id }) => id === claimId);
  const stances = (matter?.points ?? []).map(({ id }) => ({
    claim: claim?.stances[id] ?? null,
    reply: entry.stances[id]?.position ?? null,
  }));
  const speaks = { speakerId: entry.speaker ?? "", onBehalfOfId: entry.onBehalfOf };
  const isOwn = claim !== undefined && isOwnRetraction(type, claim, speaks);
  const rows = treatmentsOf(stances, isOwn).flatMap((treatment, index) => {
    const claimStance = stances[index]?.claim ?? null;
    return treatment && claimStance ? [{ claimStance, treatment }] : [];
  });
  const times = (treatment: Treatment) => rows.filter((row) => row.treatment === treatment).length;
  const isSilent = Object.keys(entry.stances).length === 0 && !isOwn;
  return {
    number: claim?.number,
    suggested: isSilent ? "unclassified" : suggestRebuttalType(rows),
    counted: `${isOwn ? `${times("taken_back")} taken back` : `${times("denied")} denied`} of ${rows.length}`,
    isStray: type === "retracts" && entry.speaker !== null && !isOwn,
  };
}
