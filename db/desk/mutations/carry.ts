/**
 * Carries a changed record into every published matter that shows it: the queue is written with the version that
 * changed it, and worked off one version at a time, now or after a restart.
 */
import { and, eq } from "drizzle-orm";
import { type Desk, inTransaction } from "@/db/desk/desk";
import { type PreparedVersion, preparePending } from "@/db/desk/queries/pending";
import { mattersSharing } from "@/db/desk/queries/publication";
import { latestVersionLine } from "@/db/desk/queries/versions";
import { matters, pendingVersions, users, versions } from "@/db/desk/schema";
import { type Writer, writerAs } from "@/db/desk/write";
import { addVersion } from "./add-version";

/** Queues a version of every other published matter that shows one of these records otherwise. */
export function queueCarried(
  { tx }: Writer,
  matterId: number,
  fingerprints: Map<string, string>,
  causeId: number,
): void {
  const rows = mattersSharing(tx, fingerprints, matterId).map((row) => ({
    matterId: row.id,
    causeId,
  }));
  for (let from = 0; from < rows.length; from += 10_000) {
    tx.insert(pendingVersions)
      .values(rows.slice(from, from + 10_000))
      .run();
  }
}

/**
 * Drops what is queued for a matter. Its own publication takes every record as it is at the desk, which is newer than
 * whatever waits; withdrawn, it shows none.
 */
export function dropQueued({ tx }: Writer, matterId: number): void {
  tx.delete(pendingVersions).where(eq(pendingVersions.matterId, matterId)).run();
}

/**
 * Makes a pending version as it was prepared, published by whoever published its cause. Returns false where the matter
 * got another version meanwhile: it is to be prepared anew. One that cannot be made stays, with the reason.
 */
export function makePending(desk: Desk, prepared: PreparedVersion, now = new Date()): boolean {
  const { id, cause: causeId, basis, made } = prepared;
  return inTransaction(desk, (tx) => {
    const pending = tx
      .select()
      .from(pendingVersions)
      .innerJoin(matters, eq(matters.id, pendingVersions.matterId))
      .innerJoin(versions, eq(versions.id, pendingVersions.causeId))
      .innerJoin(users, eq(users.id, versions.publishedBy))
      .where(and(eq(pendingVersions.id, id), eq(pendingVersions.causeId, causeId)))
      .get();
    // Another process made it, or the matter was published by itself.
    if (!pending) return true;
    const { matters: matter, versions: cause, users: publisher } = pending;
    if (latestVersionLine(tx, matter.id)?.id !== basis) return false;
    if (made.is === "impossible") {
      const { problem } = made;
      tx.update(pendingVersions).set({ problem }).where(eq(pendingVersions.id, id)).run();
      return true;
    }
    if (made.is === "version") {
      const context = { desk, actorId: publisher.id, now: () => now };
      addVersion(writerAs(tx, "publish", context, publisher.role), {
        matter: { ...matter, slug: made.slug },
        sealed: made.sealed,
        fingerprints: made.fingerprints,
        approvedBy: cause.approvedBy,
        change: made.change,
      });
    }
    tx.delete(pendingVersions).where(eq(pendingVersions.id, id)).run();
    return true;
  });
}

/** Makes every pending version, one transaction each. Returns how many were worked off. */
export function makeAllPending(desk: Desk): number {
  let count = 0;
  for (;;) {
    const prepared = preparePending(desk.db);
    if (!prepared) return count;
    if (makePending(desk, prepared)) count += 1;
  }
}
