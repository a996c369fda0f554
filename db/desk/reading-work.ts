/**
 * What the threads of the desk's long reads do, see apart.ts: each has the desk open for itself, reads it as one account
 * sees it, and writes nothing.
 */
import { keptOpen } from "@/db/kept-open";
import { type Desk, type DeskDatabase, deskPath, openDeskReader } from "./desk";
import { listDuplicates, listDuplicatesOf, lookedThrough } from "./queries/duplicates";
import { getEvidence } from "./queries/evidence";
import { prepareFacts } from "./queries/matter-facts";
import { getReview } from "./queries/review";
import { listSimilarStatements } from "./queries/similar";
import { listUnplaced } from "./queries/unplaced";
import { visibleTo } from "./visible";

const desk = keptOpen(
  (path): Desk => ({ ...openDeskReader(path), captureFolder: "" }),
  ({ connection }) => connection.close(),
);

function read<T>(dataFolder: string, accountId: string, work: (db: DeskDatabase) => T): T {
  const db = visibleTo(desk.get(deskPath(dataFolder)), accountId);
  // One state of the desk, whatever is written meanwhile.
  return db.$client.transaction(() => work(db))();
}

/** What a read is given after where and for whom it reads. */
type Asked<F> = F extends (db: DeskDatabase, ...asked: infer A) => unknown ? A : never;

export const similar = (
  dataFolder: string,
  accountId: string,
  ...asked: Asked<typeof listSimilarStatements>
) => read(dataFolder, accountId, (db) => listSimilarStatements(db, ...asked));

/** Of every kind that is looked through. */
export const duplicates = (dataFolder: string, accountId: string) =>
  read(dataFolder, accountId, (db) =>
    lookedThrough.map((kind) => ({ kind, pairs: listDuplicates(db, kind) })),
  );

export const duplicatesOf = (
  dataFolder: string,
  accountId: string,
  ...asked: Asked<typeof listDuplicatesOf>
) => read(dataFolder, accountId, (db) => listDuplicatesOf(db, ...asked));

export const unplaced = (dataFolder: string, accountId: string) =>
  read(dataFolder, accountId, listUnplaced);

/** See queries/review.ts. */
export const review = (dataFolder: string, accountId: string, matter: string) =>
  read(dataFolder, accountId, (db) => getReview(db, matter, accountId));

/** A review with the evidence for its checks; null where nothing was sent that would change anything. */
export const reviewWithEvidence = (dataFolder: string, accountId: string, matter: string) =>
  read(dataFolder, accountId, (db) => {
    const found = getReview(db, matter, accountId);
    const { submission, isChanged, document, published, state } = found;
    const before = published?.withdrawal === null ? published.document : null;
    const isSent = submission && state !== "published" && isChanged;
    return { review: found, evidence: isSent ? getEvidence(db, before, document) : null };
  });

/** What somebody's write will ask of a matter, of the whole desk: see queries/matter-facts.ts. */
export function facts(
  dataFolder: string,
  accountId: string,
  matter: string,
  wanted: Parameters<typeof prepareFacts>[3],
) {
  const { db } = desk.get(deskPath(dataFolder));
  return db.$client.transaction(() => prepareFacts(db, matter, accountId, wanted))();
}
