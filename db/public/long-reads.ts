/** Reads of the public record that may take long, in threads of their own: nobody waits for another one’s. */
import { poolOf } from "@/db/thread-pool";
import { readSettings } from "@/lib/env";
import type { Reader } from "./reader";
import type * as readingWork from "./reading-work";

/** Two threads; a read that takes longer than anybody waits is given up. */
export const reading = poolOf<typeof readingWork>("./public/reading-work.ts", {
  ...{ threads: 2, within: 4000, waiting: 200 },
});

/**
 * The public record of this installation for a read that may go through many rows: it costs a tenth of a millisecond more
 * than `publicRecord()` and holds no request but its own. Rejects where it takes too long, see `isOverTime`.
 */
export function longReads(): Reader {
  const { dataFolder } = readSettings();
  return {
    async all<Row>(sql: string, parameters = {}) {
      return (await reading.call("all", dataFolder, sql, parameters)) as Row[];
    },
    values: (sql, parameters = {}) => reading.call("values", dataFolder, sql, parameters),
  };
}
