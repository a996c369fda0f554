/** Whether this desk's log is what was signed last, or an older one that was put back: going on would fork the log. */
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Connection } from "@/db/connect";
import { readCheckpoint } from "@/lib/version-log/checkpoint";
import { isSame } from "@/lib/version-log/encoding";
import { readNote } from "@/lib/version-log/note";
import { latestCheckpoint, leafAt, logSize, rootAt } from "./rows";

/** The last note that was signed on this machine: beside the database, and in no copy that is put back. */
export const latestPath = (dataFolder: string) => join(dataFolder, "log-latest");

/** That note; undefined where there is none. */
export const latestSigned = (dataFolder: string): string | undefined =>
  existsSync(latestPath(dataFolder)) ? readFileSync(latestPath(dataFolder), "utf8") : undefined;

/** Whether a signed note is a beginning of the desk's leaves; one of another log says nothing of this one. */
export function isBeginning(connection: Connection, note: string): boolean {
  const { origin, size, root } = readCheckpoint(readNote(note).text);
  const start = leafAt(connection, 0);
  if (start.kind === "start" && start.origin !== origin) return true;
  return size <= logSize(connection) && isSame(rootAt(connection, size), root);
}

/** Why nothing may be published, in a sentence; undefined where the log goes on from what was signed last. */
export function whyBehind(connection: Connection): string | undefined {
  const kept = [latestCheckpoint(connection), latestSigned(dirname(connection.name))];
  if (kept.every((note) => note === undefined || isBeginning(connection, note))) return;
  return "Nothing can be published: what was signed last of the log of versions is not in this desk.db, which is an older copy or was changed. Put back the newest copy of it.";
}
