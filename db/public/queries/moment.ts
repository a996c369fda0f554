import { undated } from "@/lib/dates/moment";

/**
 * What statements are ordered by, newest first, in SQL: the last moment at which one may have been made; not dated is
 * last. `table` stands for the statements in the query.
 */
export const momentOf = (table: string) =>
  `coalesce(${table}.latest, ${table}.earliest, ${undated})`;
