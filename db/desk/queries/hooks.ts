/** Reads hooks and what was sent to them, for the pages where editors keep them. */
import { and, asc, desc, eq, isNull, lt, type SQL, sql } from "drizzle-orm";
import type { DeskDatabase } from "@/db/desk/desk";
import { hookDeliveries as d, hookStates, hooks } from "@/db/desk/schema";

const columns = {
  ...{ id: hooks.id, publicId: hooks.publicId, url: hooks.url, kind: hooks.kind },
  ...{ aboutId: hooks.aboutId, madeAt: hooks.madeAt, pausedAt: hooks.pausedAt },
  ...{ succeededAt: hookStates.succeededAt, stoppedAt: hookStates.stoppedAt },
  ...{ stoppedBecause: hookStates.stoppedBecause, formerUntil: hookStates.formerUntil },
  waiting: sql<number>`(select count(*) from ${d}
    where ${d.hookId} = ${hooks.id} and ${d.nextAt} is not null)`,
};

const read = (db: DeskDatabase, where?: SQL) =>
  db
    .select(columns)
    .from(hooks)
    .innerJoin(hookStates, eq(hookStates.hookId, hooks.id))
    .where(and(isNull(hooks.endedAt), where))
    .orderBy(asc(hooks.id))
    .all();

/** All that are told still, the oldest first; there are a hundred at most. */
export const listHooks = (db: DeskDatabase) => read(db);
export type ListedHook = ReturnType<typeof listHooks>[number];

/** One of them; undefined where there is none, or no more. */
export const getHook = (db: DeskDatabase, publicId: string): ListedHook | undefined =>
  read(db, eq(hooks.publicId, publicId))[0];

/** What was sent to a hook or waits for it, the newest first; before the one of that key. */
export const listDeliveries = (
  db: DeskDatabase,
  hookId: number,
  { before, limit }: { before?: number | undefined; limit: number },
) =>
  db
    .select({
      ...{ id: d.id, messageId: d.messageId, type: d.type, madeAt: d.madeAt },
      ...{ attempts: d.attempts, triedAt: d.triedAt, nextAt: d.nextAt },
      ...{ outcome: d.outcome, deliveredAt: d.deliveredAt },
    })
    .from(d)
    .where(and(eq(d.hookId, hookId), before === undefined ? undefined : lt(d.id, before)))
    .orderBy(desc(d.id))
    .limit(limit)
    .all();
export type ListedDelivery = ReturnType<typeof listDeliveries>[number];
