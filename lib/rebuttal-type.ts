/** Which type of rebuttal the treatments of the points suggest. The journalist chooses; this never decides. */
import type { RebuttalType, Treatment } from "@/lib/vocabulary";

/**
 * The suggested type, from the points that the claim itself speaks to; what only the reply brings up does not count.
 * What is taken back makes a retraction. A denial outweighs that words were never said, this outweighs conditions, and
 * conditions outweigh what is granted, declined or passed over. Beyond the plain cases: a claim granted in part is
 * qualified, and a reply that declines whatever it touches declines to comment.
 */
export function suggestRebuttalType(
  rows: readonly { claimStance: unknown; treatment: Treatment }[],
): RebuttalType {
  const treatments = rows
    .filter((row) => row.claimStance !== null && row.treatment !== "raised")
    .map((row) => row.treatment);
  const has = (treatment: Treatment) => treatments.includes(treatment);
  const all = (treatment: Treatment) => treatments.every((one) => one === treatment);
  if (treatments.length === 0) return "unclassified";
  if (has("taken_back")) return "retracts";
  if (has("denied")) return all("denied") ? "denies" : "partly_denies";
  if (has("denies_saying")) return "denies_saying";
  if (has("met_with_conditions") || has("left_open")) return "qualifies";
  if (has("conceded")) return all("conceded") ? "concedes" : "qualifies";
  return has("declined") ? "declines_to_comment" : "non_denial";
}
