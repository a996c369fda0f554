/** What stands over a ledger: how much of what there is, by year, by answer and by sign. Pure. */
import { type LedgerFilter, type LedgerShow, ledgerShows } from "./ledger-filter";
import { fewStatements } from "./ledger-list";
import type { LedgerSign } from "./ledger-signs";
import {
  fullestYear,
  type Months,
  monthsOf,
  type Period,
  spanOf,
  type YearSpan,
  type Years,
  yearsOf,
} from "./years";

export interface LedgerSummary {
  /** Of the whole ledger, whatever is asked for. */
  statements: number;
  points: number;
  answered: number;
  takenBack: number;
  /** From which year to which something is on record, of what is dated to one year. */
  span: YearSpan;
  /** Whether the statements are so many that they are read by years, with filters. */
  hasYears: boolean;
  /** Statements that are asked for, and by year. */
  shown: number;
  shownYears: Years;
  /** What each choice would show, beside all that is chosen otherwise. */
  shows: Record<LedgerShow, number>;
  years: Years;
  months: Months | null;
  signs: { sign: LedgerSign; count: number }[];
}

/** Statements that are alike in all that a ledger is counted by, and have lines of a sign; "" is any. */
export interface LedgerCell extends Period {
  sign: LedgerSign | "";
  isAnswered: boolean;
  isTakenBack: boolean;
  count: number;
}

/** What a ledger is counted by. */
export interface LedgerCounted {
  /** Every statement, once. */
  whole: LedgerCell[];
  /** Of the point that is asked for, or of all where none is: every statement once, and once for each sign of its lines. */
  asked: LedgerCell[];
  points: number;
}

/** Sums up a ledger for a page that shows what `filter` asks for. */
export function ledgerSummary(
  { whole, asked, points }: LedgerCounted,
  filter: LedgerFilter,
): LedgerSummary {
  const of = (sign: LedgerCell["sign"]) => asked.filter((cell) => cell.sign === sign);
  const signed = of(filter.sign ?? "");
  const those = (change: Partial<LedgerFilter>) =>
    signed.filter((cell) => isAsked(cell, { ...filter, ...change }));
  const shown = those({});
  const byYear = those({ year: null, month: null });
  const years = yearsOf(byYear);
  const year = typeof filter.year === "number" ? filter.year : fullestYear(years);
  const beside = those({ show: "all" });
  const statements = numberOf(whole);
  return {
    ...{ statements, points },
    answered: numberOf(whole.filter((cell) => cell.isAnswered)),
    takenBack: numberOf(whole.filter((cell) => cell.isTakenBack)),
    span: spanOf(whole),
    hasYears: statements > fewStatements,
    shown: numberOf(shown),
    shownYears: yearsOf(shown),
    shows: {
      all: numberOf(beside),
      answered: numberOf(beside.filter((cell) => cell.isAnswered)),
      unanswered: numberOf(beside.filter((cell) => !cell.isAnswered)),
      "taken-back": numberOf(beside.filter((cell) => cell.isTakenBack)),
    },
    years,
    months: year === null ? null : monthsOf(byYear, year),
    signs: signsIn(asked.filter((cell) => isAsked(cell, filter))),
  };
}

const numberOf = (cells: LedgerCell[]) => cells.reduce((sum, { count }) => sum + count, 0);

const showing: Record<LedgerShow, (cell: LedgerCell) => boolean> = {
  all: () => true,
  answered: (cell) => cell.isAnswered,
  unanswered: (cell) => !cell.isAnswered,
  "taken-back": (cell) => cell.isTakenBack,
};

const isAsked = (cell: LedgerCell, { show, year, month }: LedgerFilter) =>
  showing[show](cell) &&
  (year === null || cell.year === (year === "none" ? null : year)) &&
  (month === null || cell.month === month);

/** The choices of what is shown that show something of the whole ledger, "all" always. */
export function showsIn({ statements, answered, takenBack }: LedgerSummary): LedgerShow[] {
  const has: Record<LedgerShow, boolean> = {
    ...{ all: true, answered: answered > 0, unanswered: answered < statements },
    "taken-back": takenBack > 0,
  };
  return (Object.keys(ledgerShows) as LedgerShow[]).filter((show) => has[show]);
}

/** The signs, each with its number of statements, most frequent first. */
function signsIn(cells: LedgerCell[]): LedgerSummary["signs"] {
  const counts = new Map<LedgerSign, number>();
  for (const { sign, count } of cells)
    if (sign !== "") counts.set(sign, (counts.get(sign) ?? 0) + count);
  return [...counts]
    .map(([sign, count]) => ({ sign, count }))
    .sort((a, b) => b.count - a.count || (a.sign < b.sign ? -1 : 1));
}
