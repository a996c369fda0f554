/** The rows of the index that a query finds, in their order: chosen by the database, weighed by lib/search/rank.ts. */
import { groupAlike, wordsOfText } from "@/lib/search/alike";
import { scoreOf, scoresOf, type Weighed } from "@/lib/search/rank";
import { mostLookedAt, type SearchOrder } from "@/lib/search/results";
import type { Reader } from "./reader";
import type { Found } from "./search-found";

/** Weights of title (questions, propositions, names), words (quotations), notes (our summaries), speakers' names and stems. */
const weights = "8.0, 4.0, 2.0, 1.0, 1.0";

/** Rows are weighed so many at a time: the best by the index, and then the next ones. */
const windowOf = (limit: number) => Math.max(limit, 100);

/** When it was said, for lists by date: what has no date stands at their end. */
const moment = (sign: "" | "-") => `ifnull((select ${sign}ifnull(s.latest, s.earliest)
  from statements s where f.kind = 'statement' and s.id = f.record_id), 9e15)`;

/** Rows with their score, lower ones first; `where` says which of the index. */
const scored: Record<SearchOrder, (where: string) => string> = {
  best: (where) => `select rowid as row, bm25(search, ${weights}) as score from search
    where ${where} order by rowid desc limit ${mostLookedAt}`,
  newest: (where) => byMoment(where, "-"),
  oldest: (where) => byMoment(where, ""),
};

const byMoment = (where: string, sign: "" | "-") => `select f.id as row, ${moment(sign)} as score
  from (select rowid as row from search where ${where} order by rowid desc limit ${mostLookedAt}) x
  join search_rows f on f.id = x.row`;

const windowSql = (order: SearchOrder, where: string) => `
  with looked as materialized (${scored[order](where)}),
  best as materialized (select row, score from looked where (score, row) > (:rank, :row)
    order by score, row limit :limit)
  select b.row, b.score, f.kind, f.record_id as id, f.title, f.words, f.notes, f.names, f.stems,
    (select count(*) from looked) as looked
  from best b join search_rows f on f.id = b.row order by b.score, b.row`;

interface RankedRow extends Weighed {
  row: number;
  score: number;
  kind: string;
  id: string;
  looked: number;
}

interface Window {
  /** Best first; each with those that say the same behind it. */
  groups: RankedRow[][];
  /** Where the next window begins; null where this is the last. */
  after: { rank: number; row: number } | null;
  /** Whether only some of what was found could be looked at. */
  isPart: boolean;
}

/** The rows behind a place in the order of the index, so many that a page can be filled with the best of them. */
export async function rankedWindow(
  { where, values, sought, holds }: Found,
  { rank, row, limit }: { rank: number; row: number; limit: number },
  { order, folds }: { order: SearchOrder; folds: boolean },
  record: Reader,
): Promise<Window> {
  const size = windowOf(limit);
  const rows = await record.all<RankedRow>(windowSql(order, where), {
    ...{ ...values, rank, row, limit: size + 1 },
  });
  const here = rows.slice(0, size);
  const last = here.at(-1);
  const ranked = order === "best" ? byScore(here, { sought, holds }) : here;
  return {
    groups: folds ? groupAlike(ranked, comparedBy) : ranked.map((each) => [each]),
    after: rows.length > size && last ? { rank: last.score, row: last.row } : null,
    isPart: (rows[0]?.looked ?? 0) >= mostLookedAt,
  };
}

/** Where all have every word, by these alone; otherwise by their letters, too. */
function byScore(rows: readonly RankedRow[], { sought, holds }: Pick<Found, "sought" | "holds">) {
  const scores =
    holds === "some" ? scoresOf(sought, rows) : rows.map((row) => scoreOf(sought, row));
  // Of equals, the order of the index.
  return rows
    .map((row, at) => ({ row, score: scores[at] ?? 0 }))
    .sort((a, b) => b.score - a.score)
    .map(({ row }) => row);
}

const comparedBy = ({ kind, words, notes, names }: RankedRow) =>
  kind === "statement"
    ? { words: wordsOfText(words || notes), gist: notes && names.trim() && `${names} / ${notes}` }
    : null;
