/** What a reply does to the points of a claim, counted, in words. Pure. */
import { keysOf, type Treatment, treatments } from "@/lib/vocabulary";

/** What is named first where a reply does several things: what contradicts before what agrees. */
const firstNamed: Treatment[] = [
  "denied",
  "denies_saying",
  "taken_back",
  "met_with_conditions",
  "left_open",
];

/** As what is done to points: "1 point is not commented on". */
const done: Partial<Record<Treatment, string>> = {
  declined: "not commented on",
  denies_saying: "denied as never said",
};

/** What is done to points, as it stands after a number of them: "denied". */
export const doneTo = (treatment: Treatment): string =>
  done[treatment] ?? treatments[treatment].label.toLowerCase();

/** "1 of 5 points is denied": the first that is told, out of all. */
export function tallyInShort(tally: readonly (readonly [Treatment, number])[]): string {
  const total = tally.reduce((sum, [, count]) => sum + count, 0);
  const counts = new Map(tally);
  const named = [...firstNamed, ...keysOf(treatments)].find((key) => counts.has(key));
  return named ? pointsInWords(named, counts.get(named) ?? 0, total) : "";
}

/** "1 of 5 points is denied", "All 3 points are taken back", "The point is denied". */
export function pointsInWords(treatment: Treatment, count: number, total: number): string {
  const what = doneTo(treatment);
  if (total === 1) return `The point is ${what}`;
  if (count === total) return `All ${total} points are ${what}`;
  return `${count} of ${total} points ${count === 1 ? "is" : "are"} ${what}`;
}
