/** What the exports' thread does, see db/thread.ts. */
import { openReader } from "@/db/connect";
import { type DatasetName, datasets } from "@/lib/export/datasets";
import { type FormatName, formats } from "@/lib/export/formats";
import { publicPath } from "./files";
import { exportRows } from "./queries/exports";
import { sqliteReader } from "./reader";

/** An export, piece by piece. It reads the file that was there when it began, whatever is swapped in meanwhile. */
export async function* exportPieces(
  dataFolder: string,
  dataset: DatasetName,
  format: FormatName,
  matterSlug: string | null,
): AsyncGenerator<string | Uint8Array> {
  const connection = openReader(publicPath(dataFolder));
  try {
    const rows = exportRows(sqliteReader(connection), dataset, matterSlug);
    yield* formats[format].write({ name: dataset, ...datasets[dataset] }, rows);
  } finally {
    connection.close();
  }
}
