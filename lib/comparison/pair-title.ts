import { nameInText } from "@/lib/people/unnamed";
import { rebuttalTypes } from "@/lib/vocabulary";
import type { PairView } from "./view";

const verbs = { non_denial: "answers without denying", unclassified: "answers" } as const;

/** "Carlos Fernández de Cossío partly denies Donald Trump: Talks". */
export function pairTitle({ record, claim, reply }: PairView): string {
  const verb =
    record.type in verbs
      ? verbs[record.type as keyof typeof verbs]
      : rebuttalTypes[record.type].label.toLowerCase();
  const whom = reply.speaker === claim.speaker ? "an earlier statement" : nameInText(claim.speaker);
  const joined = record.type === "declines_to_comment" ? `${verb} on ${whom}` : `${verb} ${whom}`;
  return `${nameInText(reply.speaker)} ${joined}${record.heading ? `: ${record.heading}` : ""}`;
}
