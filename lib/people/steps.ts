/** The positions on one point as steps from one to the next: stance, stance, taken back. Pure. */
import { compareBounds } from "@/lib/dates/order";
import { boundsOfStatement } from "@/lib/datings";
import { isSpokenBefore } from "@/lib/occasion-order";
import type { PointHistory, PositionRun, TakenBack } from "./point-history";

export type PositionStep =
  | { kind: "run"; run: PositionRun; takesBack: boolean }
  | { kind: "taken_back"; by: TakenBack };

/** The runs in their order, and each retraction before whatever was surely said after it. */
export function stepsOf({ runs, takenBack, sequences }: PointHistory): PositionStep[] {
  const steps: PositionStep[] = runs.map((run) => ({
    ...{ kind: "run", run },
    takesBack: takenBack.some(({ byId }) => byId === run.first.statement.id),
  }));
  const shown = new Set(runs.map((run) => run.first.statement.id));
  const isBefore = (by: TakenBack, run: PositionRun) =>
    compareBounds(by, boundsOf(run)) === "before" ||
    isSpokenBefore(sequences, by.byId, run.first.statement.id);
  for (const by of takenBack.filter(({ byId }) => !shown.has(byId))) {
    const later = steps.findIndex((step) => step.kind === "run" && isBefore(by, step.run));
    steps.splice(later < 0 ? steps.length : later, 0, { kind: "taken_back", by });
  }
  return steps;
}

const boundsOf = ({ first }: PositionRun) => boundsOfStatement([first.occasion], first.statement);
