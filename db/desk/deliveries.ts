/**
 * The queue of mails to followers. A delivery is claimed in one transaction, sent, and settled in
 * another; so several processes may work it off, and none sends what another one has. Of a claim that is never settled
 * (the process ended while it was sending) nobody knows whether it arrived: see decision 75.
 */
import { and, asc, eq, inArray, lt, lte, notInArray, sql } from "drizzle-orm";
import type { ToldItem } from "@/lib/following/told";
import { newPublicId } from "@/lib/public-id";
import { type Desk, inTransaction, type Tx } from "./desk";
import { mailDeliveries as deliveries, mailProgress, toldNews } from "./schema";

const minute = 60_000;
const day = 24 * 60 * minute;

/** No attempt takes longer; a claim that is older was left behind. */
export const claimLasts = 15 * minute;
/** In ms, after which attempt it is tried again; after the last one it is given up. */
const waits = [minute, 5 * minute, 30 * minute, 2 * 60 * minute, 6 * 60 * minute, day];
/** What is done is kept for so long, to be looked at. */
const keepsDone = 30 * day;

export type Delivery = typeof deliveries.$inferSelect;

/** What became of an attempt. `outcome` says it without an address or a word of the mail. */
type Outcome =
  | { is: "sent"; outcome: string }
  /** It did not arrive, and may another time. */
  | { is: "refused"; outcome: string }
  /** It will never arrive. */
  | { is: "failed"; outcome: string }
  /** It may have arrived. */
  | { is: "unsure"; outcome: string };

const later = (at: Date, ms: number) => new Date(at.getTime() + ms).toISOString();

/** Puts something into the queue. */
export function enqueue(
  tx: Tx,
  given: { followerId: string; told: ToldItem[]; dueAt?: Date },
  now = new Date(),
): void {
  const { followerId, told, dueAt = now } = given;
  tx.insert(deliveries)
    .values({
      ...{ followerId, told, messageId: newPublicId() },
      ...{ createdAt: now.toISOString(), dueAt: dueAt.toISOString() },
    })
    .run();
}

/** Notes that somebody is about to be told something; whether they were not told it before. */
export function isNewTo(tx: Tx, followerId: string, key: string): boolean {
  return tx.insert(toldNews).values({ followerId, key }).onConflictDoNothing().run().changes > 0;
}

/** Claims what is due, the longest due first: from now on it is this caller’s to send, and to settle. */
export function claimDue(
  desk: Desk,
  { limit, now = new Date() }: { limit: number; now?: Date },
): Delivery[] {
  const at = now.toISOString();
  const isDue = and(eq(deliveries.state, "waiting"), lte(deliveries.dueAt, at));
  const due = desk.db.select({ id: deliveries.id }).from(deliveries).where(isDue).limit(1).get();
  if (!due) return [];
  return inTransaction(desk, (tx) => {
    const ids = tx
      .select({ id: deliveries.id })
      .from(deliveries)
      .where(isDue)
      .orderBy(asc(deliveries.dueAt), asc(deliveries.id))
      .limit(limit)
      .all()
      .map(({ id }) => id);
    return tx
      .update(deliveries)
      .set({ state: "sending", claimedAt: at, attempts: sql`${deliveries.attempts} + 1` })
      .where(inArray(deliveries.id, ids))
      .returning()
      .all();
  });
}

/** Keeps what became of a claimed delivery; one that was refused waits longer each time, and is given up in the end. */
export function settle(desk: Desk, claimed: Delivery, outcome: Outcome, now = new Date()): void {
  inTransaction(desk, (tx) => {
    tx.update(deliveries)
      .set({ claimedAt: null, outcome: outcome.outcome, ...afterwards(claimed, outcome, now) })
      .where(and(eq(deliveries.id, claimed.id), eq(deliveries.state, "sending")))
      .run();
  });
}

function afterwards({ attempts }: Delivery, { is }: Outcome, now: Date) {
  const wait = is === "refused" ? waits[attempts - 1] : undefined;
  if (wait !== undefined) return { state: "waiting" as const, dueAt: later(now, wait) };
  return { state: is === "refused" ? ("failed" as const) : is, doneAt: now.toISOString() };
}

/** Settles what was left behind while it was being sent, and forgets what was done long ago. */
export function tidyQueue(desk: Desk, now = new Date()): void {
  const { db } = desk;
  const left = db
    .select()
    .from(deliveries)
    .where(and(eq(deliveries.state, "sending"), lt(deliveries.claimedAt, later(now, -claimLasts))))
    .all();
  for (const one of left)
    settle(desk, one, { is: "unsure", outcome: "The server ended while it was sent" }, now);
  const isOld = and(
    notInArray(deliveries.state, ["waiting", "sending"]),
    lt(deliveries.doneAt, later(now, -keepsDone)),
  );
  if (db.select({ id: deliveries.id }).from(deliveries).where(isOld).limit(1).get()) {
    inTransaction(desk, (tx) => void tx.delete(deliveries).where(isOld).run());
  }
}

/** Takes out all that was to be sent to somebody, or was, and what they were told. */
export function forgetDeliveries(tx: Tx, followerId: string): void {
  tx.delete(deliveries).where(eq(deliveries.followerId, followerId)).run();
  tx.delete(toldNews).where(eq(toldNews.followerId, followerId)).run();
}

/** Up to which change of the public record mails were made; undefined before the first. */
export const newsCursor = ({ db }: Pick<Desk, "db">): string | undefined =>
  db.select().from(mailProgress).get()?.cursor;

/**
 * Makes the mails of what happened between two cursors, and moves on, at once or not at all. Where another process did
 * so before, nothing is done.
 */
export function moveNewsCursor(
  desk: Desk,
  { from, to }: { from: string | undefined; to: string },
  work: (tx: Tx) => void = () => {},
): void {
  inTransaction(desk, (tx) => {
    if (newsCursor(desk) !== from) return;
    work(tx);
    tx.insert(mailProgress)
      .values({ id: 1, cursor: to })
      .onConflictDoUpdate({ target: mailProgress.id, set: { cursor: to } })
      .run();
  });
}
