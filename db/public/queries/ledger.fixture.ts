/** Ledgers as they are read page by page, against the rule over all their lines at once. */
import { answeredAtOnce } from "@/db/public/asking";
import { ledgerInputs } from "@/db/public/derived/ledger-inputs";
import type { PublicFile } from "@/db/public/files";
import { preparedOn } from "@/db/public/prepared";
import { type LedgerLine, ledgerLines } from "@/lib/people/ledger";
import { type LedgerFilter, ledgerShows, wholeLedger } from "@/lib/people/ledger-filter";
import type { LedgerKey } from "@/lib/people/ledger-list";
import { isShown, summaryOf, unitsOf } from "@/lib/people/ledger-list.fixture";
import { ledgerSummary } from "@/lib/people/ledger-summary";
import { readCounts } from "./ledger-counts";
import { listUnits } from "./ledger-units";

/** Each list that differs, by its speaker and its filter. */
export async function ledgerProblems(record: PublicFile): Promise<string[]> {
  const ids = record.connection.prepare<[], string>("select id from speakers").pluck().all();
  const problems: string[] = [];
  for (const id of ids) {
    const lines = linesOf(record, id);
    for (const filter of filtersFor(lines)) {
      const [has, should] = [await readAs(record, id, filter), expected(lines, filter)];
      if (JSON.stringify(has) !== JSON.stringify(should))
        problems.push(
          `${id} ${JSON.stringify(filter)}: ${JSON.stringify(has)} for ${JSON.stringify(should)}`,
        );
    }
  }
  return problems;
}

function linesOf({ connection }: PublicFile, speakerId: string): LedgerLine[] {
  const own = connection
    .prepare<[string], string>("select statement_id from statement_speakers where speaker_id = ?")
    .pluck()
    .all(speakerId);
  const input = answeredAtOnce(ledgerInputs(own), preparedOn(connection)).get(speakerId);
  return input ? ledgerLines(input) : [];
}

/** The whole ledger in both orders, and each choice that shows something of it, alone and with others. */
function filtersFor(lines: LedgerLine[]): LedgerFilter[] {
  const [some, other] = [lines[0], lines[Math.floor(lines.length / 2)]];
  const narrowed: Partial<LedgerFilter>[] = [
    {},
    ...Object.keys(ledgerShows).map((show) => ({ show: show as LedgerFilter["show"] })),
    { year: "none" },
    ...[some, other].flatMap((line): Partial<LedgerFilter>[] =>
      line
        ? [
            { point: line.pointId },
            { sign: line.sign },
            { year: line.year ?? "none" },
            ...(line.year === null ? [] : [{ year: line.year, month: line.month }]),
            { year: line.year, show: "unanswered" },
            { point: line.pointId, sign: line.sign },
          ]
        : [],
    ),
  ];
  return narrowed.flatMap((filter) =>
    (["newest", "oldest"] as const).map((order) => ({ ...wholeLedger, ...filter, order })),
  );
}

const name = ({ statementId, pointId }: { statementId: string; pointId: string | null }) =>
  `${statementId} ${pointId}`;

const linesOfFold = 3;

async function readAs(record: PublicFile, speakerId: string, filter: LedgerFilter) {
  const summary = ledgerSummary(await readCounts(record, speakerId, filter.point), filter);
  const units: unknown[] = [];
  let after: LedgerKey | null = null;
  do {
    const page: Awaited<ReturnType<typeof listUnits>> = await listUnits(record, {
      ...{ speakerId, filter, after, limit: 7, linesOfFold, hasYears: summary.hasYears },
    });
    units.push(
      ...page.units.map(({ lines, fold }) => ({
        lines: lines.map(name),
        fold: fold && { times: fold.times, answered: fold.answered },
        ends: fold && [fold.first.moment, fold.last.moment],
      })),
    );
    after = page.next;
  } while (after);
  return { summary, units };
}

function expected(lines: LedgerLine[], filter: LedgerFilter) {
  const summary = summaryOf(lines, filter);
  const { hasYears } = summary;
  const units = unitsOf(
    lines.filter((line) => isShown(line, filter)),
    { order: filter.order, hasYears, folds: hasYears && filter.point === null },
  );
  return {
    summary: { ...summary, signs: summary.signs },
    units: units.map(({ lines, isFold }) => {
      const moments = lines.flatMap((line) => line.moment ?? []);
      return {
        lines: lines.slice(0, linesOfFold).map(name),
        fold: isFold
          ? { times: lines.length, answered: lines.filter((line) => line.isAnswered).length }
          : null,
        ends:
          isFold && moments.length > 0
            ? [Math.min(...moments), Math.max(...moments)]
            : isFold
              ? [undated, undated]
              : null,
      };
    }),
  };
}
const undated = -9e15;
