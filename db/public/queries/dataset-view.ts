/** What the researchers' page shows of a dataset: its first rows, how many there are, and what there is to choose from. */
import type { Reader } from "@/db/public/reader";
import type { DatasetName } from "@/lib/export/datasets";
import { type FilterName, type Filters, filtersOf } from "@/lib/export/filters";
import type { Value } from "@/lib/export/format";
import { countRows, exportPage, hasMatter } from "./export-rows";
import { getHead } from "./head";

/** Rows that are shown, rows that are counted, and choices that a list offers; past them a name is typed. */
const most = { shown: 10, counted: 10_000, choices: 40 };

export interface Choice {
  value: string;
  label: string;
}

/** Of a filter what the record has for it; a filter is not in it where that is too much for a list. */
export type Choices = Partial<Record<FilterName, Choice[]>>;

export interface DatasetView {
  rows: Value[][];
  /** Of more than `counted`, only that there are more. */
  count: { rows: number; isAtLeast: boolean };
  choices: Choices;
  /** The matter that a filter names is not on the record. */
  lacksMatter: boolean;
  /** What all of it is made of: the log entry that the record has come to, and when a matter was last published. */
  head: number;
  publishedAt: string | null;
}

const choiceSql: Partial<Record<FilterName, string>> = {
  matter: "select slug as value, question as label from matters",
  topic: "select key as value, label from tallies where kind = 'topic'",
  // From each name to the next along the index, however many parties share one.
  party: `with recursive names(name) as (select min(name) from parties
    union all select (select min(p.name) from parties p where p.name > n.name) from names n
      where n.name is not null)
    select name as value, name as label from names where name is not null`,
  speaker: "select slug as value, name as label from speakers where kind <> 'unnamed'",
};

/** When a matter was last published; null where none stands on the record. */
export async function lastPublished(record: Reader): Promise<string | null> {
  const [last] = await record.all<{ publishedAt: string | null }>(
    "select max(published_at) as published_at from matters",
  );
  return last?.publishedAt ?? null;
}

/** Without filters (null), where those that were asked for are not understood, no rows. */
export async function datasetView(
  record: Reader,
  dataset: DatasetName,
  filters: Filters | null,
): Promise<DatasetView> {
  const lacksMatter = filters?.matter !== undefined && !(await hasMatter(record, filters.matter));
  const asked = lacksMatter ? null : filters;
  const page = asked && (await exportPage(record, dataset, asked, null, most.shown));
  const rows = page?.rows ?? [];
  const count =
    asked && page?.next
      ? await countRows(record, dataset, asked, most.counted)
      : { rows: rows.length, isAtLeast: false };
  return {
    rows,
    count,
    choices: await choicesOf(record, dataset),
    lacksMatter,
    head: await getHead(record),
    publishedAt: await lastPublished(record),
  };
}

async function choicesOf(record: Reader, dataset: DatasetName): Promise<Choices> {
  const listed = await Promise.all(
    filtersOf[dataset].map(async (name) => {
      const sql = choiceSql[name];
      const found = sql
        ? await record.all<Choice>(`${sql} limit :limit`, { limit: most.choices + 1 })
        : [];
      const list = found.sort((a, b) => a.label.localeCompare(b.label, "en"));
      return list.length > 0 && list.length <= most.choices ? [[name, list] as const] : [];
    }),
  );
  return Object.fromEntries(listed.flat());
}
