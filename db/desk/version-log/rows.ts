/** The rows of the public log at the desk. */
import type { Connection } from "@/db/connect";
import { onceForEach } from "@/lib/once";
import { type Leaf, leafBytes, readLeaf } from "@/lib/version-log/leaf";
import { grown } from "@/lib/version-log/tiles";
import { leafHash, type ReadHashes, rootOf } from "@/lib/version-log/tree";

const statementsOf = onceForEach((connection: Connection) => ({
  size: connection
    .prepare<[], number>("select ifnull(max(position) + 1, 0) from log_leaves")
    .pluck(),
  entry: connection
    .prepare<[number], Buffer>("select entry from log_leaves where position = ?")
    .pluck(),
  hashes: connection
    .prepare<[number, number, number], Buffer>(
      "select hash from log_hashes where level = ? and position >= ? order by position limit ?",
    )
    .pluck(),
  addLeaf: connection.prepare<[number, Uint8Array, number | null]>(
    "insert into log_leaves (position, entry, log_id) values (?, ?, ?)",
  ),
  addHash: connection.prepare<[number, number, Uint8Array]>(
    "insert into log_hashes (level, position, hash) values (?, ?, ?)",
  ),
  checkpoint: connection
    .prepare<[], string>("select note from log_checkpoints order by size desc limit 1")
    .pluck(),
}));

/** How many leaves there are; 0 where the log has not begun. */
export const logSize = (connection: Connection): number => statementsOf(connection).size.get() ?? 0;

/** The leaf at a place. Throws where there is none. */
export function leafAt(connection: Connection, position: number): Leaf {
  const entry = statementsOf(connection).entry.get(position);
  if (!entry) throw new Error(`The log of versions has no leaf ${position}.`);
  return readLeaf(entry);
}

/** Reads the tree's hashes. */
export const hashesIn =
  (connection: Connection): ReadHashes =>
  (level, from, count) =>
    statementsOf(connection).hashes.all(level, from, count);

/** The root over the first `size` leaves. */
export const rootAt = (connection: Connection, size: number): Uint8Array =>
  rootOf(hashesIn(connection), size);

/** The newest note that was signed. */
export const latestCheckpoint = (connection: Connection): string | undefined =>
  statementsOf(connection).checkpoint.get();

/** Adds a leaf, and the hashes that come of it. Returns its place. */
export function appendLeaf(connection: Connection, leaf: Leaf, logId: number | null): number {
  const { addLeaf, addHash } = statementsOf(connection);
  const position = logSize(connection);
  const bytes = leafBytes(leaf);
  addLeaf.run(position, bytes, logId);
  const added = grown(hashesIn(connection), position, [leafHash(bytes)]);
  for (const { level, position: at, hash } of added) addHash.run(level, at, hash);
  return position;
}
