/** What the thread of the log's export does, see db/thread.ts. */
import { type FormatName, serialise } from "@/lib/export/formats";
import { logColumns, logRow } from "@/lib/export/log-columns";
import type { LogFilters } from "@/lib/log/filters";
import { deskPath, openDeskReader } from "./desk";
import { logBatches } from "./queries/log";

/** The entries that the filters find, piece by piece, in the order of the chain. */
export async function* logPieces(
  dataFolder: string,
  format: FormatName,
  filters: LogFilters,
): AsyncGenerator<string> {
  const { connection, db } = openDeskReader(deskPath(dataFolder));
  function* rows() {
    for (const entries of logBatches(db, filters)) yield entries.map(logRow);
  }
  try {
    const columns = logColumns.map(({ name }) => name);
    yield* serialise(format, columns, rows());
  } finally {
    connection.close();
  }
}
