/** What stands aside at the desk while many records are written there at once. */
import { type Aside, putBack, withAside } from "@/db/aside";
import type { Connection } from "@/db/connect";
import { keepWords } from "./words";

const aside = {
  triggers: { tables: ["statements", "quotations"], events: ["insert"] },
  /** Each record has an entry, and each entry a place in six indexes. */
  indexed: ["log_entries"],
} satisfies Aside;

/** Runs `work`, which adds records, and puts what they say into the index of words at its end. */
export const withDeskAside = <T>(connection: Connection, work: () => T): T =>
  withAside(connection, aside, work, () => fillWords(connection));

/** Puts back what a process left aside that was killed. */
export const putBackAtDesk = (connection: Connection): void =>
  putBack(connection, () => fillWords(connection));

/** Has the words read that are not in the index, as the triggers would. */
function fillWords(connection: Connection): void {
  connection.exec(`insert or ignore into statement_words_due
    select number from (select id * 2 as number from statements union all select id * 2 + 1 from quotations)
    where not exists (select 1 from statement_words_content where id = number)`);
  keepWords(connection);
}
