/** Where desk and public record meet: what was published at the one is carried to the other. */
import type { Desk } from "@/db/desk/desk";
import { versionsSince } from "@/db/desk/queries/versions";
import { openPublicWriter, publicPath } from "@/db/public/files";
import { projectedHead, projectVersions, rebuildPublicRecord } from "@/db/public/project";

/** Applies every version that the public record lacks; after a crash too. Returns how many there were. */
export function catchUp(desk: Desk, dataFolder: string): number {
  const record = openPublicWriter(publicPath(dataFolder));
  try {
    return projectVersions(record, versionsSince(desk.db, projectedHead(record)));
  } finally {
    record.connection.close();
  }
}

/** Makes the public record anew from all versions. */
export function rebuild(desk: Desk, dataFolder: string): void {
  rebuildPublicRecord(publicPath(dataFolder), versionsSince(desk.db, 0));
}
