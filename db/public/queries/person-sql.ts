/** Pieces of SQL that the pages of people share. */

/** Beside `s`, the statement, the dating `d` that is shown. */
export const withDating =
  "left join datings d on d.occasion_id = s.occasion_id and d.preferred = 1";

/** What lists are ordered by, newest first: the last moment a statement may have been made; not dated is last. */
export const moment = "coalesce(d.latest, d.earliest, -9000000000000000)";
