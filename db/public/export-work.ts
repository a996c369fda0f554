/** What the exports' thread does, see db/thread.ts. */
import { openReader } from "@/db/connect";
import type { DatasetName } from "@/lib/export/datasets";
import type { Filters } from "@/lib/export/filters";
import type { Value } from "@/lib/export/format";
import { type FormatName, formats, tableOf } from "@/lib/export/formats";
import { publicPath } from "./files";
import { type DatasetView, datasetView } from "./queries/dataset-view";
import { exportPage, exportRows, type Page } from "./queries/export-rows";
import { type Reader, sqliteReader } from "./reader";

/** An export, piece by piece. It reads the file that was there when it began, whatever is swapped in meanwhile. */
export async function* exportPieces(
  dataFolder: string,
  site: string,
  dataset: DatasetName,
  format: FormatName,
  filters: Filters,
): AsyncGenerator<string | Uint8Array> {
  const connection = openReader(publicPath(dataFolder));
  try {
    const table = tableOf(dataset, format);
    const rows = exportRows(sqliteReader(connection), dataset, filters, table.columns);
    yield* formats[format].write(table, rows, site);
  } finally {
    connection.close();
  }
}

/** What some work reads of the record as it is now. */
async function reading<T>(dataFolder: string, work: (record: Reader) => Promise<T>): Promise<T> {
  const connection = openReader(publicPath(dataFolder));
  try {
    return await work(sqliteReader(connection));
  } finally {
    connection.close();
  }
}

/** A page of a dataset. */
export const exportedPage = (
  dataFolder: string,
  dataset: DatasetName,
  filters: Filters,
  after: Value[] | null,
  limit: number,
): Promise<Page> =>
  reading(dataFolder, (record) => exportPage(record, dataset, filters, after, limit));

/** What the researchers' page shows of a dataset. */
export const datasetViewed = (
  dataFolder: string,
  dataset: DatasetName,
  filters: Filters | null,
): Promise<DatasetView> => reading(dataFolder, (record) => datasetView(record, dataset, filters));

/** All rows that filters leave, for those that lead to few. */
export const exportedRows = (
  dataFolder: string,
  dataset: DatasetName,
  filters: Filters,
): Promise<Value[][]> =>
  reading(dataFolder, async (record) => {
    const found: Value[][] = [];
    for await (const rows of exportRows(record, dataset, filters)) found.push(...rows);
    return found;
  });
