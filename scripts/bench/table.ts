/** The tables of what was measured, as Markdown. */
import { isMet, median, quantile, ratioOf } from "./figures";
import { isMissing, type OperationResult, type Results, type RowResult } from "./results";
import type { Goal, Times } from "./row";

/** The longest that the event loop may stand, in ms, whatever is done. */
export const longestHold = 50;

/** Three figures of a number, as people write it. */
export function figure(value: number): string {
  if (!Number.isFinite(value)) return "–";
  const size = Math.abs(value);
  return value.toLocaleString("en-GB", {
    maximumFractionDigits: size >= 100 ? 0 : size >= 10 ? 1 : 2,
  });
}

const goalInWords = (goal: Goal | null) =>
  goal === null ? "–" : "atLeast" in goal ? `≥ ${goal.atLeast}` : `≤ ${goal.atMost}`;

const cells = (line: readonly string[]) => `| ${line.join(" | ")} |`;
const table = (head: readonly string[], lines: readonly (readonly string[])[]) =>
  [cells(head), cells(head.map(() => "---")), ...lines.map(cells)].join("\n");

/** What was measured against a limit. */
export function rowsTable(rows: readonly RowResult[]): string {
  const lines = rows.map(({ what, limit, unit, goal, measured }) => {
    if (isMissing(measured)) return [what, limit, "", "", "", goalInWords(goal), measured.missing];
    const ratio = ratioOf(measured);
    const { processor, also } = measured;
    return [
      also ? `${what}; ${also}` : what,
      `${limit}: ${figure(median(measured.limit))} ${unit}`,
      `${figure(median(measured.ours))} ${unit}`,
      figure(ratio),
      processor ? figure(ratioOf(processor)) : "",
      goalInWords(goal),
      goal === null ? "" : isMet(ratio, goal) ? "met" : "**missed**",
    ];
  });
  const head = ["what", "limit", "ours", "ratio", "of processor", "goal", ""];
  return table(head, lines);
}

function timesInWords(times: OperationResult["on"][string] | undefined): string[] {
  if (!times) return ["", "", ""];
  if (isMissing(times)) return [times.missing, "", ""];
  const { took, hold, also } = times;
  const p50 = figure(quantile(took, 0.5));
  return [
    also ? `${p50} (${also})` : p50,
    figure(quantile(took, 0.95)),
    hold === null ? "" : figure(hold),
  ];
}

/** On the large record ÷ on the other, of p50. */
function growthOf(small: Times, large: Times): number {
  return quantile(large.took, 0.5) / quantile(small.took, 0.5);
}

/** What an operation missed, in words: none is "met". */
function verdictOf({ growth, on }: OperationResult, sizes: readonly string[]): string[] {
  const measured = sizes.flatMap((size) => {
    const times = on[size];
    return times && !isMissing(times) ? [times] : [];
  });
  const [small, large] = measured;
  if (!small) return ["", ""];
  const grew = large ? growthOf(small, large) : null;
  const missed = [
    ...(grew !== null && growth !== null && grew > growth ? ["growth"] : []),
    ...(measured.some(({ hold }) => hold !== null && hold > longestHold) ? ["hold"] : []),
  ];
  const verdict = missed.length > 0 ? `**missed: ${missed.join(", ")}**` : "met";
  const told = grew === null ? "" : `${figure(grew)} (${growth === null ? "–" : `≤ ${growth}`})`;
  return [told, verdict];
}

/** What was done on each record, in ms: the middle, 95 of 100, and the longest that the event loop stood. */
export function operationsTable(operations: readonly OperationResult[]): string {
  const sizes = [...new Set(operations.flatMap(({ on }) => Object.keys(on)))].sort(
    (a, b) => Number(a) - Number(b),
  );
  const head = sizes.flatMap((size) => [`${figure(Number(size))}: p50`, "p95", "hold"]);
  const lines = operations.map((operation) => [
    operation.what,
    ...sizes.flatMap((size) => timesInWords(operation.on[size])),
    ...verdictOf(operation, sizes),
  ]);
  return table(["operation, ms", ...head, "growth", ""], lines);
}

/** The tables that have a line. */
export const tablesOf = ({ rows, operations }: Pick<Results, "rows" | "operations">): string[] => [
  ...(rows.length > 0 ? [rowsTable(rows)] : []),
  ...(operations.length > 0 ? [operationsTable(operations)] : []),
];
