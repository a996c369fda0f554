/** Whole files of datasets. What SQLite can write as text comes as bytes, many rows at once: no string is made of it here. */
import type { Reader } from "@/db/public/reader";
import type { Column } from "@/lib/export/column";
import type { DatasetName } from "@/lib/export/datasets";
import type { Filters } from "@/lib/export/filters";
import type { Batches, Field, Format, Lines, Value } from "@/lib/export/format";
import { type FormatName, formats, tableOf } from "@/lib/export/formats";
import { areSought } from "./export-filters";
import type { NarrowName, Query } from "./export-query";
import {
  boundAs,
  columnsOf,
  compared,
  exportRows,
  keyed,
  narrowedBy,
  partAfter,
  pastPart,
  selectSql,
  valuesOf,
} from "./export-rows";
import { queries } from "./exports";

/** Rows of a block; of those that share something, how much of that, whose rows may be many more. */
const blockSizes = { rows: 500, shared: 150 };

interface Options {
  /** Is told how many rows each block has. */
  tell?: (rows: number) => void;
  sizes?: typeof blockSizes;
}

/** How the rows of one dataset are written in one format. */
interface Writing {
  dataset: DatasetName;
  wanted: readonly Column[];
  lines: Lines;
}

/** Neighbours among the columns that are of one kind, in their order. */
function runsOf<Kind>(columns: readonly Column[], kindOf: (name: string) => Kind) {
  const runs: { kind: Kind; columns: Column[] }[] = [];
  for (const column of columns) {
    const kind = kindOf(column.name);
    const last = runs.at(-1);
    if (last?.kind === kind) last.columns.push(column);
    else runs.push({ kind, columns: [column] });
  }
  return runs;
}

/** The fields of columns, each by the SQL of its name. */
const fieldsOf = (columns: readonly Column[], sqlOf: (name: string) => string): Field[] =>
  columns.map((column) => ({ column, sql: sqlOf(column.name) }));

/** SQL for the text of a whole row. */
function rowSql({ dataset, wanted, lines }: Writing): string {
  const { together } = queries[dataset];
  const sqlOf = columnsOf(dataset);
  const parts: (Field | string)[] = [];
  for (const run of runsOf(wanted, (name) => name in (together?.columns ?? {}))) {
    if (together && run.kind) {
      const text = lines.fields(fieldsOf(run.columns, (name) => together.columns[name] ?? ""));
      parts.push(`(select ${text} from ${together.from})`);
    } else parts.push(...fieldsOf(run.columns, sqlOf));
  }
  return lines.row(parts);
}

const literal = (text: string) => `'${text.replaceAll("'", "''")}'`;
const joinedSql = (row: string, joint: string) =>
  `cast(group_concat(${row}, ${literal(joint)}) as blob)`;
/** The last of keys that are read in their order, as one text: nothing in an id comes before the mark that ends it. */
const lastKeySql = (length: number) =>
  `max(json_array(${Array.from({ length }, (_, index) => `key${index}`).join(", ")}))`;

/** How many were read and which was the last, how many rows those are, and the rows. */
type Block = [read: number, last: string | null, rows: number, bytes: Uint8Array | null];

/** Rows, whatever filters leave, up to a number of them. */
function blockSql(writing: Writing, narrowed: NarrowName[], isFirst: boolean, isPart: boolean) {
  const { dataset, lines } = writing;
  const rows = selectSql(dataset, narrowed, { isFirst, isPart }, [`${rowSql(writing)} as line`]);
  return `select count(*), ${lastKeySql(queries[dataset].key.length)}, count(*),
    ${joinedSql("line", lines.joint)} from (${rows})`;
}

/** All rows of so many that share something, which is read and written as text once for them. */
function sharedSql({ dataset, wanted, lines }: Writing, shared: NonNullable<Query["shared"]>) {
  const { from, key, rest, own } = shared;
  const sqlOf = columnsOf(dataset);
  const parts: (Field | string)[] = [];
  const sharedTexts: string[] = [];
  for (const { kind: isOwn, columns } of runsOf(wanted, (name) => own.includes(name))) {
    const fields = fieldsOf(columns, sqlOf);
    if (isOwn) parts.push(...fields);
    else {
      parts.push(`shared.text${sharedTexts.length}`);
      sharedTexts.push(`${lines.fields(fields)} as text${sharedTexts.length}`);
    }
  }
  return (isFirst: boolean) => `with shared as materialized (
      select ${[...keyed(key), ...sharedTexts].join(", ")} from ${from}
      ${isFirst ? "" : `where ${compared(key, ">", "k")}`} order by ${key.join(", ")} limit :limit)
    select (select count(*) from shared), (select ${lastKeySql(key.length)} from shared), count(*),
      ${joinedSql(lines.row(parts), lines.joint)} from shared cross join ${rest}`;
}

/** All rows of a dataset that filters leave, as text. */
async function* blocks(
  record: Reader,
  writing: Writing,
  filters: Filters,
  { tell = () => {}, sizes = blockSizes }: Options,
): AsyncGenerator<Uint8Array> {
  const { dataset } = writing;
  const narrowed = narrowedBy(dataset, filters);
  const isAll = narrowed.length === 0 && !areSought(dataset, filters);
  const shared = isAll ? queries[dataset].shared : undefined;
  const ofShared = shared && sharedSql(writing, shared);
  const limit = ofShared ? sizes.shared : sizes.rows;
  const values = await valuesOf(record, dataset, filters);
  let after: Value[] | null = null;
  do {
    const end: Value[] | null = ofShared ? null : await partAfter(record, dataset, filters, after);
    const isFirst: boolean = after === null;
    const sql: string = ofShared?.(isFirst) ?? blockSql(writing, narrowed, isFirst, end !== null);
    const bound = { ...values, ...boundAs("k", after), ...boundAs("e", end), limit };
    const [block] = (await record.values(sql, bound)) as unknown as Block[];
    if (!block) return;
    const [read, last, rows, bytes]: Block = block;
    tell(rows);
    if (bytes) yield bytes;
    // Whoever else reads in this thread has a turn, however rare the rows are.
    else await new Promise(setImmediate);
    after = read === limit && last !== null ? JSON.parse(last) : end && pastPart(dataset, end);
  } while (after !== null);
}

async function* counting(batches: Batches, tell: (rows: number) => void = () => {}) {
  for await (const rows of batches) {
    tell(rows.length);
    yield rows;
  }
}

/** The file of a dataset in a format, piece by piece. */
export function filePieces(
  record: Reader,
  [dataset, format]: readonly [DatasetName, FormatName],
  filters: Filters,
  site: string,
  options: Options = {},
): AsyncGenerator<string | Uint8Array> {
  const table = tableOf(dataset, format);
  const { columns: wanted } = table;
  const { lines, write }: Format = formats[format];
  return lines
    ? lines.write(table, blocks(record, { dataset, wanted, lines }, filters, options))
    : write(table, counting(exportRows(record, dataset, filters, wanted), options.tell), site);
}
