/** Which rows of the desk's index of words share words with a text: bounded, whatever is asked and however much is logged. */
import { sql } from "drizzle-orm";
import type { DeskDatabase } from "@/db/desk/desk";
import { type Asked, askedOf } from "@/lib/search/asked";
import { readWords } from "@/lib/search/query";
import { rarity, type Sought } from "@/lib/search/rank";
import { isUnspaced } from "@/lib/search/tokens";

/** Words looked up at most, and rows of the index that are ranked at most. */
const mostWords = 40;
const mostRows = 10_000;
/** A stem so short begins too many words. */
const shortestStem = 4;

/** What is looked for of a text, with how telling each word is. */
export function soughtIn(db: DeskDatabase, text: string): Sought[] {
  const query = readWords(text);
  const asked = query ? askedOf(query).slice(0, mostWords) : [];
  const ways = JSON.stringify(asked.map((word) => waysOf(word).join(" OR ")));
  const counts = db.all<{ count: number }>(sql`
    select (select count(*) from (select 1 from statement_words
      where statement_words match value limit ${mostRows + 1})) as count
    from json_each(${ways}) order by key`);
  const all =
    db.get<{ rows: number | null }>(sql`select max(id) as rows from statements`)?.rows ?? 0;
  return asked.map((word, at) => {
    const records = counts[at]?.count ?? 0;
    return { ...word, records, rarity: rarity(records, all) };
  });
}

/** Rows of the index that have the rarest of the words, best first. */
export function rowsLike(db: DeskDatabase, sought: readonly Sought[], limit: number): number[] {
  let rows = 0;
  const rarest = [...sought]
    .sort((a, b) => a.records - b.records)
    .filter(({ records }, at) => {
      rows += records;
      return at === 0 || rows <= mostRows;
    });
  const query = rarest.flatMap(waysOf).join(" OR ");
  if (!query) return [];
  return db
    .all<{ rowid: number }>(sql`
      select rowid from (
        select rowid, bm25(statement_words) as score from statement_words
        where statement_words match ${query} order by rowid desc limit ${2 * mostRows})
      order by score limit ${limit}`)
    .map(({ rowid }) => rowid);
}

/**
 * A word as this index may have it, which parts words as SQLite does and knows no stems: in the letters that it is found
 * by, and as the beginning of longer ones. Quoted, none of it is an operator.
 */
function waysOf({ terms, joined, stems }: Asked): string[] {
  const whole = terms.join(" ");
  const [only = "", ...more] = terms;
  if (isUnspaced(whole)) return [`"${terms.join("")}" *`];
  const starts = stems.filter((stem) => stem.length >= shortestStem && only.startsWith(stem));
  const [shortest] = starts.sort((a, b) => a.length - b.length);
  if (more.length === 0 && shortest) return [`"${shortest}" *`];
  return [`"${whole}"`, ...(joined ? [`"${joined}"`] : [])];
}
