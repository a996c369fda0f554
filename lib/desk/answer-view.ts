/** What the record screen shows beside the type of an answer. Suggestions: the reporter chooses. */
import { suggestRebuttalType } from "@/lib/rebuttal-type";
import { isOfSame, isOwnRetraction, type Spoken, treatmentsOf } from "@/lib/treatments";
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
  /** A retraction of what somebody else said; a denial of having said what is somebody else's. */
  stray: "retraction" | "denial" | null;
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
  const speaks = spokenIn(entry);
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
    stray: claim && entry.speaker !== null ? strayOf(type, isOwn, isOfSame(claim, speaks)) : null,
  };
}

/** Who speaks in an entry. */
const spokenIn = ({
  speaker,
  coSpeakers,
  onBehalfOf,
  attributedBy,
}: Pick<Entry, "speaker" | "coSpeakers" | "onBehalfOf" | "attributedBy">): Spoken => ({
  speakerId: speaker ?? "",
  coSpeakers: coSpeakers.flatMap((row) => (row.speaker ? [{ speakerId: row.speaker }] : [])),
  onBehalfOfId: onBehalfOf,
  attributedById: attributedBy,
});

/** Whether an entry can deny having said what a claim says: the words are its speakers', or are said to be. */
export const canDenySaying = (
  entry: Pick<Entry, "speaker" | "coSpeakers" | "onBehalfOf" | "attributedBy">,
  claim: Spoken,
): boolean => isOfSame(claim, spokenIn(entry));

function strayOf(type: RebuttalType, isOwn: boolean, isOfSame: boolean): AnswerView["stray"] {
  if (type === "retracts" && !isOwn) return "retraction";
  return type === "denies_saying" && !isOfSame ? "denial" : null;
}
