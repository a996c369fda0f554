import { nameInText } from "@/lib/people/unnamed";
import { namesInText, type Voice, voiceInText, voiceKey } from "@/lib/people/voice";
import { type RebuttalType, rebuttalTypes } from "@/lib/vocabulary";
import type { PairView } from "./view";

const verbs = {
  non_denial: "answers without denying",
  unclassified: "answers",
  rates: "gives a rating of",
} as const;

/** What a reply does to a claim, as a verb with whom it answers: "partly denies Donald Trump". */
export function answersWhom(type: RebuttalType, whom: string): string {
  const verb =
    type in verbs ? verbs[type as keyof typeof verbs] : rebuttalTypes[type].label.toLowerCase();
  return type === "declines_to_comment" ? `${verb} on ${whom}` : `${verb} ${whom}`;
}

/** What a reply does to a claim by its voice: to words of theirs, or to words that somebody attributes to them. */
function answersVoice(type: RebuttalType, claim: Voice): string {
  const names = namesInText(claim);
  const { attributedBy } = claim;
  if (type === "denies_saying")
    return `denies having said words ${attributedBy ? `that ${nameInText(attributedBy)} attributes to` : "of"} ${names}`;
  return answersWhom(type, attributedBy ? `words attributed to ${names}` : names);
}

/** "Carlos Fernández de Cossío partly denies Donald Trump: Talks". */
export function pairTitle({ record, claim, reply }: PairView): string {
  const isOwn = voiceKey(reply.voice) === voiceKey(claim.voice);
  const joined = isOwn
    ? answersWhom(record.type, "an earlier statement")
    : answersVoice(record.type, claim.voice);
  return `${voiceInText(reply.voice)} ${joined}${record.heading ? `: ${record.heading}` : ""}`;
}
