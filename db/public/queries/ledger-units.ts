/**
 * Reads which lines of a speaker's ledger a page shows: by its filter, in its order, after a key; what is said often in a
 * year folded. lib/people/ledger-list.fixture.ts has the same rule over all lines.
 */
import type { LineRow } from "@/db/public/derived/ledger-rows";
import type { Parameters } from "@/db/public/prepared";
import type { Reader } from "@/db/public/reader";
import { noYear } from "@/db/public/schema-derived";
import { timesForRepeated } from "@/lib/comparison/repeats";
import { undated } from "@/lib/dates/moment";
import { groupBy } from "@/lib/group";
import type { LedgerFilter } from "@/lib/people/ledger-filter";
import type { LedgerKey } from "@/lib/people/ledger-list";

/** A line by itself, or the first of one claim said often. */
export interface LedgerUnit {
  lines: LineRow[];
  fold: { times: number; answered: number; first: LineRow; last: LineRow } | null;
}

interface Asked {
  speakerId: string;
  filter: LedgerFilter;
  /** Whether the list goes by years, and folds. */
  hasYears: boolean;
  after: LedgerKey | null;
  limit: number;
  /** Lines of a fold that are shown. */
  linesOfFold: number;
}

export interface LedgerUnits {
  units: LedgerUnit[];
  next: LedgerKey | null;
}

/** Greater than whatever is known: it stands last in either order. */
const last = Number.MAX_SAFE_INTEGER;

/** The columns of an order, and the same as values that all ascend. */
const orders = {
  newest: {
    within: "moment desc, number, sequence, turn desc, place",
    year: `iif(year = ${noYear}, ${last}, -year)`,
    byYear: "year desc",
    key: `iif(moment = ${undated}, ${last}, -moment), number, sequence, -turn, place`,
    leads: "leads_newest = 1",
    yearsOn: "year <= iif(:k0 = :last, :noYear, -:k0)",
  },
  oldest: {
    within: `moment = ${undated}, moment, number, sequence, turn, place`,
    year: `iif(year = ${noYear}, ${last}, year)`,
    byYear: `year = ${noYear}, year`,
    key: `iif(moment = ${undated}, ${last}, moment), number, sequence, turn, place`,
    leads: "leads_oldest = 1",
    yearsOn: "true",
  },
};

type KeyRow = LineRow & Record<"k0" | "k1" | "k2" | "k4" | "k5", number> & { k3: string };

/** The rows of a page, and where the next one goes on; null on the last one. */
export async function listUnits(record: Reader, asked: Asked): Promise<LedgerUnits> {
  const { filter, hasYears, after, limit } = asked;
  const order = orders[filter.order];
  const { conditions, values } = conditionsOf(asked);
  const folds = hasYears && filter.point === null;
  // Where a filter takes lines out of a year, others than those of the whole lead what is folded.
  const isWhole = filter.show === "all" && filter.month === null && filter.sign === null;
  const from =
    folds && !isWhole
      ? `(select *, count(*) over w as times, row_number() over (w order by ${order.within}) as nth
          from ledger_lines where ${conditions}
          window w as (partition by year, point_id, position))`
      : "ledger_lines";
  const leads = isWhole
    ? order.leads
    : `(point_id is null or times < ${timesForRepeated} or nth = 1)`;
  const year = hasYears ? order.year : "0";
  const rows = await record.all<KeyRow>(
    `select *, ${keyColumns(`${year}, ${order.key}`)} from ${from}
     where ${conditions} ${folds ? `and ${leads}` : ""}
       ${after && hasYears ? `and ${order.yearsOn}` : ""}
       ${after ? `and (${year}, ${order.key}) > (:k0, :k1, :k2, :k3, :k4, :k5)` : ""}
     order by ${hasYears ? `${order.byYear}, ` : ""}${order.within} limit :limit`,
    {
      ...{ ...values, limit: limit + 1 },
      ...(after && Object.fromEntries(after.map((value, at) => [`k${at}`, value]))),
      ...(after && hasYears && filter.order === "newest" && { last, noYear }),
    },
  );
  const shown = rows.slice(0, limit);
  const foldOf = folds ? await foldsAmong(record, shown, asked) : () => null;
  const end = shown.at(-1);
  return {
    units: shown.map((line) => foldOf(line) ?? { lines: [line], fold: null }),
    next: rows.length > limit && end ? [end.k0, end.k1, end.k2, end.k3, end.k4, end.k5] : null,
  };
}

/** Names for the values of a key, which no bracket parts but that of `iif`. */
const keyColumns = (key: string) =>
  key
    .split(/, (?![^(]*\))/)
    .map((sql, at) => `${sql} as k${at}`)
    .join(", ");

const shows: Record<LedgerFilter["show"], string | null> = {
  all: null,
  answered: "is_answered = 1",
  unanswered: "is_answered = 0",
  "taken-back": "is_taken_back = 1",
};

/** What is asked of each line. */
function conditionsOf({ speakerId, filter }: Pick<Asked, "speakerId" | "filter">) {
  const { show, year, month, point, sign } = filter;
  const values: Parameters = {
    speakerId,
    ...(year !== null && { year: year === "none" ? noYear : year }),
    ...(month !== null && { month }),
    ...(point !== null && { point }),
    ...(sign !== null && { sign }),
  };
  const conditions = [
    "speaker_id = :speakerId",
    shows[show],
    year !== null && "year = :year",
    month !== null && "month = :month",
    point !== null && "point_id = :point",
    sign !== null && "sign = :sign",
  ];
  return { conditions: conditions.filter(Boolean).join(" and "), values };
}

type FoldRow = LineRow & Record<"times" | "answered" | "nth" | "fromFirst" | "fromLast", number>;

const foldKey = (row: LineRow) => `${row.year} ${row.pointId} ${row.position}`;

/** What is folded behind these lines: the first lines of each, its ends in time, and how many there are. */
async function foldsAmong(
  record: Reader,
  lines: LineRow[],
  { speakerId, filter, linesOfFold }: Asked,
): Promise<(line: LineRow) => LedgerUnit | null> {
  const on = lines.filter((row) => row.pointId !== null);
  if (on.length === 0) return () => null;
  const groups = new Map(
    on.map((row) => [foldKey(row), [row.year, row.pointId, row.position]] as const),
  );
  const { within } = orders[filter.order];
  const { conditions, values } = conditionsOf({ speakerId, filter });
  const { year: _, ...others } = values;
  const rows = await record.all<FoldRow>(
    `select * from (
       select l.*, count(*) over w as times, sum(is_answered) over w as answered,
         row_number() over (w order by ${within}) as nth,
         row_number() over (w order by moment = ${undated}, moment, ${within}) as from_first,
         row_number() over (w order by moment desc, ${reversed(within)}) as from_last
       from json_each(:groups) j cross join ledger_lines l on l.speaker_id = :speakerId
         and l.point_id = j.value ->> 1 and l.year = j.value ->> 0 and l.position is j.value ->> 2
       where ${conditions.replace("year = :year", "true")}
       window w as (partition by l.year, l.point_id, l.position))
     where times >= ${timesForRepeated} and (nth <= ${linesOfFold} or from_first = 1 or from_last = 1)
     order by nth`,
    {
      ...others,
      // Each once: a claim said twice in a year has two lines here, and would count as said four times.
      groups: JSON.stringify([...groups.values()]),
    },
  );
  const folded = groupBy(rows, foldKey);
  return (line) => {
    const all = line.pointId === null ? [] : (folded.get(foldKey(line)) ?? []);
    const [first, end] = [
      all.find((row) => row.fromFirst === 1),
      all.find((row) => row.fromLast === 1),
    ];
    if (!first || !end) return null;
    const { times, answered } = first;
    return {
      lines: all.filter((row) => row.nth <= linesOfFold),
      fold: { times, answered, first, last: end },
    };
  };
}

/** An order the other way round. */
const reversed = (order: string) =>
  order
    .split(", ")
    .map((term) => (term.endsWith(" desc") ? term.slice(0, -5) : `${term} desc`))
    .join(", ");
