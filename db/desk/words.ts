/**
 * Keeps the index of the words by which statements are found at the desk: the same words and stems as in the index of the
 * public record. Triggers note which texts are new or other; at the end of every transaction these are read anew.
 */
import type { Connection } from "@/db/connect";
import { onceForEach } from "@/lib/once";
import { stemsOfTexts } from "@/lib/search/stems";
import { indexed } from "@/lib/search/tokens";

interface Text {
  text: string;
  /** BCP 47. */
  language: string;
}

/** Every text under its key in the index: an even one for a summary, an odd one for a quotation. */
export const textsSql = `select id * 2 as id, summary as text, 'en' as language from statements
  union all select id * 2 + 1, text, language from quotations`;

/** What the index holds of a text. */
export const wordsOf = (text: Text) => ({
  words: indexed([text.text]),
  stems: stemsOfTexts([text]),
});

/** So many are read at a time. */
const batch = 2000;

const statementsOf = onceForEach((connection: Connection) => ({
  due: connection.prepare<[], Text & { id: number }>(
    `select d.id, ifnull(s.summary, q.text) as text, ifnull(q.language, 'en') as language
     from statement_words_due d
     left join statements s on d.id % 2 = 0 and s.id = d.id / 2
     left join quotations q on d.id % 2 = 1 and q.id = d.id / 2
     order by d.id limit ${batch}`,
  ),
  keep: connection.prepare<[number, string, string]>(
    "insert or replace into statement_words (rowid, words, stems) values (?, ?, ?)",
  ),
  done: connection.prepare<[number]>("delete from statement_words_due where id <= ?"),
}));

/** Whether texts were written otherwise than through transactions of the desk, as by an earlier release. */
export const hasWordsDue = (connection: Connection): boolean =>
  connection.prepare("select 1 from statement_words_due limit 1").get() !== undefined;

/** Reads what is new, within the transaction that wrote it. */
export function keepWords(connection: Connection): void {
  const { due, keep, done } = statementsOf(connection);
  for (let rows = due.all(); rows.length > 0; rows = due.all()) {
    for (const { id, ...text } of rows) {
      const { words, stems } = wordsOf(text);
      keep.run(id, words, stems);
    }
    done.run(rows.at(-1)?.id ?? 0);
  }
}
