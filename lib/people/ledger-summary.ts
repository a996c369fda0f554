/** What stands over a ledger: how much of what there is, by year, by answer and by sign. Pure. */
import type { LedgerLine } from "./ledger";
import { type LedgerFilter, type LedgerShow, ledgerShows } from "./ledger-filter";
import { fewStatements, isShown, statementsOf } from "./ledger-list";
import type { LedgerSign } from "./ledger-signs";
import {
  fullestYear,
  type Months,
  monthsOf,
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

/** Counts the lines of a whole ledger for a page that shows what `filter` asks for. */
export function ledgerSummary(lines: LedgerLine[], filter: LedgerFilter): LedgerSummary {
  const statements = statementsOf(lines);
  const those = (change: Partial<LedgerFilter>) =>
    statementsOf(lines.filter((line) => isShown(line, { ...filter, ...change })));
  const shown = those({});
  const byYear = those({ year: null, month: null });
  const years = yearsOf(byYear);
  const year = typeof filter.year === "number" ? filter.year : fullestYear(years);
  const beside = those({ show: "all" });
  return {
    statements: statements.length,
    points: new Set(lines.flatMap(({ pointId }) => pointId ?? [])).size,
    answered: statements.filter((row) => row.isAnswered).length,
    takenBack: statements.filter((row) => row.isTakenBack).length,
    span: spanOf(statements),
    hasYears: statements.length > fewStatements,
    shown: shown.length,
    shownYears: yearsOf(shown),
    shows: {
      all: beside.length,
      answered: beside.filter((row) => row.isAnswered).length,
      unanswered: beside.filter((row) => !row.isAnswered).length,
      "taken-back": beside.filter((row) => row.isTakenBack).length,
    },
    years,
    months: year === null ? null : monthsOf(byYear, year),
    signs: signsIn(lines.filter((line) => isShown(line, { ...filter, sign: null }))),
  };
}

/** The choices of what is shown that show something of the whole ledger, "all" always. */
export function showsIn({ statements, answered, takenBack }: LedgerSummary): LedgerShow[] {
  const has: Record<LedgerShow, boolean> = {
    ...{ all: true, answered: answered > 0, unanswered: answered < statements },
    "taken-back": takenBack > 0,
  };
  return (Object.keys(ledgerShows) as LedgerShow[]).filter((show) => has[show]);
}

/** The signs of lines, each with its number of statements, most frequent first. */
function signsIn(lines: LedgerLine[]): LedgerSummary["signs"] {
  const statements = new Map<LedgerSign, Set<string>>();
  for (const { sign, statementId } of lines)
    statements.set(sign, (statements.get(sign) ?? new Set()).add(statementId));
  return [...statements]
    .map(([sign, ids]) => ({ sign, count: ids.size }))
    .sort((a, b) => b.count - a.count);
}
