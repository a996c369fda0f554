/** What a reply does to a claim, as a sentence. Pure. */

import type { SpeakerRecord } from "@/lib/document/document";
import { nameInText } from "@/lib/people/unnamed";
import { namesInText, type Voice, voiceInText, voiceKey } from "@/lib/people/voice";
import type { RebuttalType } from "@/lib/vocabulary";
import type { PairView, StatementView } from "./view";

/** As one does it, and as several do. Denying that words were said is worded by whose they are, see `deniesSaying`. */
const verbs: Record<Exclude<RebuttalType, "denies_saying">, [one: string, several: string]> = {
  denies: ["denies", "deny"],
  partly_denies: ["partly denies", "partly deny"],
  disputes: ["disputes", "dispute"],
  qualifies: ["qualifies", "qualify"],
  clarifies: ["clarifies", "clarify"],
  concedes: ["concedes", "concede"],
  confirms: ["confirms", "confirm"],
  corrects: ["corrects", "correct"],
  retracts: ["retracts", "retract"],
  non_denial: ["answers without denying", "answer without denying"],
  declines_to_comment: ["declines to comment on", "decline to comment on"],
  unclassified: ["answers", "answer"],
  rates: ["rates", "rate"],
};

/** What one statement does to another, by their numbers: "partly denies S1". */
export const answersStatement = (type: RebuttalType, claim: string): string =>
  type === "denies_saying" ? `denies that ${claim} was said` : `${verbs[type][0]} ${claim}`;

type Speaking = Voice<Pick<SpeakerRecord, "id" | "kind" | "name" | "slug" | "account">>;

/** "Carlos Fernández de Cossío partly denies Donald Trump: Talks". */
export function pairTitle({
  record,
  claim,
  reply,
}: {
  record: Pick<PairView["record"], "type" | "heading">;
  claim: Pick<StatementView, "voice">;
  reply: Pick<StatementView, "voice">;
}): string {
  const { type, heading } = record;
  const joined =
    type === "denies_saying"
      ? deniesSaying(claim.voice, reply.voice)
      : `${verbs[type][countOf(reply.voice)]} ${answered(type, claim.voice, reply.voice)}`;
  return `${voiceInText(reply.voice)} ${joined}${heading ? `: ${heading}` : ""}`;
}

const countOf = ({ speakers }: Speaking) => (speakers.length > 1 ? 1 : 0);

const isOwn = (claim: Speaking, reply: Speaking) => voiceKey(claim) === voiceKey(reply);

/** Whom a reply answers. A rating is of what somebody said, and not of them. */
function answered(type: RebuttalType, claim: Speaking, reply: Speaking): string {
  if (isOwn(claim, reply)) return "an earlier statement";
  const names = namesInText(claim);
  if (claim.attributedBy)
    return `words attributed to ${names} by ${nameInText(claim.attributedBy)}`;
  return type === "rates" ? `a statement of ${names}` : names;
}

/** Those whom the words are laid to deny having said them; anybody else, that they were said. */
function deniesSaying(claim: Speaking, reply: Speaking): string {
  const one = countOf(reply) === 0;
  const names = namesInText(claim);
  const ids = new Set(claim.speakers.map((row) => row.id));
  const by = claim.attributedBy && nameInText(claim.attributedBy);
  if (!reply.speakers.every((row) => ids.has(row.id))) {
    const said = by
      ? `words attributed to ${names} by ${by} were said`
      : `${names} made a statement`;
    return `${one ? "denies" : "deny"} that ${said}`;
  }
  const deny = `${one ? "denies" : "deny"} having`;
  if (by) return `${deny} said words that ${by} attributes to ${names}`;
  return `${deny} made ${isOwn(claim, reply) ? "an earlier statement" : `a statement of ${names}`}`;
}
