/** Planning and publishing. */
import type { Group, Operation } from "../row";
import { runWork } from "../work";

type Given = [what: "plan" | "publish" | "shared", size: number, times: number];

const publishing = (
  name: string,
  what: string,
  [kind, size, times]: Given,
  growth: number | null = 1.2,
  within = 180,
): Operation => ({
  ...{ name: `publish-${name}`, what, growth, within },
  measure: ({ isQuick }, { folder }) =>
    runWork("publish", [folder, kind, size, isQuick ? Math.min(times, 2) : times], {
      GAINSAY_DATA: folder,
    }),
});

export const publish: Group = {
  operations: [
    publishing("plan", "plan to publish a matter of 20", ["plan", 20, 5]),
    publishing("plan-largest", "plan to publish the largest matter", ["plan", 2_000, 2]),
    publishing("ordinary", "publish a matter of 20, until readers have it", ["publish", 20, 10]),
    publishing("largest", "publish the largest matter", ["publish", 2_000, 3]),
    // The record of a tenth has no speaker of so many matters.
    publishing(
      "shared",
      "correct the speaker of most matters, up to 2,000, until all have it",
      ["shared", 2_000, 1],
      null,
      300,
    ),
  ],
};
