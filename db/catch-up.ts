/** Where desk and public record meet: what was published at the one is carried to the other. */
import { withLargeCache } from "@/db/connect";
import type { Desk } from "@/db/desk/desk";
import { makeAllPending } from "@/db/desk/mutations/carry";
import { publishedSince } from "@/db/desk/queries/versions";
import { signLog } from "@/db/desk/version-log/sign";
import { openPublicWriter, publicPath } from "@/db/public/files";
import { isOutdated, projectedHead, projectSteps, rebuildPublicRecord } from "@/db/public/project";
import { readSettings } from "@/lib/env";

/**
 * Applies every version and choice that the public record lacks, after a crash too; all where it follows older rules.
 * Returns how many there were.
 */
export function projectPublished(
  desk: Pick<Desk, "db" | "connection">,
  dataFolder: string,
): number {
  sign(desk, dataFolder);
  const record = openPublicWriter(publicPath(dataFolder));
  try {
    if (!isOutdated(record))
      return projectSteps(record, publishedSince(desk.db, projectedHead(record)));
  } finally {
    record.connection.close();
  }
  return rebuild(desk, dataFolder);
}

/** Signs the log of versions as it is by now. Without its key readers get what is published all the same. */
function sign(desk: Pick<Desk, "db" | "connection">, dataFolder: string): void {
  try {
    signLog(desk, { dataFolder, logKey: readSettings().logKey });
  } catch (error) {
    console.error(`The log of versions could not be signed. ${(error as Error).message}`);
  }
}

/** The same, once every version that is still to be made is made. */
export function catchUp(desk: Desk, dataFolder: string): number {
  makeAllPending(desk);
  return projectPublished(desk, dataFolder);
}

/** Makes the public record anew from all versions and choices, telling of each log entry. Returns how many there were. */
export function rebuild(
  desk: Pick<Desk, "db" | "connection">,
  dataFolder: string,
  tell: (logId: number) => void = () => {},
): number {
  function* told() {
    for (const step of publishedSince(desk.db, 0)) {
      yield step;
      tell(step.logId);
    }
  }
  return withLargeCache(desk.connection, () => rebuildPublicRecord(publicPath(dataFolder), told()));
}
