/** Reads a file of SQLite at once, each text of SQL prepared the first time that it is asked. */
import { LRUCache } from "lru-cache";
import type { Connection } from "@/db/connect";

type Value = string | number | null;
/** Written `:name` in the SQL. */
export type Parameters = Record<string, Value>;

export interface Prepared {
  /** The rows of a query: a column `matter_id` comes as the field `matterId`, which is what `Row` names. */
  all<Row>(sql: string, parameters?: Parameters): Row[];
  /** The same as bare values in the order of the columns: for rows of many columns, in half the time. */
  values(sql: string, parameters?: Parameters): Value[][];
  /** Writes. Returns how many rows it wrote. */
  run(sql: string, parameters?: Parameters): number;
}

const camelCased = (column: string) =>
  column.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());

/**
 * SQLite makes the plan of a statement anew at every run whose `limit` is a bare parameter, to suit its value: for a few
 * rows of a join of seven tables that costs fifteen times the read. Of a sum it only learns that there is a limit.
 */
const withOpenLimit = (sql: string) => sql.replace(/\blimit (?=:)/g, "limit +");

/** Texts kept prepared: pages have some hundreds, and filters that strangers put together many thousands, of 20 KB each. */
const mostPrepared = 500;

const known = new WeakMap<Connection, Prepared>();

/** What is prepared on a connection, one for each. */
export function preparedOn(connection: Connection): Prepared {
  const held = known.get(connection) ?? prepareOn(connection);
  known.set(connection, held);
  return held;
}

function prepareOn(connection: Connection): Prepared {
  const prepare = (sql: string) => {
    const statement = connection.prepare<unknown[], Value[]>(withOpenLimit(sql));
    if (!statement.reader) return { statement, fields: [] };
    statement.raw();
    return { statement, fields: statement.columns().map(({ name }) => camelCased(name)) };
  };
  const prepared = new LRUCache<string, ReturnType<typeof prepare>>({ max: mostPrepared });
  const statementOf = (sql: string) => {
    const held = prepared.get(sql) ?? prepare(sql);
    prepared.set(sql, held);
    return held;
  };
  return {
    all<Row>(sql: string, parameters: Parameters = {}) {
      const { statement, fields } = statementOf(sql);
      return statement.all(parameters).map((values) => {
        const row: Record<string, unknown> = {};
        // Quicker by half than the objects that the driver makes.
        for (let at = 0; at < fields.length; at += 1) row[fields[at] ?? ""] = values[at];
        return row as Row;
      });
    },
    values: (sql, parameters = {}) => statementOf(sql).statement.all(parameters),
    run: (sql, parameters = {}) => statementOf(sql).statement.run(parameters).changes,
  };
}
