/** Reads that return many rows: prepared once on each connection, as bare values. */
import type { Connection } from "@/db/connect";
import { onceForEach } from "@/lib/once";

type Value = string | number | null;

const preparedOn = onceForEach(
  (_: Connection) => new Map<string, ReturnType<typeof prepareOn<Value[]>>>(),
);

const prepareOn = <Row>(connection: Connection, sql: string) =>
  connection.prepare<[string], Row>(sql).raw();

/** The rows of a query, as the values of its columns; its one parameter is a JSON array of `keys`. */
export function valuesAmong<Row extends Value[]>(
  { $client }: { $client: Connection },
  sql: string,
  keys: Iterable<string>,
): Row[] {
  const held = preparedOn($client);
  const statement = held.get(sql) ?? prepareOn<Value[]>($client, sql);
  held.set(sql, statement);
  return statement.all(JSON.stringify([...keys])) as Row[];
}
