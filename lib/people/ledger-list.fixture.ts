/**
 * Which lines of a ledger an address asks for, in which order, and what is folded of them: the rule that the queries of
 * db/public/queries/ledger-units.ts follow, over all lines at once.
 */
import { timesForRepeated } from "@/lib/comparison/repeats";
import { groupBy } from "@/lib/group";
import type { LedgerLine } from "./ledger";
import type { LedgerFilter } from "./ledger-filter";
import type { LedgerKey } from "./ledger-list";
import { type LedgerCell, type LedgerSummary, ledgerSummary } from "./ledger-summary";

/** A line by itself, or one claim said often: all its lines of a year, the first of which tells its place. */
export interface LedgerUnit {
  key: LedgerKey;
  lines: LedgerLine[];
  isFold: boolean;
}

/** Whether a line is among those that an address asks for. */
export function isShown(line: LedgerLine, { show, year, month, point, sign }: LedgerFilter) {
  return (
    showing[show](line) &&
    (year === null || (year === "none" ? line.year === null : line.year === year)) &&
    (month === null || line.month === month) &&
    (point === null || line.pointId === point) &&
    (sign === null || line.sign === sign)
  );
}

const showing: Record<LedgerFilter["show"], (line: LedgerLine) => boolean> = {
  all: () => true,
  answered: (line) => line.isAnswered,
  unanswered: (line) => !line.isAnswered,
  "taken-back": (line) => line.isTakenBack,
};

/** The lines in their order; with years, what is dated to none of them stands last, whichever way the order goes. */
export function unitsOf(
  lines: LedgerLine[],
  { order, hasYears, folds }: { order: LedgerFilter["order"]; hasYears: boolean; folds: boolean },
): LedgerUnit[] {
  const keyed = lines
    .map((line) => ({ line, key: keyOf(line, order, hasYears) }))
    .sort((a, b) => compareKeys(a.key, b.key));
  const groups = groupBy(keyed, ({ line }) =>
    folds && line.pointId !== null
      ? `${hasYears ? line.year : ""} ${line.pointId} ${line.position}`
      : line,
  );
  const units = [...groups.values()].flatMap((rows): LedgerUnit[] => {
    const [first] = rows;
    if (first && rows.length >= timesForRepeated)
      return [{ key: first.key, lines: rows.map(({ line }) => line), isFold: true }];
    return rows.map(({ line, key }) => ({ key, lines: [line], isFold: false }));
  });
  return units.sort((a, b) => compareKeys(a.key, b.key));
}

function keyOf(line: LedgerLine, order: LedgerFilter["order"], hasYears: boolean): LedgerKey {
  const turn = order === "newest" ? -1 : 1;
  // Not known stands last in either order.
  const turned = (value: number | null) =>
    value === null ? Number.MAX_SAFE_INTEGER : turn * value;
  return [
    ...([hasYears ? turned(line.year) : 0, turned(line.moment)] as const),
    ...([line.number, line.sequence, turn * line.turn, line.place] as const),
  ];
}

function compareKeys(a: LedgerKey, b: LedgerKey): number {
  for (let at = 0; at < a.length; at += 1) {
    const [one, other] = [a[at] ?? 0, b[at] ?? 0];
    if (one !== other) return one < other ? -1 : 1;
  }
  return 0;
}

/** The units after a place in the order, and the place where the next page goes on; null on the last one. */
export function unitsAfter(
  units: LedgerUnit[],
  after: LedgerKey | null,
  limit: number,
): { units: LedgerUnit[]; next: LedgerKey | null } {
  const from = after ? units.findIndex(({ key }) => compareKeys(key, after) > 0) : 0;
  const page = from < 0 ? [] : units.slice(from, from + limit);
  const hasMore = from >= 0 && units.length > from + limit;
  return { units: page, next: hasMore ? (page.at(-1)?.key ?? null) : null };
}

/** The statements of lines, each once, with what is the same on all its lines. */
export const statementsOf = (lines: LedgerLine[]): LedgerLine[] => [
  ...new Map(lines.map((line) => [line.statementId, line])).values(),
];

/** What stands over a ledger of these lines. */
export function summaryOf(lines: LedgerLine[], filter: LedgerFilter): LedgerSummary {
  const { point } = filter;
  return ledgerSummary(
    {
      whole: cellsOf(lines, ""),
      asked: signedCells(lines.filter((line) => point === null || line.pointId === point)),
      points: new Set(lines.flatMap(({ pointId }) => pointId ?? [])).size,
    },
    filter,
  );
}

const signedCells = (lines: LedgerLine[]): LedgerCell[] => [
  ...cellsOf(lines, ""),
  ...[...groupBy(lines, (line) => line.sign)].flatMap(([sign, own]) => cellsOf(own, sign)),
];

const cellsOf = (lines: LedgerLine[], sign: LedgerCell["sign"]): LedgerCell[] =>
  statementsOf(lines).map(({ year, month, isAnswered, isTakenBack }) => ({
    ...{ sign, year, month, isAnswered, isTakenBack, count: 1 },
  }));
