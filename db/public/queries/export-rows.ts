/** The exported datasets, read page by page along a key: no read stays open, whatever the length of the export. */
import type { Reader } from "@/db/public/reader";
import type { Column } from "@/lib/export/column";
import { type DatasetName, datasets } from "@/lib/export/datasets";
import type { Filters } from "@/lib/export/filters";
import type { Value } from "@/lib/export/format";
import { areSought, conditionsOf, filterValues } from "./export-filters";
import { linkSql } from "./export-links";
import { fewNames, type NarrowName } from "./export-query";
import { queries } from "./exports";
import { findLeadsTo } from "./led-on";

const batchSize = 500;

/** Rows of its table that a read goes through for what no index leads to, and how many such reads a page takes. */
const most = { walked: 2_000, reads: 10 };

/** The SQL of each column of a dataset. */
export function columnsOf(dataset: DatasetName): (name: string) => string {
  const known = { ...queries[dataset].columns, ...linkSql[dataset] };
  return (name) => {
    const sql = known[name];
    if (!sql) throw new Error(`The column ${name} of ${dataset} has no query.`);
    return sql;
  };
}

/**
 * The statement that reads a batch: of all there is, or of what these filters lead to, from the first row or after a
 * key, to the end or up to a key of the table that is walked. Throws where a column of the dataset, or a filter, has no query.
 */
export function batchSql(
  dataset: DatasetName,
  narrowed: readonly NarrowName[],
  isFirst: boolean,
  wanted: readonly Column[] = datasets[dataset].columns,
  isPart = false,
): string {
  const sqlOf = columnsOf(dataset);
  const selected = wanted.map(({ name }) => `${sqlOf(name)} as ${name}`);
  return selectSql(dataset, narrowed, { isFirst, isPart }, selected);
}

/** The same with anything in the place of the columns; those of the key stand before it. */
export function selectSql(
  dataset: DatasetName,
  narrowed: readonly NarrowName[],
  { isFirst, isPart }: { isFirst: boolean; isPart: boolean },
  selected: readonly string[],
): string {
  const { from, narrow, walk } = queries[dataset];
  const narrows = narrowed.map((name) => {
    const found = narrow[name];
    if (!found) throw new Error(`The filter ${name} of ${dataset} has no query.`);
    return found;
  });
  const { of = from, key = queries[dataset].key } = narrows.find((found) => found.of) ?? {};
  const bounds = [
    ...narrows.map(({ where }) => where),
    ...conditionsOf(dataset),
    ...(isFirst ? [] : [compared(key, ">", "k")]),
    ...(isPart && walk ? [compared(key.slice(0, walk.columns.length), "<=", "e")] : []),
  ];
  return `select ${[...keyed(key), ...selected].join(", ")} from ${of}
    ${bounds.length > 0 ? `where ${bounds.join(" and ")}` : ""}
    order by ${key.join(", ")} limit :limit`;
}

/** The columns of a key, as `key0`, `key1` … */
export const keyed = (key: readonly string[]) => key.map((sql, index) => `${sql} as key${index}`);

/** A comparison of the columns of a key with what is bound: `:k0`, `:k1` … */
export const compared = (key: string[], sign: string, bound: string) =>
  `(${key.join(", ")}) ${sign} (${key.map((_, index) => `:${bound}${index}`).join(", ")})`;

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
  if (name === "topic" || name === "treatment") return value;
  return (await findLeadsTo(leading[name], value, record)) ?? value;
}

/** Whether a matter is on the record now. */
export const hasMatter = async (record: Reader, slug: string): Promise<boolean> =>
  (await matterId(record, slug)) !== undefined;

export const narrowedBy = (dataset: DatasetName, filters: Filters) =>
  (Object.keys(queries[dataset].narrow) as NarrowName[]).filter(
    (name) => filters[name] !== undefined,
  );

/** What the SQL of these filters is given. */
export async function valuesOf(record: Reader, dataset: DatasetName, filters: Filters) {
  const values = await Promise.all(
    narrowedBy(dataset, filters).map(async (name) => [
      name,
      await led(record, name, filters[name] ?? ""),
    ]),
  );
  // From the first row on: nothing is before every id.
  return { k0: "", ...filterValues(dataset, filters), ...Object.fromEntries(values) };
}

/** SQL for one column of the rows that filters leave, and what it is given: to be asked for within another query. */
export async function columnSql(
  record: Reader,
  dataset: DatasetName,
  column: string,
  filters: Filters,
): Promise<{ sql: string; values: Record<string, string | number | null> }> {
  const wanted = datasets[dataset].columns.filter(({ name }) => name === column);
  const rows = batchSql(dataset, narrowedBy(dataset, filters), true, wanted).replace(
    / limit :limit$/,
    "",
  );
  return {
    sql: `select ${column} from (${rows})`,
    values: await valuesOf(record, dataset, filters),
  };
}

/** The values of a key as they are bound. */
export const boundAs = (bound: string, key: Value[] | null) =>
  Object.fromEntries((key ?? []).map((value, index) => [`${bound}${index}`, value]));

/**
 * Up to where the next read goes, where each row is asked for something that no index leads to: however rare that is, no
 * read goes through more rows than so many. Null: to the end.
 */
export async function partAfter(
  record: Reader,
  dataset: DatasetName,
  filters: Filters,
  after: Value[] | null,
): Promise<Value[] | null> {
  const { walk, key } = queries[dataset];
  const leadsToFew = fewNames.some((name) => filters[name] !== undefined);
  if (!walk || leadsToFew || !areSought(dataset, filters)) return null;
  const { table, columns } = walk;
  // A row of the table may have several of the dataset, of which some are still to come.
  const sign = columns.length < key.length ? ">=" : ">";
  const [last] = await record.values(
    `with part as (select ${columns.join(", ")} from ${table}
       ${after ? `where ${compared(columns, sign, "k")}` : ""}
       order by ${columns.join(", ")} limit :walked)
     select ${columns.join(", ")}, (select count(*) from part) from part
     order by ${columns.map((column) => `${column} desc`).join(", ")} limit 1`,
    { ...boundAs("k", after?.slice(0, columns.length) ?? null), walked: most.walked },
  );
  return last && Number(last.at(-1)) === most.walked ? last.slice(0, -1) : null;
}

/** The key that comes after all rows of a part: no id is greater than "~". */
export const pastPart = (dataset: DatasetName, end: Value[]): Value[] =>
  queries[dataset].key.map((_, index) => end[index] ?? "~");

type Row = Value[];

/** A page of a dataset: its rows, and the key of the last one; null where no more follow. */
export interface Page {
  rows: Row[];
  next: Value[] | null;
}

/**
 * The rows of a dataset that filters leave, page by page: `limit` rows after a key (from the first one without). Where they
 * are rare, a page may have fewer, even none, and lead on all the same.
 */
export async function exportPage(
  record: Reader,
  dataset: DatasetName,
  filters: Filters,
  after: Value[] | null,
  limit: number,
  wanted: readonly Column[] = datasets[dataset].columns,
): Promise<Page> {
  const { key } = queries[dataset];
  const narrowed = narrowedBy(dataset, filters);
  const values = await valuesOf(record, dataset, filters);
  const rows: Row[] = [];
  let from = after;
  for (let reads = 1; ; reads += 1) {
    const end = await partAfter(record, dataset, filters, from);
    const sql = batchSql(dataset, narrowed, from === null, wanted, end !== null);
    const found = await record.values(sql, {
      ...values,
      ...boundAs("k", from),
      ...boundAs("e", end),
      // One more than is shown, so that it is known whether any follow.
      limit: limit + 1 - rows.length,
    });
    rows.push(...found);
    if (rows.length > limit) break;
    from = end && pastPart(dataset, end);
    if (from === null || reads === most.reads) break;
  }
  const shown = rows.slice(0, limit);
  return {
    rows: shown.map((row) => row.slice(key.length)),
    next: rows.length > limit ? (shown.at(-1)?.slice(0, key.length) ?? null) : from,
  };
}

/**
 * How many rows filters leave, counted up to `atMost`; where they are so rare that too much would have to be read, at least
 * how many.
 */
export async function countRows(
  record: Reader,
  dataset: DatasetName,
  filters: Filters,
  atMost: number,
): Promise<{ rows: number; isAtLeast: boolean }> {
  let rows = 0;
  let after: Value[] | null = null;
  for (let pages = 0; pages < atMost / batchSize; pages += 1) {
    const page: Page = await exportPage(record, dataset, filters, after, batchSize, []);
    rows += page.rows.length;
    after = page.next;
    if (after === null) return { rows, isAtLeast: false };
  }
  return { rows, isAtLeast: true };
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
    // Whoever else reads in this thread has a turn, however rare the rows are.
    else await new Promise(setImmediate);
    after = page.next;
  } while (after !== null);
}
