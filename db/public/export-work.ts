/** What the exports' thread does, see db/thread.ts. */
import { openReader } from "@/db/connect";
import { type DatasetName, datasets } from "@/lib/export/datasets";
import { type FormatName, serialise } from "@/lib/export/formats";
import { publicPath } from "./files";
import { exportRows } from "./queries/exports";
import { sqliteReader } from "./reader";

/** An export, piece by piece. It reads the file that was there when it began, whatever is swapped in meanwhile. */
export async function* exportPieces(
  dataFolder: string,
  dataset: DatasetName,
  format: FormatName,
  matterSlug: string | null,
): AsyncGenerator<string> {
  const connection = openReader(publicPath(dataFolder));
  try {
    const columns = datasets[dataset].columns.map(({ name }) => name);
    yield* serialise(format, columns, exportRows(sqliteReader(connection), dataset, matterSlug));
  } finally {
    connection.close();
  }
}
