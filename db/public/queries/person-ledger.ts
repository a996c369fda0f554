/** Reads a part of a speaker's ledger: what is counted of it, and the words of the rows that are shown. */
import { answered } from "@/db/public/asking";
import { ledgerInputs } from "@/db/public/derived/ledger-inputs";
import type { LineRow } from "@/db/public/derived/ledger-rows";
import type { Reader } from "@/db/public/reader";
import { decodeCursor, encodeCursor } from "@/lib/cursor";
import type { Bounds } from "@/lib/dates/edtf-date";
import { compareBounds } from "@/lib/dates/order";
import type { PlacedPoint } from "@/lib/document/excerpt";
import { type LedgerLine, ledgerLines } from "@/lib/people/ledger";
import type { LedgerFilter } from "@/lib/people/ledger-filter";
import type { LedgerKey } from "@/lib/people/ledger-list";
import {
  type LedgerRequest,
  type LedgerSearch,
  ledgerRows,
  type ShownLine,
  type Sought,
  statementIdsOf,
} from "@/lib/people/ledger-rows";
import { type LedgerSummary, ledgerSummary } from "@/lib/people/ledger-summary";
import { getExcerpt, listPlacedPoints } from "./excerpt";
import { among, listed } from "./ids";
import { readCounts } from "./ledger-counts";
import { type LedgerUnit, listUnits } from "./ledger-units";

/** Rows of a page, where a fold is one; and how many of a fold stand in it. */
const rowsOfPage = 50;
const rowsOfFold = 3;

/** One row, or a claim said often: the newest of its rows, and how many there are. */
export interface LedgerEntry {
  rows: ShownLine[];
  fold: LedgerFold | null;
}

export interface LedgerFold {
  times: number;
  answered: number;
  /** The dates of the first and the last, in time. */
  first: string | null;
  last: string | null;
  /** False where their bounds reach into each other: then they may have been the other way round. */
  isOrdered: boolean;
}

interface Attribution {
  statementId: string;
  number: number;
  /** Of the matter it stands in. */
  question: string;
}

/** So many of them are named. */
const mostAttributions = 20;

export interface LedgerPart {
  filter: LedgerFilter;
  summary: LedgerSummary;
  entries: LedgerEntry[];
  /** The points said most often, to choose from; and the one that is chosen. */
  points: PlacedPoint[];
  point: PlacedPoint | null;
  /** Of somebody without a statement, the first of those in which they attribute words to others. */
  attributions: Attribution[];
  /** Where the list goes on, for the address. */
  next: string | null;
}

/** Fifty rows of a speaker's ledger that a filter asks for, after a cursor, and what stands over them. */
export async function readLedgerPart(
  record: Reader,
  speakerId: string,
  filter: LedgerFilter,
  after?: string,
): Promise<LedgerPart> {
  const summary = ledgerSummary(await readCounts(record, speakerId, filter.point), filter);
  const key = decodeCursor<LedgerKey>(after, [
    ...(["number", "number", "number"] as const),
    ...(["string", "number", "number"] as const),
  ]);
  const { units, next } = await listUnits(record, {
    ...{ speakerId, filter, hasYears: summary.hasYears, after: key },
    ...{ limit: rowsOfPage, linesOfFold: rowsOfFold },
  });
  const [lineOf, choice] = await Promise.all([
    listLines(record, speakerId, units),
    listChoice(record, speakerId),
  ]);
  const shown = units.map(({ lines }) => lines.flatMap((row) => lineOf(row) ?? []));
  const [excerpt, sought, dates, points] = await Promise.all([
    getExcerpt(record, statementIdsOf(shown.flat())),
    listSought(
      record,
      shown.flat().map((line) => line.statementId),
    ),
    listDates(
      record,
      units.flatMap(({ fold }) => (fold ? [fold.first.statementId, fold.last.statementId] : [])),
    ),
    listPlacedPoints(record, filter.point ? [...choice, filter.point] : choice),
  ]);
  const rowOf = ledgerRows(excerpt, sought);
  const placed = new Map(points.map((row) => [row.id, row]));
  const dateOf = (row: LineRow) => dates.get(row.statementId) ?? undated;
  return {
    ...{ filter, summary },
    entries: units.map(({ fold }, index) => ({
      rows: (shown[index] ?? []).flatMap((line) => rowOf(line) ?? []),
      fold: fold && {
        ...{ times: fold.times, answered: fold.answered },
        ...stretchOf(dateOf(fold.first), dateOf(fold.last)),
      },
    })),
    points: choice.flatMap((id) => placed.get(id) ?? []),
    point: filter.point === null ? null : (placed.get(filter.point) ?? null),
    next: next && encodeCursor(next),
    attributions: summary.statements === 0 ? await listAttributions(record, speakerId) : [],
  };
}

/** Lines with what stands at their other ends. */
async function listLines(
  record: Reader,
  speakerId: string,
  units: LedgerUnit[],
): Promise<(row: LineRow) => LedgerLine | undefined> {
  const ids = new Set(units.flatMap(({ lines }) => lines.map((row) => row.statementId)));
  const input = (await answered(ledgerInputs(ids), record)).get(speakerId);
  const keyOf = (row: Pick<LineRow, "statementId" | "place">) => `${row.statementId} ${row.place}`;
  const lines = new Map((input ? ledgerLines(input) : []).map((line) => [keyOf(line), line]));
  return (row) => {
    const line = lines.get(keyOf(row));
    const { number, sequence, turn } = row;
    // Their place among the others is known of all together.
    return line && { ...line, number, sequence, turn };
  };
}

/** The points that most statements are about: so many as can be chosen from at once. */
async function listChoice(record: Reader, speakerId: string): Promise<string[]> {
  const rows = await record.all<{ pointId: string }>(
    `select point_id from ledger_points where speaker_id = :speakerId
     order by lines desc, newest desc, matter_id, place, point_id limit 50`,
    { speakerId },
  );
  return rows.map((row) => row.pointId);
}

const listAttributions = (record: Reader, speakerId: string) =>
  record.all<Attribution>(
    `select s.id as statement_id, b.number, m.question
     from statements s join memberships b on b.statement_id = s.id join matters m on m.id = b.matter_id
     where s.attributed_by_id = :speakerId order by b.matter_id, b.number limit ${mostAttributions}`,
    { speakerId },
  );

const undated: Dates = { edtf: null, earliest: null, latest: null };

const stretchOf = (first: Dates, last: Dates) => ({
  ...{ first: first.edtf, last: last.edtf },
  isOrdered: first.edtf === last.edtf || compareBounds(first, last) === "before",
});

type Dates = Bounds & { edtf: string | null };

async function listDates(record: Reader, ids: string[]): Promise<Map<string, Dates>> {
  const rows = await record.all<Dates & { id: string }>(
    `select id, edtf, earliest, latest from statements where id in ${among(":ids")}`,
    { ids: listed(ids) },
  );
  return new Map(rows.map((row) => [row.id, row]));
}

/** The searches and requests for answers to these statements. */
async function listSought(record: Reader, statementIds: string[]): Promise<Sought> {
  const ids = listed(statementIds);
  const [searches, requests] = await Promise.all([
    record.all<LedgerSearch>(
      `select q.id, q.statement_id, p.name as party_name, q.looked_in as "where", q.searched_at, q.outcome
      from reply_searches q join parties p on p.id = q.party_id
      where q.statement_id in ${among(":ids")} order by q.searched_at, q.id`,
      { ids },
    ),
    record.all<LedgerRequest>(
      `select q.statement_id, k.name, q.channel, q.asked_at, q.deadline, q.outcome, q.checked_at
      from comment_requests q join speakers k on k.id = q.speaker_id
      where q.statement_id in ${among(":ids")} order by q.matter_id, q.place`,
      { ids },
    ),
  ]);
  return { searches, requests };
}
