/** The exported datasets, read page by page along a key: no read stays open, whatever the length of the export. */
import type { Reader } from "@/db/public/reader";
import type { Column } from "@/lib/export/column";
import { type DatasetName, datasets } from "@/lib/export/datasets";
import type { Filters } from "@/lib/export/filters";
import type { Value } from "@/lib/export/format";
import { conditionsOf, filterValues } from "./export-filters";
import { linkSql } from "./export-links";
import { type NarrowName, narrowNames } from "./export-query";
import { queries } from "./exports";
import { findLeadsTo } from "./led-on";

const batchSize = 500;

/**
 * The statement that reads a batch: of all there is, or of what these filters lead to, from the first row or after a
 * key. Throws where a column of the dataset, or a filter, has no query.
 */
export function batchSql(
  dataset: DatasetName,
  narrowed: readonly NarrowName[],
  isFirst: boolean,
  wanted: readonly Column[] = datasets[dataset].columns,
): string {
  const { columns, from, narrow } = queries[dataset];
  const known = { ...columns, ...linkSql[dataset] };
  const narrows = narrowed.map((name) => {
    const found = narrow[name];
    if (!found) throw new Error(`The filter ${name} of ${dataset} has no query.`);
    return found;
  });
  const { of = from, key = queries[dataset].key } = narrows.find((found) => found.of) ?? {};
  const selected = wanted.map(({ name }) => {
    const sql = known[name];
    if (!sql) throw new Error(`The column ${name} of ${dataset} has no query.`);
    return `${sql} as ${name}`;
  });
  const bounds = [
    ...narrows.map(({ where }) => where),
    ...conditionsOf(dataset),
    ...(isFirst
      ? []
      : [`(${key.join(", ")}) > (${key.map((_, index) => `:k${index}`).join(", ")})`]),
  ];
  return `select ${key.join(", ")}, ${selected.join(", ")} from ${of}
    ${bounds.length > 0 ? `where ${bounds.join(" and ")}` : ""}
    order by ${key.join(", ")} limit :limit`;
}

/** The matter on the record that has an address, or had it. */
async function matterId(record: Reader, slug: string): Promise<string | undefined> {
  const [row] = await record.all<{ id: string }>(
    `select id from matters
     where id = (select matter_id from versions where slug = :slug limit 1)`,
    { slug },
  );
  return row?.id;
}

/** Lists of records whose addresses may lead on, by the filter that names one. */
const leading = {
  pair: "rebuttals",
  statement: "statements",
  source: "sources",
  speaker: "speakers",
} as const;

/** What a filter names, also by an address that leads to it by now; of a matter its id. */
async function led(record: Reader, name: NarrowName, value: string): Promise<string> {
  if (name === "matter") return (await matterId(record, value)) ?? "";
  return (await findLeadsTo(leading[name], value, record)) ?? value;
}

/** Whether a matter is on the record now. */
export const hasMatter = async (record: Reader, slug: string): Promise<boolean> =>
  (await matterId(record, slug)) !== undefined;

const narrowedBy = (filters: Filters) => narrowNames.filter((name) => filters[name] !== undefined);

/** What the SQL of these filters is given. */
async function valuesOf(record: Reader, dataset: DatasetName, filters: Filters) {
  const values = await Promise.all(
    narrowedBy(filters).map(async (name) => [name, await led(record, name, filters[name] ?? "")]),
  );
  return { ...filterValues(dataset, filters), ...Object.fromEntries(values) };
}

/** SQL for one column of the rows that filters leave, and what it is given: to be asked for within another query. */
export async function columnSql(
  record: Reader,
  dataset: DatasetName,
  column: string,
  filters: Filters,
): Promise<{ sql: string; values: Record<string, string | number | null> }> {
  const wanted = datasets[dataset].columns.filter(({ name }) => name === column);
  const rows = batchSql(dataset, narrowedBy(filters), true, wanted).replace(/ limit :limit$/, "");
  return {
    sql: `select ${column} from (${rows})`,
    values: await valuesOf(record, dataset, filters),
  };
}

/** How many rows filters leave; of more than `most`, that many and one. */
export async function countRows(
  record: Reader,
  dataset: DatasetName,
  filters: Filters,
  most: number,
): Promise<number> {
  const rows = batchSql(dataset, narrowedBy(filters), true);
  const values = await valuesOf(record, dataset, filters);
  const [[count] = []] = await record.values(`select count(*) from (${rows})`, {
    ...values,
    limit: most + 1,
  });
  return Number(count);
}

type Row = Value[];

/** A page of a dataset: its rows, and the key of the last one; null where no more follow. */
export interface Page {
  rows: Row[];
  next: Value[] | null;
}

/** The rows of a dataset that filters leave, page by page: `limit` rows after a key (from the first one without). */
export async function exportPage(
  record: Reader,
  dataset: DatasetName,
  filters: Filters,
  after: Value[] | null,
  limit: number,
  wanted?: readonly Column[],
): Promise<Page> {
  const { key } = queries[dataset];
  const rows = await record.values(batchSql(dataset, narrowedBy(filters), after === null, wanted), {
    ...(await valuesOf(record, dataset, filters)),
    ...Object.fromEntries((after ?? []).map((value, index) => [`k${index}`, value])),
    // One more than is shown, so that it is known whether any follow.
    limit: limit + 1,
  });
  const shown = rows.slice(0, limit);
  return {
    rows: shown.map((row) => row.slice(key.length)),
    next: rows.length > limit ? (shown.at(-1)?.slice(0, key.length) ?? null) : null,
  };
}

/** The shape of the key along which a dataset is read. */
export const keyLength = (dataset: DatasetName): number => queries[dataset].key.length;

/** All rows of a dataset that filters leave, in batches of 500, in the order of its columns or of those that are wanted. */
export async function* exportRows(
  record: Reader,
  dataset: DatasetName,
  filters: Filters = {},
  wanted?: readonly Column[],
): AsyncGenerator<Row[]> {
  let after: Value[] | null = null;
  do {
    const page: Page = await exportPage(record, dataset, filters, after, batchSize, wanted);
    if (page.rows.length > 0) yield page.rows;
    after = page.next;
  } while (after !== null);
}
