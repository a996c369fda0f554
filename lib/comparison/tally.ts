/** What a reply does to the points of a claim, counted, in words. Pure. */
import { keysOf, type Treatment, treatments } from "@/lib/vocabulary";

/** What is named first where a reply does several things: what contradicts before what agrees. */
const firstNamed: Treatment[] = ["denied", "taken_back", "met_with_conditions", "left_open"];

/** "1 of 5 points denied": the first that is told, out of all. */
export function tallyInShort(tally: readonly (readonly [Treatment, number])[]): string {
  const total = tally.reduce((sum, [, count]) => sum + count, 0);
  const counts = new Map(tally);
  const named = [...firstNamed, ...keysOf(treatments)].find((key) => counts.has(key));
  if (!named) return "";
  const label = treatments[named].label.toLowerCase();
  const count = counts.get(named) ?? 0;
  if (total === 1) return `The point is ${label}`;
  return `${count === total ? `All ${total}` : `${count} of ${total}`} points ${label}`;
}
