import { nameInText } from "@/lib/people/unnamed";
import { type RebuttalType, rebuttalTypes } from "@/lib/vocabulary";
import type { PairView } from "./view";

const verbs = { non_denial: "answers without denying", unclassified: "answers" } as const;

/** What a reply does to a claim, as a verb with whom it answers: "partly denies Donald Trump". */
export function answersWhom(type: RebuttalType, whom: string): string {
  const verb =
    type in verbs ? verbs[type as keyof typeof verbs] : rebuttalTypes[type].label.toLowerCase();
  return type === "declines_to_comment" ? `${verb} on ${whom}` : `${verb} ${whom}`;
}

/** "Carlos Fernández de Cossío partly denies Donald Trump: Talks". */
export function pairTitle({ record, claim, reply }: PairView): string {
  const whom = reply.speaker === claim.speaker ? "an earlier statement" : nameInText(claim.speaker);
  const joined = answersWhom(record.type, whom);
  return `${nameInText(reply.speaker)} ${joined}${record.heading ? `: ${record.heading}` : ""}`;
}
