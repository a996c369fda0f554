/** Where desk and public record meet: what was published at the one is carried to the other. */
import { withLargeCache } from "@/db/connect";
import type { Desk } from "@/db/desk/desk";
import { makeAllPending } from "@/db/desk/mutations/carry";
import { publishedSince } from "@/db/desk/queries/versions";
import { openPublicWriter, publicPath } from "@/db/public/files";
import { isOutdated, projectedHead, projectSteps, rebuildPublicRecord } from "@/db/public/project";

/**
 * Applies every version and choice that the public record lacks, after a crash too; all where it follows older rules.
 * Returns how many there were.
 */
export function projectPublished(
  desk: Pick<Desk, "db" | "connection">,
  dataFolder: string,
): number {
  const record = openPublicWriter(publicPath(dataFolder));
  try {
    if (!isOutdated(record))
      return projectSteps(record, publishedSince(desk.db, projectedHead(record)));
  } finally {
    record.connection.close();
  }
  return rebuild(desk, dataFolder);
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
