/** How far a record is: what is entered of it, in the order in which it is asked for. Pure; nothing is kept from saving by it. */
import type { Entry } from "./entry";

export const recordSteps = {
  words: "Words",
  who: "Who, when",
  points: "Points",
  review: "Send to review",
} as const;
export type RecordStep = keyof typeof recordSteps;

const isEntered: Record<RecordStep, (entry: Entry) => boolean> = {
  words: ({ quotations, summary }) => quotations.length > 0 && summary.trim() !== "",
  who: ({ speaker, party, occasion, occasionTitle }) =>
    speaker !== null && party !== null && (occasion !== null || occasionTitle.trim() !== ""),
  points: ({ stances }) => Object.keys(stances).length > 0,
  review: () => false,
};

/** The steps of an entry: those that are done, and the first that is not. */
export function stepsOfRecord(
  entry: Entry,
): { step: RecordStep; isDone: boolean; isNow: boolean }[] {
  const steps = (Object.keys(recordSteps) as RecordStep[]).map((step) => ({
    step,
    isDone: isEntered[step](entry),
  }));
  const now = steps.find(({ isDone }) => !isDone);
  return steps.map((one) => ({ ...one, isNow: one === now }));
}
