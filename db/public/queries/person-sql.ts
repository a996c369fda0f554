/** Pieces of SQL that the pages of people share, and how they are run. */
import type { PublicRecord } from "@/db/public/files";

/** Beside `s`, the statement, the dating `d` that is shown. */
export const withDating =
  "left join datings d on d.occasion_id = s.occasion_id and d.preferred = 1";

/** What lists are ordered by, newest first: the last moment a statement may have been made; not dated is last. */
export const moment = "coalesce(d.latest, d.earliest, -9000000000000000)";

/** Rows of a query whose columns are named as the fields of `Row`, and whose parameters by `@name`. */
export function rowsOf<Row>(
  { connection }: PublicRecord,
  sql: string,
  parameters: Record<string, string | number>,
): Row[] {
  return connection.prepare(sql).all(parameters) as Row[];
}

/** Many ids as the one parameter that `json_each` takes apart. */
export const listed = (ids: Iterable<string>) => JSON.stringify([...ids]);
