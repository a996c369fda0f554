/** A query as SQLite's FTS5 is asked it. */
import type { Phrase, Query } from "./query-type";

/** What finds records that hold all that is looked for and nothing that is excluded. */
export function expressionOf({ phrases, excluded }: Pick<Query, "phrases" | "excluded">): string {
  const held = phrases.map(asked).join(" AND ");
  return excluded.length > 0 ? `(${held}) NOT (${excluded.map(asked).join(" OR ")})` : held;
}

/** One phrase. Terms are letters and digits alone, so nothing in them can be taken for syntax. */
function asked({ terms, joined, prefix }: Phrase): string {
  const ways = [terms.join(" "), joined ?? []].flat();
  const each = ways.map((way) => `"${way}"${prefix ? " *" : ""}`);
  return each.length > 1 ? `(${each.join(" OR ")})` : (each[0] ?? "");
}
