/** How the public record is read: SQL in, rows out. Queries know no more of the database than this. */
import type { Connection } from "@/db/connect";

type Value = string | number | null;
/** Written `:name` in the SQL. */
export type Parameters = Record<string, Value>;

export interface Reader {
  /** The rows of a query: a column `matter_id` comes as the field `matterId`, which is what `Row` names. */
  all<Row>(sql: string, parameters?: Parameters): Promise<Row[]>;
  /** The same as bare values in the order of the columns: for rows of many columns, in half the time. */
  values(sql: string, parameters?: Parameters): Promise<Value[][]>;
}

const camelCased = (column: string) =>
  column.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());

/** Reads a file of SQLite. Each text of SQL is prepared once, when it is first asked. */
export function sqliteReader(connection: Connection): Reader {
  const prepared = new Map<string, ReturnType<typeof prepare>>();
  const prepare = (sql: string) => {
    const statement = connection.prepare<unknown[], Value[]>(sql).raw();
    return { statement, fields: statement.columns().map(({ name }) => camelCased(name)) };
  };
  const statementOf = (sql: string) => {
    const held = prepared.get(sql) ?? prepare(sql);
    prepared.set(sql, held);
    return held;
  };
  return {
    async all<Row>(sql: string, parameters: Parameters = {}) {
      const { statement, fields } = statementOf(sql);
      return statement.all(parameters).map((values) => {
        const row: Record<string, unknown> = {};
        // Quicker by half than the objects that the driver makes.
        for (let at = 0; at < fields.length; at += 1) row[fields[at] ?? ""] = values[at];
        return row as Row;
      });
    },
    async values(sql, parameters = {}) {
      return statementOf(sql).statement.all(parameters);
    },
  };
}
