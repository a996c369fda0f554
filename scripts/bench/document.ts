/** docs/benchmarks.md: the tables, on what they were measured, and why what is missed is. */
import type { Results } from "./results";
import { longestHold, operationsTable, rowsTable } from "./table";

/** Why a row is as it is: the profile that says it, and what was tried. By the name of the row. */
export type Notes = Record<string, string>;

export function documentOf(results: Results, notes: Notes): string {
  const { at, machine, rows, operations } = results;
  const { processor, cores, memory, versions } = machine;
  const names = [...rows, ...operations].map(({ name, what }) => ({ name, what }));
  const told = names.flatMap(({ name, what }) =>
    notes[name] ? [`- **${what}.** ${notes[name]}`] : [],
  );
  return `<!-- Written by npm run bench; what is told of single rows stands in scripts/bench/notes.json. -->
# What it costs

Each row is measured beside a limit in the same run, in at least three rounds in turn; the ratio is the median of the rounds, ours ÷ limit.
Absolute figures are this machine's. Where a column says so, the ratio is also told by time on the processor, which other work on the
machine moves less. How it is measured, and what each row is compared with: [decision 066](decisions/066-the-bench.md).

Measured on ${at}: ${processor}, ${cores} cores, ${memory} GB; ${Object.entries(versions)
    .map(([name, version]) => `${name} ${version}`)
    .join(", ")}.

## Against limits

${rowsTable(rows)}

## Operations

Times in ms. *Hold* is the longest that the event loop of the process that serves readers stood meanwhile: at most ${longestHold}. *Growth* is p50 on the
larger record ÷ p50 on the smaller.

${operationsTable(operations)}
${told.length > 0 ? `\n## What the figures do not say\n\n${told.join("\n")}\n` : ""}`;
}
