/** What somebody meant whose words find nothing, or nearly nothing: the same with words that the record has. */
import { askedOf } from "@/lib/search/asked";
import { oneOf, written } from "@/lib/search/expression";
import { asWritten, replaced } from "@/lib/search/meant";
import {
  beginningOf,
  isShort,
  mayBeSlip,
  oneLetterAway,
  partings,
  slipsBetween,
} from "@/lib/search/neighbours";
import { readQuery } from "@/lib/search/query";
import type { Query } from "@/lib/search/query-type";
import { fewResults, type Meant, type SearchResults } from "@/lib/search/results";
import { tokensOf } from "@/lib/search/tokens";
import { publicRecord } from "./files";
import type { Reader } from "./reader";
import { searchRecord } from "./search";
import type { Narrowing } from "./search-found";

const most = {
  /** Words of a query that are looked at; whoever pastes a text made no slip. */
  words: 12,
  /** Words that are mistaken: each costs hundreds of look-ups. */
  slips: 4,
  /** Words of the record that are compared, of those that begin so. */
  compared: 3000,
  /** Rows that are counted of a word: which of two is commoner shows sooner. */
  counted: 500,
  /** Words that are near to one, and ways to put them together. */
  near: 6,
  together: 3,
};
/** A word that is on record is a slip only of one that is so much commoner. */
const commoner = 20;

const countSql = `select value as expression, (select count(*) from
    (select 1 from search where search match value limit ${most.counted})) as records
  from json_each(:expressions)`;

/** The index's own list of words, see db/public/reader.ts. */
const beginningSql = `select term from search_words
  where term >= :beginning and term < :beginning || char(1114111) limit ${most.compared}`;

/** A word that may be mistaken, and what it may be. */
interface Slip {
  term: string;
  /** How many rows have it, in any of its forms. */
  records: number;
}

interface Near {
  /** A word of the record, or two that were typed as one. */
  words: string;
  slips: number;
  records: number;
}

/** The query as it was probably meant, in words of the record; it finds more. Null where nothing is near. */
export async function findMeant(
  query: Query,
  { total, holds }: Pick<SearchResults, "total" | "holds">,
  narrowing: Narrowing = {},
  record: Reader = publicRecord(),
): Promise<Meant | null> {
  if (query.phrases.length > most.words) return null;
  const { slips, known } = await slipsOf(query, record);
  if (slips.length === 0 || slips.length > most.slips) return null;
  const unknown = slips.filter(({ records }) => records === 0).map(({ term }) => term);
  for (const chosen of await chooseFor(slips, known, record)) {
    const other = readQuery(replaced(query.words, (term) => chosen.get(term)));
    if (!other) continue;
    const found = await searchRecord(other, "", record, { ...narrowing, limit: 5 });
    const isBetter =
      found.holds === "all"
        ? holds === "some" || found.total > total
        : (holds === "some" || total === 0) && found.total > total;
    if (isBetter)
      return {
        words: asWritten(query.words, chosen, found.hits),
        total: found.total,
        unknown: tokensOf(query.words)
          .filter(({ term }) => unknown.includes(term))
          .map(({ start, end }) => query.words.slice(start, end)),
      };
  }
  return null;
}

/** Words that are not on record, or else those that hardly are; and what finds the others. */
async function slipsOf(query: Query, record: Reader): Promise<{ slips: Slip[]; known: string[] }> {
  const asked = askedOf(query);
  const words = asked.flatMap((word) => {
    const { terms, exact, stems, prefix } = word;
    if (exact) return [];
    const isWhole = terms.length === 1;
    return terms.filter(mayBeSlip).map((term, at) => ({
      ...{ term, word },
      ways: [term, ...(isWhole ? stems : [])].map(quoted),
      goesOn: prefix && at === terms.length - 1 ? [`${quoted(term)} *`] : [],
    }));
  });
  const counts = await countAll(
    words.flatMap(({ ways, goesOn }) => [...ways, ...goesOn]),
    record,
  );
  const counted = words.map(({ ways, goesOn, ...rest }) => ({
    ...rest,
    records: Math.max(...[...ways, ...goesOn].map((way) => counts.get(way) ?? 0)),
  }));
  const unknown = counted.filter(({ records }) => records === 0);
  const rare = counted.filter(({ records }) => records * commoner < most.counted);
  const slips = unknown.length > 0 ? unknown : rare;
  const mistaken = new Set(slips.map(({ word }) => word));
  return { slips, known: asked.filter((word) => !mistaken.has(word)).map(oneOf) };
}

const quoted = (words: string) => `"${words}"`;

async function countAll(expressions: readonly string[], record: Reader) {
  const rows = await record.all<{ expression: string; records: number }>(countSql, {
    expressions: JSON.stringify(expressions),
  });
  return new Map(rows.map((row) => [row.expression, row.records]));
}

/** Ways to put the words right, the likeliest first: near to what was typed, and beside the other words on record. */
async function chooseFor(slips: readonly Slip[], known: readonly string[], record: Reader) {
  let ways = [{ chosen: new Map<string, string>(), cost: 0, beside: 0 }];
  for (const slip of slips) {
    const near = await nearTo(slip, record);
    if (near.length === 0) continue;
    const tried = ways.flatMap((way) => {
      const others = [...known, ...[...way.chosen.values()].map(quoted)];
      return near.map((each) => ({
        ...{ way, each },
        all: [quoted(each.words), ...others].join(" AND "),
        some: others.length > 0 ? `${quoted(each.words)} AND (${others.join(" OR ")})` : "",
      }));
    });
    const counts = await countAll(
      tried.flatMap(({ all, some }) => (some ? [all, some] : all)),
      record,
    );
    const kept = tried.filter(
      ({ all, some }) => !isShort(slip.term) || (some && (counts.get(all) || counts.get(some))),
    );
    if (kept.length === 0) continue;
    ways = kept
      .map(({ way, each, all, some }) => {
        const besides = counts.get(all) ?? 0;
        const apart = besides > 0 ? 0 : counts.get(some) ? besideSome : besideNone;
        return {
          chosen: new Map([...way.chosen, [slip.term, each.words]]),
          cost: way.cost + each.slips + apart,
          beside: way.beside + besides + (counts.get(some) ?? 0) / most.counted,
        };
      })
      .sort((a, b) => a.cost - b.cost || b.beside - a.beside)
      .slice(0, most.together);
  }
  return ways.flatMap(({ chosen }) => (chosen.size > 0 ? chosen : []));
}

/** What it weighs, in slips, that a word stands beside some of the others only, or beside none. */
const [besideSome, besideNone] = [0.75, 1.5];

/** Words of the record near to one, the nearest first, of those the commonest. */
async function nearTo({ term, records }: Slip, record: Reader): Promise<Near[]> {
  const least = Math.max(1, records * commoner);
  const words = [...oneLetterAway(term), ...partings(term), ...(await farther(term, record))];
  const counts = await countAll(
    words.map((word) => `${written}${quoted(word)}`),
    record,
  );
  return [...new Set(words)]
    .map((word) => ({
      ...{ words: word, slips: slipsBetween(term, word) },
      records: counts.get(`${written}${quoted(word)}`) ?? 0,
    }))
    .filter((each) => each.records >= least)
    .sort((a, b) => a.slips - b.slips || b.records - a.records || (a.words < b.words ? -1 : 1))
    .slice(0, most.near);
}

/** Words two letters away that begin alike. */
async function farther(term: string, record: Reader): Promise<string[]> {
  const beginning = beginningOf(term);
  if (!beginning) return [];
  const rows = await record.all<{ term: string }>(beginningSql, { beginning });
  return rows.map((row) => row.term).filter((word) => slipsBetween(term, word) === 2);
}

/** Whether so little was found that it may be worth asking. */
export const isLittle = ({ total, holds, isPart, shownBefore }: SearchResults) =>
  shownBefore === 0 && !isPart && (holds === "some" || total <= fewResults);
