/** The rows of the search index that a query finds, within its filters: for its results, their number and what they have. */
import type { Filters } from "@/lib/export/filters";
import { expressionOf } from "@/lib/search/expression";
import type { FoundKind } from "@/lib/search/facets";
import type { Query } from "@/lib/search/query-type";
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
  const hasWords = query.phrases.length > 0;
  const within = `rowid in (select f.id from search_rows f where ${conditions.join(" and ")})`;
  const where = [
    ...(hasWords ? ["search match :expression"] : []),
    ...(conditions.length > 0 ? [within] : []),
  ];
  return {
    where: where.join(" and ") || "false",
    values: { ...values, ...(hasWords && { expression: expressionOf(query) }) },
  };
}
