/** Makes the public record in a thread of its own while many records are written at the desk, see filling.ts. */
import { deskPath, openDeskReader } from "./desk/desk";
import { publishedSince } from "./desk/queries/versions";
import { publicPath } from "./public/files";
import { rebuildPublicRecord } from "./public/project";
import type { Projectable } from "./public/steps";

/** What the two threads tell each other: whether the desk is filled, or given up; the log entry that readers have. */
export const places = { desk: 0, head: 1 } as const;
export const deskIs = { filling: 0, filled: 1, givenUp: 2 } as const;

/** How long the thread waits for more, in milliseconds, unless it is woken. */
const patience = 50;

/** Makes the public record anew of all that is published until the desk is filled. Returns how many steps there were. */
export function project(dataFolder: string, shared: SharedArrayBuffer): number {
  const { connection, db } = openDeskReader(deskPath(dataFolder));
  const told = new Int32Array(shared);
  function* steps(): Generator<Projectable> {
    for (let head = 0; ; ) {
      // Asked first: what is published until then is read afterwards.
      const state = Atomics.load(told, places.desk);
      if (state === deskIs.givenUp) throw new Error("The desk was not filled.");
      const before = head;
      for (const step of publishedSince(db, head)) {
        yield step;
        head = step.logId;
        Atomics.store(told, places.head, head);
      }
      if (state === deskIs.filled) return;
      if (head === before) Atomics.wait(told, places.desk, deskIs.filling, patience);
    }
  }
  try {
    return rebuildPublicRecord(publicPath(dataFolder), steps());
  } finally {
    connection.close();
  }
}
