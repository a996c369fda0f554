/**
 * SQL without the order within its aggregates, which command lines of SQLite before 3.44 do not know. What is left joins the
 * same rows and sorts a little less: as a limit it is no easier to reach.
 */
export function withoutOrder(sql: string): string {
  let rest = "";
  let at = 0;
  const bare = withoutTexts(sql);
  for (const { 0: call, index } of bare.matchAll(/\b(?:group_concat|json_group_array)\(/g)) {
    // Within another one that was gone through already.
    if (index < at) continue;
    const begin = index + call.length;
    const end = closing(bare, begin);
    const order = orderIn(bare.slice(begin, end));
    rest += sql.slice(at, begin) + withoutOrder(sql.slice(begin, begin + order));
    at = end;
  }
  return rest + sql.slice(at);
}

/** The same with quotation marks alone for its texts, each sign where it was. */
const withoutTexts = (sql: string) => sql.replace(/'[^']*'/g, (text) => "'".repeat(text.length));

/** Where the bracket closes that was opened before. */
function closing(sql: string, begin: number): number {
  let depth = 1;
  let at = begin;
  for (; at < sql.length; at += 1) {
    if (sql[at] === "(") depth += 1;
    else if (sql[at] === ")") depth -= 1;
    if (depth === 0) break;
  }
  return at;
}

/** Where the order begins that is not that of a query within; the end where there is none. */
function orderIn(inner: string): number {
  for (const { index } of inner.matchAll(/\s+order by\s/g)) {
    const before = inner.slice(0, index);
    if (before.split("(").length === before.split(")").length) return index;
  }
  return inner.length;
}
