/** The rows of the search index that a query finds, within its filters: for its results, their number and what they have. */
import type { Filters } from "@/lib/export/filters";
import { type Asked, askedOf } from "@/lib/search/asked";
import { looseExpressionOf, oneOf, strictExpressionOf } from "@/lib/search/expression";
import type { FoundKind } from "@/lib/search/facets";
import type { Query } from "@/lib/search/query-type";
import { rarity, type Sought } from "@/lib/search/rank";
import { mostLookedAt } from "@/lib/search/results";
import { columnSql } from "./queries/export-rows";
import type { Reader } from "./reader";

/** What a query is narrowed to. */
export interface Narrowing {
  filters?: Filters;
  kind?: FoundKind | undefined;
}

/** SQL for the condition on the table `search`, and what it is given. */
export interface Found {
  where: string;
  values: Record<string, string | number | null>;
  /** What is looked for, with how telling each is. */
  sought: Sought[];
  /** Whether what is found holds every word, or some of them: nothing on record holds all. */
  holds: "all" | "some";
}

/**
 * What narrows a search, in SQL. Only statements are said by somebody, on a day, in some form; a matter and a topic have
 * points and a question, too.
 */
async function narrowedTo({ filters = {}, kind }: Narrowing, record: Reader) {
  const names = Object.keys(filters);
  const ofKind = kind ? ["f.kind = :kind"] : [];
  const values: Found["values"] = kind ? { kind } : {};
  if (names.length === 0) return { conditions: ofKind, values };
  const statements = await columnSql(record, "statements", "statement_id", filters);
  const kinds = [`f.kind = 'statement' and f.record_id in (${statements.sql})`];
  if (names.every((name) => name === "matter" || name === "topic")) {
    const matters = await columnSql(record, "matters", "matter_id", filters);
    kinds.push(`f.kind in ('matter', 'point') and f.matter_id in (${matters.sql})`);
  }
  const conditions = [...ofKind, `(${kinds.join(" or ")})`];
  return { conditions, values: { ...statements.values, ...values } };
}

/** What finds the rows of a query; without words, all that its filters leave. */
export async function foundBy(query: Query, narrowing: Narrowing, record: Reader): Promise<Found> {
  const { conditions, values } = await narrowedTo(narrowing, record);
  const only = conditions.join(" and ");
  // Of a kind there are as many rows as there are records: what the words find is looked at for it, row by row.
  const isLookedAt = query.phrases.length > 0 && Object.keys(narrowing.filters ?? {}).length === 0;
  const rows = "select f.id from search_rows f where";
  const within = !only
    ? []
    : isLookedAt
      ? [`exists (${rows} f.id = search.rowid and ${only})`]
      : [`rowid in (${rows} ${only})`];
  if (query.phrases.length === 0)
    return { where: within.join() || "false", values, sought: [], holds: "all" };
  const where = ["search match :expression", ...within].join(" and ");
  const sought = await soughtBy(query, record);
  const found = (expression: string, holds: Found["holds"]) => ({
    ...{ where, sought, holds },
    values: { ...values, expression },
  });
  const all = found(strictExpressionOf(sought, query), "all");
  const loose = looseExpressionOf(tellingMost(sought), query);
  if (sought.length === 1) return all;
  const any = await record.all(`select 1 from search where ${where} limit 1`, all.values);
  return any.length > 0 || sought.every(({ exact }) => exact) ? all : found(loose, "some");
}

const countsSql = `select (select count(*) from
    (select 1 from search where search match value limit ${mostLookedAt + 1})) as count
  from json_each(:expressions) order by key`;

/** What a query looks for, with how many rows have each. The last word may go on only where it is none as it stands. */
async function soughtBy(query: Query, record: Reader): Promise<Sought[]> {
  const whole = askedOf(query).map((word) => ({ ...word, prefix: false }));
  const counted = await countRows(whole, record);
  const asked = askedOf(query).map((word, at) => (counted[at] ? (whole[at] ?? word) : word));
  const all = await allRows(record);
  return asked.map((word, at) => ({
    ...word,
    records: counted[at] ?? 0,
    rarity: rarity(counted[at] ?? 0, all),
  }));
}

async function countRows(words: readonly Asked[], record: Reader): Promise<number[]> {
  const expressions = JSON.stringify(words.map(oneOf));
  const rows = await record.all<{ count: number }>(countsSql, { expressions });
  return rows.map(({ count }) => count);
}

/** How many rows there are, or were: rows are numbered in turn. */
async function allRows(record: Reader): Promise<number> {
  const [row] = await record.all<{ id: number | null }>("select max(id) as id from search_rows");
  return row?.id ?? 0;
}

/** The rarest words, as long as the rows that have them can all be looked at; one at least. */
function tellingMost(sought: readonly Sought[]): Sought[] {
  const rarest = [...sought].sort((a, b) => a.records - b.records);
  let rows = 0;
  const chosen = rarest.filter((word, at) => {
    rows += word.records;
    return word.exact || at === 0 || rows <= mostLookedAt;
  });
  return chosen;
}
