/** Signs what the log has come to: after the transaction that wrote the leaves, before readers have them. */
import { closeSync, fsyncSync, openSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { eq } from "drizzle-orm";
import type { Desk } from "@/db/desk/desk";
import { logCheckpoints } from "@/db/desk/schema";
import { signCheckpoint } from "@/lib/version-log/checkpoint";
import { latestPath, latestSigned, whyBehind } from "./behind";
import { type LogPlace, readKeys } from "./key-file";
import { leafAt, logSize, rootAt } from "./rows";

/**
 * Signs the log as it is, once for each size: the same leaves give the same bytes, so that a crash in between changes
 * nothing. Returns the note; undefined where the log has not begun. Throws where no key is there, or the log is behind.
 */
export function signLog({ connection, db }: Pick<Desk, "connection" | "db">, place: LogPlace) {
  const size = logSize(connection);
  if (size === 0) return;
  const held = db.select().from(logCheckpoints).where(eq(logCheckpoints.size, size)).get();
  if (held && latestSigned(place.dataFolder) === held.note) return held.note;
  const behind = whyBehind(connection);
  if (behind) throw new Error(behind);
  const note = held?.note ?? signed({ connection, db }, place, size);
  keepLatest(place.dataFolder, note);
  return note;
}

function signed(
  { connection, db }: Pick<Desk, "connection" | "db">,
  place: LogPlace,
  size: number,
) {
  const start = leafAt(connection, 0);
  if (start.kind !== "start") throw new Error("The log of versions does not begin with its start.");
  const keys = readKeys(place, start.origin);
  if (keys.length === 0)
    throw new Error(
      "The key of the log of versions is gone, so that new versions are not signed. Put it back from the safe.",
    );
  const note = signCheckpoint({ origin: start.origin, size, root: rootAt(connection, size) }, keys);
  db.insert(logCheckpoints).values({ size, note }).onConflictDoNothing().run();
  return note;
}

/** Writes the note so that either the one before or this one is there, whatever stops the machine. */
function keepLatest(dataFolder: string, note: string): void {
  const path = latestPath(dataFolder);
  const fresh = `${path}.new`;
  writeFileSync(fresh, note, { flush: true });
  renameSync(fresh, path);
  const folder = openSync(dirname(path), "r");
  fsyncSync(folder);
  closeSync(folder);
}
