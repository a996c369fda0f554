/** The queue of messages to hooks: kept in the desk's database, so that a restart neither loses one nor sends it twice. */
import { and, asc, eq, isNull, lt, lte, sql } from "drizzle-orm";
import type { HookMessage, HookNews } from "@/lib/hooks/messages";
import {
  type Attempt,
  attemptInWords,
  isDelivered,
  stopsBecause,
  waitAfter,
} from "@/lib/hooks/schedule";
import type { HookAbout } from "@/lib/hooks/subjects";
import { type Desk, inTransaction } from "./desk";
import { hookDeliveries as d, hookProgress, hookStates, hooks } from "./schema";

/** How long what was delivered or given up is kept, and for how long one that was taken up is nobody else's, in ms. */
const keptFor = 30 * 86_400_000;
const takenFor = 120_000;

/** Up to which change all hooks have their messages; undefined where nobody looked yet. */
export const hookCursor = ({ db }: Pick<Desk, "db">): string | undefined =>
  db.select().from(hookProgress).get()?.cursor;

/** Begins at a place: what was published before is told to nobody. */
export function beginAt({ db }: Pick<Desk, "db">, cursor: string): void {
  db.insert(hookProgress)
    .values({ id: 1, cursor })
    .onConflictDoUpdate({ target: hookProgress.id, set: { cursor } })
    .run();
}

type Told = (hook: HookAbout & { publicId: string }, news: HookNews) => HookMessage[];

/**
 * Puts into the queue what `told` makes of changes for each hook that there was by then, and keeps how far that came: both,
 * or neither, and once, whoever else does the same.
 */
export function queueNews(
  desk: Desk,
  { since, upTo, news, at }: { since: string; upTo: string; news: HookNews[]; at: Date },
  told: Told,
): void {
  inTransaction(desk, (tx) => {
    const { changes } = tx
      .update(hookProgress)
      .set({ cursor: upTo })
      .where(eq(hookProgress.cursor, since))
      .run();
    if (changes === 0) return;
    const madeAt = at.toISOString();
    for (const hook of tx.select().from(hooks).where(isNull(hooks.endedAt)).all()) {
      for (const item of news.filter((each) => each.at >= hook.madeAt)) {
        for (const { id: messageId, type, body } of told(hook, item)) {
          const row = { hookId: hook.id, messageId, type, body, madeAt, nextAt: madeAt };
          tx.insert(d).values(row).onConflictDoNothing().run();
        }
      }
    }
    const before = new Date(at.getTime() - keptFor).toISOString();
    tx.delete(d)
      .where(and(isNull(d.nextAt), lt(d.madeAt, before)))
      .run();
  });
}

const goesOn = and(isNull(hooks.pausedAt), isNull(hooks.endedAt), isNull(hookStates.stoppedAt));

/** The hooks, by their inner keys, that a message is due for. */
export function dueHooks(desk: Pick<Desk, "db">, at: Date): number[] {
  return desk.db
    .selectDistinct({ id: d.hookId })
    .from(d)
    .innerJoin(hooks, eq(hooks.id, d.hookId))
    .innerJoin(hookStates, eq(hookStates.hookId, d.hookId))
    .where(and(lte(d.nextAt, at.toISOString()), goesOn))
    .all()
    .map(({ id }) => id);
}

export type Taken = NonNullable<ReturnType<typeof takeDue>>;

/** Takes up the message of a hook that is due for the longest: for a while nobody else does. */
export function takeDue(desk: Pick<Desk, "db">, hookId: number, at: Date) {
  const now = at.toISOString();
  const due = desk.db
    .select({
      ...{ id: d.id, messageId: d.messageId, body: d.body, attempts: d.attempts },
      ...{ madeAt: d.madeAt, nextAt: d.nextAt, url: hooks.url, hookId: d.hookId },
      secret: hookStates.secret,
      /** While it signs still. */
      former: sql<
        string | null
      >`case when ${hookStates.formerUntil} > ${now} then ${hookStates.formerSecret} end`,
    })
    .from(d)
    .innerJoin(hooks, eq(hooks.id, d.hookId))
    .innerJoin(hookStates, eq(hookStates.hookId, d.hookId))
    .where(and(eq(d.hookId, hookId), lte(d.nextAt, now), goesOn))
    .orderBy(asc(d.nextAt), asc(d.id))
    .limit(1)
    .get();
  if (!due?.nextAt) return;
  const until = new Date(at.getTime() + takenFor).toISOString();
  const { changes } = desk.db
    .update(d)
    .set({ nextAt: until })
    .where(and(eq(d.id, due.id), eq(d.nextAt, due.nextAt)))
    .run();
  return changes === 1 ? due : undefined;
}

/** Keeps what an attempt came to, and when the next one is; stops the hook where too much fails. */
export function keepAttempt(desk: Desk, taken: Taken, attempt: Attempt, at: Date): void {
  const { id, hookId, madeAt } = taken;
  const triedAt = at.toISOString();
  const ofHook = eq(hookStates.hookId, hookId);
  inTransaction(desk, (tx) => {
    const state = tx.select().from(hookStates).where(ofHook).get();
    // It was ended meanwhile.
    if (!state) return;
    const attempts = taken.attempts + 1;
    const outcome = attemptInWords(attempt);
    if (isDelivered(attempt)) {
      const done = { attempts, outcome, triedAt, nextAt: null, deliveredAt: triedAt };
      tx.update(d).set(done).where(eq(d.id, id)).run();
      tx.update(hookStates).set({ failures: 0, succeededAt: triedAt }).where(ofHook).run();
      return;
    }
    const wait = waitAfter(attempts);
    const failures = state.failures + 1;
    const hasSucceededSince = state.succeededAt !== null && state.succeededAt >= madeAt;
    const why = stopsBecause(attempt, { failures, isLast: wait === null, hasSucceededSince });
    const isGone = "status" in attempt && attempt.status === 410;
    const nextAt = wait === null || isGone ? null : new Date(at.getTime() + wait).toISOString();
    tx.update(d).set({ attempts, outcome, triedAt, nextAt }).where(eq(d.id, id)).run();
    const stopped = why ? { stoppedAt: triedAt, stoppedBecause: why } : {};
    tx.update(hookStates)
      .set({ failures, ...stopped })
      .where(ofHook)
      .run();
  });
}
