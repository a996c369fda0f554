/** What the planning thread does, see db/thread.ts: it reads the desk, and writes nothing. */
import { deskPath, openDeskReader } from "./desk/desk";
import { type PreparedVersion, preparePending } from "./desk/queries/pending";
import { type PublicationPlan, planPublication } from "./desk/queries/plan";

type Reader = ReturnType<typeof openDeskReader>;

function reading<T>(dataFolder: string, work: (db: Reader["db"]) => T): T {
  const { connection, db } = openDeskReader(deskPath(dataFolder));
  try {
    // One state of the desk, whatever is written meanwhile.
    return connection.transaction(() => work(db))();
  } finally {
    connection.close();
  }
}

/** See db/desk/queries/plan.ts. */
export const plan = (
  dataFolder: string,
  ...asked: Parameters<typeof planPublication> extends [unknown, ...infer A] ? A : never
): PublicationPlan => reading(dataFolder, (db) => planPublication(db, ...asked));

/** See db/desk/queries/pending.ts. */
export const nextPending = (dataFolder: string): PreparedVersion | undefined =>
  reading(dataFolder, (db) => preparePending(db));
