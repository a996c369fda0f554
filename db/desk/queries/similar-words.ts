/** Which rows of the desk's index of words share words with a text: bounded, whatever is asked and however much is logged. */
import { sql } from "drizzle-orm";
import type { DeskDatabase } from "@/db/desk/desk";
import { askedOf } from "@/lib/search/asked";
import { oneOf } from "@/lib/search/expression";
import { readWords } from "@/lib/search/query";
import { rarity, type Sought } from "@/lib/search/rank";

/** Words looked up at most, and rows of the index that are ranked at most. */
const mostWords = 40;
const mostRows = 10_000;

/** What is looked for of a text, with how telling each word is. */
export function soughtIn(db: DeskDatabase, text: string): Sought[] {
  const query = readWords(text);
  const asked = query ? askedOf(query).slice(0, mostWords) : [];
  const expressions = JSON.stringify(asked.map(oneOf));
  const counts = db.all<{ count: number }>(sql`
    select (select count(*) from (select 1 from statement_words
      where statement_words match value limit ${mostRows + 1})) as count
    from json_each(${expressions}) order by key`);
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
  const query = rarest.map(oneOf).join(" OR ");
  if (!query) return [];
  return db
    .all<{ rowid: number }>(sql`
      select rowid from (
        select rowid, bm25(statement_words, 4.0, 1.0) as score from statement_words
        where statement_words match ${query} order by rowid desc limit ${2 * mostRows})
      order by score limit ${limit}`)
    .map(({ rowid }) => rowid);
}

/** What the index holds of some of its rows. */
export function heldOf(db: DeskDatabase, rows: readonly number[]) {
  const held = db.all<{ row: number; words: string; stems: string }>(sql`
    select w.rowid as row, w.words, w.stems from json_each(${JSON.stringify(rows)}) x
    join statement_words w on w.rowid = x.value`);
  return new Map(held.map(({ row, ...each }) => [row, each]));
}
