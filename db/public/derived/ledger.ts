/** Keeps the lines of ledgers, what they count for, and which of them lead a claim said often. */
import { getTableColumns } from "drizzle-orm";
import { answeredAtOnce } from "@/db/public/asking";
import type { Prepared } from "@/db/public/prepared";
import { among, listed } from "@/db/public/queries/ids";
import { ledgerLines } from "@/db/public/schema-derived";
import { timesForRepeated } from "@/lib/comparison/repeats";
import { groupBy } from "@/lib/group";
import { inserterOf } from "./insert";
import { ledgerInputs } from "./ledger-inputs";
import { type CountRow, countRowsOf, type LineRow, lineRowsOf } from "./ledger-rows";

/** What became of lines. */
export interface ChangedLines {
  /** Those that are no more as they were, and those that came. */
  gone: LineRow[];
  come: LineRow[];
  /** All lines of the statements and speakers of these, before and after. */
  before: LineRow[];
  after: LineRow[];
  /** The speakers and points of all lines that were looked at; their statements by the speaker. */
  pairs: { speakerId: string; pointId: string }[];
  looked: Map<string, Set<string>>;
}

const keyOf = (row: LineRow) => `${row.statementId} ${row.speakerId} ${row.place}`;
const columns = Object.keys(getTableColumns(ledgerLines)).filter(
  (name) => !name.startsWith("leads"),
) as (keyof LineRow)[];
const isSame = (a: LineRow | undefined, b: LineRow | undefined) =>
  a !== undefined && b !== undefined && columns.every((name) => a[name] === b[name]);

/** The lines of these statements, as the rows of the record have them now. */
export function linesNow(db: Prepared, statementIds: Iterable<string>): LineRow[] {
  const inputs = answeredAtOnce(ledgerInputs(statementIds), db);
  return [...inputs].flatMap(([speakerId, input]) => lineRowsOf(speakerId, input));
}

/** Writes the lines of these statements anew as far as they changed. */
export function keepLines(db: Prepared, statementIds: string[]): ChangedLines {
  const before = db.all<LineRow>(
    `select * from ledger_lines where statement_id in ${among(":ids")}`,
    { ids: listed(statementIds) },
  );
  const after = linesNow(db, statementIds);
  const [held, made] = [before, after].map((rows) => new Map(rows.map((row) => [keyOf(row), row])));
  const gone = before.filter((row) => !isSame(row, made?.get(keyOf(row))));
  const come = after.filter((row) => !isSame(row, held?.get(keyOf(row))));
  for (const { statementId, speakerId, place } of gone)
    db.run(
      `delete from ledger_lines where statement_id = :statementId and speaker_id = :speakerId and place = :place`,
      { statementId, speakerId, place },
    );
  addLines(db, come);
  markLeads(db, [...gone, ...come]);
  const touched = new Set([...gone, ...come].map((row) => `${row.statementId} ${row.speakerId}`));
  const ofTouched = (rows: LineRow[]) =>
    rows.filter((row) => touched.has(`${row.statementId} ${row.speakerId}`));
  keepCounts(db, [...countRowsOf(ofTouched(before), -1), ...countRowsOf(ofTouched(after), 1)]);
  return {
    ...{ gone, come, before: ofTouched(before), after: ofTouched(after) },
    pairs: [...before, ...after].flatMap(({ speakerId, pointId }) =>
      pointId === null ? [] : [{ speakerId, pointId }],
    ),
    looked: new Map(
      [...groupBy([...before, ...after], (row) => row.speakerId)].map(([id, rows]) => [
        id,
        new Set(rows.map(({ statementId }) => statementId)),
      ]),
    ),
  };
}

/** Adds lines, each of which leads until `markLeads` knows better. */
export function addLines(db: Prepared, lines: LineRow[]): void {
  const insert = inserterOf(db, "ledger_lines", [...columns, "leadsNewest", "leadsOldest"]);
  for (const row of lines) insert({ ...row, leadsNewest: 1, leadsOldest: 1 });
}

/** Adds to what is counted, and leaves out what is none. */
export function keepCounts(db: Prepared, changes: CountRow[]): void {
  const sums = new Map<string, CountRow>();
  for (const row of changes) {
    const { statements, ...cell } = row;
    const key = JSON.stringify(cell);
    const sum = sums.get(key)?.statements ?? 0;
    sums.set(key, { ...row, statements: sum + statements });
  }
  for (const row of sums.values()) {
    if (row.statements === 0) continue;
    db.run(
      `insert into ledger_counts (speaker_id, sign, year, month, is_answered, is_taken_back, statements)
       values (:speakerId, :sign, :year, :month, :isAnswered, :isTakenBack, :statements)
       on conflict do update set statements = statements + excluded.statements`,
      { ...row },
    );
    if (row.statements < 0)
      db.run(
        `delete from ledger_counts where speaker_id = :speakerId and sign = :sign and year = :year
           and month = :month and is_answered = :isAnswered and is_taken_back = :isTakenBack
           and statements = 0`,
        { ...row, statements: 0 },
      );
  }
}

/** The order of a list, newest or oldest first, within one year, see `unitsOf` of lib/people/ledger-list.ts. */
const newestFirst = "l.moment desc, l.number, l.sequence, l.turn desc, l.place, l.statement_id";
const oldestFirst =
  "l.moment = -9e15, l.moment, l.number, l.sequence, l.turn, l.place, l.statement_id";

/** Of a claim that was said often in a year one line leads in each order; of any other each. */
const leadsSql = (groups: string) => `
  update ledger_lines set leads_newest = n.newest, leads_oldest = n.oldest from (
    select l.rowid as id, l.leads_newest, l.leads_oldest,
      (count(*) over g < ${timesForRepeated} or row_number() over (g order by ${newestFirst}) = 1) as newest,
      (count(*) over g < ${timesForRepeated} or row_number() over (g order by ${oldestFirst}) = 1) as oldest
    from ${groups} where l.point_id is not null
    window g as (partition by l.speaker_id, l.point_id, l.year, l.position)
  ) n where ledger_lines.rowid = n.id and (n.newest <> n.leads_newest or n.oldest <> n.leads_oldest)`;

function markLeads(db: Prepared, lines: LineRow[]): void {
  const groups = new Map(
    lines.flatMap(({ speakerId, pointId, year, position }) => {
      const group = JSON.stringify([speakerId, pointId, year, position]);
      return pointId === null ? [] : [[group, group] as const];
    }),
  );
  if (groups.size === 0) return;
  db.run(
    leadsSql(`json_each(:groups) j cross join ledger_lines l on l.speaker_id = j.value ->> 0
      and l.point_id = j.value ->> 1 and l.year = j.value ->> 2 and l.position is j.value ->> 3`),
    { groups: `[${[...groups.keys()].join(",")}]` },
  );
}

/** The same for all lines there are. */
export const markAllLeads = (db: Prepared): number => db.run(leadsSql("ledger_lines l"));
