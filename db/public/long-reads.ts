/** Reads of the public record that may take long, in threads of their own: nobody waits for another one’s. */
import { poolOf } from "@/db/thread-pool";
import { readSettings } from "@/lib/env";
import type { Reader } from "./reader";
import type * as readingWork from "./reading-work";

/**
 * Three threads, each started when it is first needed; a read that takes longer than anybody waits is given up. Pages have
 * two of them at most, so that a search never waits for the page of somebody who spoke very often.
 */
export const reading = poolOf<typeof readingWork>("./public/reading-work.ts", {
  ...{ threads: 3, within: 4000, waiting: 200 },
  // Pages that are made once and kept: whoever asks first waits for them.
  longer: { person: 20_000, pair: 20_000 },
  bounded: { runs: ["person", "personStatements", "personPositions", "pair"], threads: 2 },
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
