/** What the thread of the log's export does, see db/thread.ts. */
import { type FormatName, formats } from "@/lib/export/formats";
import { logRow, logTable } from "@/lib/export/log-columns";
import type { LogFilters } from "@/lib/log/filters";
import { deskPath, openDeskReader } from "./desk";
import { logBatches } from "./queries/log";

/** The entries that the filters find, piece by piece, in the order of the chain. */
export async function* logPieces(
  dataFolder: string,
  site: string,
  format: FormatName,
  filters: LogFilters,
): AsyncGenerator<string | Uint8Array> {
  const { connection, db } = openDeskReader(deskPath(dataFolder));
  function* rows() {
    for (const entries of logBatches(db, filters)) yield entries.map(logRow);
  }
  try {
    yield* formats[format].write(logTable, rows(), site);
  } finally {
    connection.close();
  }
}
