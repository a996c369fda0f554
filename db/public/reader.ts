/** How the public record is read: SQL in, rows out. Queries know no more of the database than this. */
import type { Connection } from "@/db/connect";
import { type Parameters, preparedOn } from "./prepared";

type Value = string | number | null;

export interface Reader {
  /** The rows of a query: a column `matter_id` comes as the field `matterId`, which is what `Row` names. */
  all<Row>(sql: string, parameters?: Parameters): Promise<Row[]>;
  /** The same as bare values in the order of the columns: for rows of many columns, in half the time. */
  values(sql: string, parameters?: Parameters): Promise<Value[][]>;
}

/** Reads a file of SQLite. Each text of SQL is prepared once, when it is first asked. */
export function sqliteReader(connection: Connection): Reader {
  // The list of words that the search index holds: no copy, and nothing of the file is written.
  connection.exec(
    "create virtual table if not exists temp.search_words using fts5vocab(main, search, row)",
  );
  const prepared = preparedOn(connection);
  return {
    all: async (sql, parameters) => prepared.all(sql, parameters),
    values: async (sql, parameters) => prepared.values(sql, parameters),
  };
}
