/** Which claims of the file stand in one matter: those that a statement makes together, and what hangs together so. */
import { groupBy } from "@/lib/group";
import { type Line, valuesOf } from "./file";

export interface ClaimGroup {
  /** The claims at issue, the most frequent first. */
  claims: { id: string; words: string; opposite: string | null }[];
  /** All lines of the statements that make one of them, by statement, in the order they were said. */
  statements: Line[][];
}

/** Groups the lines; a group with more statements comes first. */
export function claimGroups(lines: Line[]): ClaimGroup[] {
  const statements = [...groupBy(lines, (line) => line.statement_id).values()];
  const parent = new Map<string, string>();
  const rootOf = (id: string): string => {
    const above = parent.get(id) ?? id;
    return above === id ? id : rootOf(above);
  };
  for (const [line] of statements) {
    const [first = "", ...others] = valuesOf(line?.claim_ids ?? "");
    for (const other of others) parent.set(rootOf(other), rootOf(first));
  }
  const claimOf = (rows: Line[]) => valuesOf(rows[0]?.claim_ids ?? "")[0] ?? "";
  return [...groupBy(statements, (rows) => rootOf(claimOf(rows))).values()]
    .map((group) => ({
      claims: claimsOf(group),
      statements: group.toSorted((a, b) => saidOn(a).localeCompare(saidOn(b))),
    }))
    .sort((a, b) => b.statements.length - a.statements.length);
}

const saidOn = (rows: Line[]) => rows[0]?.said_on ?? "";

function claimsOf(group: Line[][]): ClaimGroup["claims"] {
  const made = group.flatMap(([line]) => {
    const [words, opposites] = [valuesOf(line?.claims ?? ""), valuesOf(line?.opposites ?? "")];
    return valuesOf(line?.claim_ids ?? "").map((id, index) => ({
      id,
      words: words[index] ?? id,
      opposite: opposites[index] ?? null,
    }));
  });
  return [...groupBy(made, (claim) => claim.id).values()]
    .sort((a, b) => b.length - a.length)
    .flatMap(([claim]) => (claim ? [claim] : []));
}
