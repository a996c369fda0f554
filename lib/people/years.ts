/** The years and months of a speaker's statements, as columns. What is dated to no one of them has its own place. Pure. */
import { daysOf } from "@/lib/dates/edtf";
import type { Bounds } from "@/lib/dates/edtf-date";
import { groupBy } from "@/lib/group";

/** The one year, and the one month of it, that a date lies in; null where its bounds go over the edge, or lack. */
export interface Period {
  year: number | null;
  /** 1 to 12. */
  month: number | null;
}

export function periodOf(dating: Bounds & { edtf?: string | null }): Period {
  const { earliest, latest } = daysOf(dating);
  if (earliest === null || latest === null) return { year: null, month: null };
  const [from, to] = [new Date(earliest), new Date(latest)];
  const year = from.getUTCFullYear();
  if (to.getUTCFullYear() !== year) return { year: null, month: null };
  const month = from.getUTCMonth();
  return { year, month: to.getUTCMonth() === month ? month + 1 : null };
}

/** The first and the last year; null where none is known. */
export interface YearSpan {
  years: [first: number, last: number] | null;
  /** Whether something is not dated, or within bounds that lie in no one year. */
  hasOthers: boolean;
}

/** What is dated "before May 2026" may be of any year: only what lies within one makes a first or a last year. */
export function spanOf(statements: Period[]): YearSpan {
  let years: YearSpan["years"] = null;
  for (const { year } of statements) {
    if (year === null) continue;
    years = years ? [Math.min(years[0], year), Math.max(years[1], year)] : [year, year];
  }
  return { years, hasOthers: statements.some(({ year }) => year === null) };
}

/** How many statements, and how many of them somebody else answers. */
export interface Tally {
  count: number;
  answered: number;
}

/** A year with statements, or years between two such without any. */
export type YearColumn =
  | (Tally & { kind: "year"; year: number })
  | { kind: "none"; from: number; to: number };

export interface Years {
  columns: YearColumn[];
  /** Of the tallest column, that of the undated among them. */
  most: number;
  /** Statements that are dated to no one year. */
  undated: Tally;
}

interface Counted extends Period {
  isAnswered: boolean;
  /** How many statements it stands for; one where it is one. */
  count?: number;
}

const tallyOf = (rows: Counted[]): Tally => ({
  count: numberOf(rows),
  answered: numberOf(rows.filter((row) => row.isAnswered)),
});

const numberOf = (rows: Counted[]) => rows.reduce((sum, { count = 1 }) => sum + count, 0);

/** The years of statements, each given once. */
export function yearsOf(statements: Counted[]): Years {
  const by = byNumber(statements, (row) => row.year);
  const numbers = [...by.keys()].sort((a, b) => a - b);
  const columns = numbers.flatMap((year, index): YearColumn[] => {
    const before = numbers[index - 1];
    const column: YearColumn = { kind: "year", year, ...tallyOf(by.get(year) ?? []) };
    return before === undefined || before === year - 1
      ? [column]
      : [{ kind: "none", from: before + 1, to: year - 1 }, column];
  });
  const undated = tallyOf(statements.filter((row) => row.year === null));
  return {
    columns,
    most: Math.max(undated.count, ...[...by.values()].map(numberOf)),
    undated,
  };
}

export interface Months {
  year: number;
  /** From the first month with a statement to the last; empty ones between stand as such. */
  columns: (Tally & { month: number })[];
  most: number;
  /** Statements of the year that are dated to no one month. */
  undated: Tally;
}

/** The months of one year, on their own scale. */
export function monthsOf(statements: Counted[], year: number): Months {
  const rows = statements.filter((row) => row.year === year);
  const by = byNumber(rows, (row) => row.month);
  const [first, last] = [Math.min(...by.keys()), Math.max(...by.keys())];
  const length = by.size === 0 ? 0 : last - first + 1;
  return {
    year,
    columns: Array.from({ length }, (_, index) => ({
      month: first + index,
      ...tallyOf(by.get(first + index) ?? []),
    })),
    most: Math.max(0, ...[...by.values()].map(numberOf)),
    undated: tallyOf(rows.filter((row) => row.month === null)),
  };
}

/** The year with the most statements; of equals the latest. Null where none is dated to a year. */
export function fullestYear({ columns }: Years): number | null {
  let fullest: { year: number; count: number } | null = null;
  for (const column of columns)
    if (column.kind === "year" && column.count >= (fullest?.count ?? 0)) fullest = column;
  return fullest?.year ?? null;
}

function byNumber<T>(rows: T[], of: (row: T) => number | null): Map<number, T[]> {
  return groupBy(
    rows.filter((row) => of(row) !== null),
    (row) => of(row) ?? 0,
  );
}
