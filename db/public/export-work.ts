/** What the exports' thread does, see db/thread.ts. */
import { openReader } from "@/db/connect";
import { type Bundled, bundlePieces, type RecordState } from "@/lib/export/bundle";
import type { DatasetName } from "@/lib/export/datasets";
import type { Filters } from "@/lib/export/filters";
import type { Value } from "@/lib/export/format";
import type { FormatName } from "@/lib/export/formats";
import { publicPath } from "./files";
import { type DatasetView, datasetView, lastPublished } from "./queries/dataset-view";
import { filePieces } from "./queries/export-blocks";
import { exportPage, exportRows, type Page } from "./queries/export-rows";
import { getHead } from "./queries/head";
import { recordPieces } from "./queries/records";
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
    yield* filePieces(sqliteReader(connection), [dataset, format], filters, site);
  } finally {
    connection.close();
  }
}

const stateOf = async (record: Reader): Promise<RecordState> => ({
  head: await getHead(record),
  publishedAt: await lastPublished(record),
});

/** The same in an archive, with all that explains it. */
export async function* bundledPieces(
  dataFolder: string,
  about: Omit<Bundled, "state">,
): AsyncGenerator<Uint8Array> {
  const connection = openReader(publicPath(dataFolder));
  try {
    const record = sqliteReader(connection);
    const { dataset, format, filters } = about;
    const state = await stateOf(record);
    let rows = 0;
    const pieces = filePieces(record, [dataset, format], filters, about.site, {
      tell: (more) => {
        rows += more;
      },
    });
    const told = async () => ({ rows, state: await stateOf(record) });
    yield* bundlePieces({ ...about, state }, pieces, told);
  } finally {
    connection.close();
  }
}

/** Everything public, one record a line. */
export async function* recordsPieces(
  dataFolder: string,
  site: string,
  licence: string | null,
): AsyncGenerator<string> {
  const connection = openReader(publicPath(dataFolder));
  try {
    yield* recordPieces(sqliteReader(connection), site, licence);
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
