/**
 * Who follows what by mail. A follow counts once whoever reads the address has confirmed it; an address is kept for as
 * long as something follows from it, and not a day longer.
 */
import { and, asc, count, eq, gt, isNotNull, isNull, lt, sql } from "drizzle-orm";
import { followToken, followTokenHash } from "@/lib/following/token";
import { confirmWithinDays, type FollowPace, type FollowSubject } from "@/lib/following/vocabulary";
import { newPublicId } from "@/lib/public-id";
import { enqueue, forgetDeliveries } from "./deliveries";
import { type Desk, inTransaction, type Tx } from "./desk";
import { followers, follows, mailDeliveries } from "./schema";

const day = 24 * 60 * 60_000;
/** Mails that ask for a confirmation, to one address within a day; things that one address follows; addresses that have confirmed nothing. */
const most = { asksPerDay: 3, follows: 100, unconfirmed: 2_000 };

export interface Followed {
  subject: FollowSubject;
  recordId: string;
}
export type Follow = typeof follows.$inferSelect;

/**
 * Asks whoever reads an address whether they want to be told of something. Does nothing where they were asked too often, or
 * follow it already: the asker learns neither. False: too many ask for now.
 */
export function askToFollow(
  desk: Desk,
  { email, subject, recordId }: Followed & { email: string },
  now = new Date(),
): boolean {
  return inTransaction(desk, (tx) => {
    const open = tx.select({ n: count() }).from(follows).where(isNull(follows.confirmedAt)).get();
    if ((open?.n ?? 0) >= most.unconfirmed) return false;
    const follower = followerOf(tx, email.toLowerCase(), now);
    const all = tx.select().from(follows).where(eq(follows.followerId, follower.id)).all();
    const held = all.find((row) => row.subject === subject && row.recordId === recordId);
    if (held?.confirmedAt || (!held && all.length >= most.follows)) return true;
    const asked = tx
      .select({ n: count() })
      .from(mailDeliveries)
      .where(
        and(
          eq(mailDeliveries.followerId, follower.id),
          gt(mailDeliveries.createdAt, new Date(now.getTime() - day).toISOString()),
          sql`${mailDeliveries.told} ->> '$[0].is' = 'confirm'`,
        ),
      )
      .get();
    if ((asked?.n ?? 0) >= most.asksPerDay) return true;
    const id = held?.id ?? newPublicId();
    const askedAt = now.toISOString();
    tx.insert(follows)
      .values({ id, followerId: follower.id, subject, recordId, askedAt })
      .onConflictDoUpdate({ target: follows.id, set: { askedAt } })
      .run();
    enqueue(tx, { followerId: follower.id, told: [{ is: "confirm", follows: [id] }] }, now);
    return true;
  });
}

function followerOf(tx: Tx, email: string, now: Date) {
  const held = tx.select().from(followers).where(eq(followers.email, email)).get();
  if (held) return held;
  const id = newPublicId();
  const tokenHash = followTokenHash(followToken(id));
  return tx
    .insert(followers)
    .values({ id, email, tokenHash, createdAt: now.toISOString() })
    .returning()
    .get();
}

/** Whose token it is, and what they follow, in the order of asking; undefined where it is nobody’s, or nobody’s any more. */
export function findFollower({ db }: Pick<Desk, "db">, token: string) {
  const follower = db
    .select()
    .from(followers)
    .where(eq(followers.tokenHash, followTokenHash(token)))
    .get();
  return follower && { follower, follows: followsOf({ db }, follower.id) };
}

export const followsOf = ({ db }: Pick<Desk, "db">, followerId: string): Follow[] =>
  db
    .select()
    .from(follows)
    .where(eq(follows.followerId, followerId))
    .orderBy(asc(follows.askedAt), asc(follows.id))
    .all();

/** Begins what was asked for. */
export function confirmFollow(desk: Desk, followerId: string, id: string, now = new Date()): void {
  inTransaction(desk, (tx) => {
    tx.update(follows)
      .set({ confirmedAt: now.toISOString() })
      .where(ofFollower(followerId, id))
      .run();
  });
}

/** From now on mail comes so; what was to come together comes now, where it is no longer to wait. */
export function choosePace(desk: Desk, followerId: string, pace: FollowPace, now = new Date()) {
  inTransaction(desk, (tx) => {
    tx.update(followers).set({ pace }).where(eq(followers.id, followerId)).run();
    if (pace === "daily") return;
    tx.update(mailDeliveries)
      .set({ dueAt: now.toISOString() })
      .where(
        and(
          eq(mailDeliveries.followerId, followerId),
          eq(mailDeliveries.state, "waiting"),
          eq(mailDeliveries.attempts, 0),
        ),
      )
      .run();
  });
}

/** Ends these, or all. With the last one the address is deleted, and everything that was kept about it. */
export function endFollows(desk: Desk, followerId: string, ids: string[] | "all"): void {
  inTransaction(desk, (tx) => {
    const mine = followsOf({ db: tx }, followerId);
    for (const { id } of mine) {
      if (ids === "all" || ids.includes(id)) tx.delete(follows).where(eq(follows.id, id)).run();
    }
    forgetIdle(tx);
  });
}

/** Deletes what nobody confirmed in time, and addresses that nothing follows from any more. */
export function tidyFollowers(desk: Desk, now = new Date()): void {
  const before = new Date(now.getTime() - confirmWithinDays * day).toISOString();
  const isLeft = and(isNull(follows.confirmedAt), lt(follows.askedAt, before));
  if (!desk.db.select({ id: follows.id }).from(follows).where(isLeft).limit(1).get()) return;
  inTransaction(desk, (tx) => {
    tx.delete(follows).where(isLeft).run();
    forgetIdle(tx);
  });
}

function forgetIdle(tx: Tx): void {
  const idle = tx
    .select({ id: followers.id })
    .from(followers)
    .where(sql`not exists (select 1 from ${follows} where ${follows.followerId} = ${followers.id})`)
    .all();
  for (const { id } of idle) {
    forgetDeliveries(tx, id);
    tx.delete(followers).where(eq(followers.id, id)).run();
  }
}

/** Whether anybody is to be told of anything. */
export const isAnybodyFollowing = ({ db }: Pick<Desk, "db">): boolean =>
  db
    .select({ id: follows.id })
    .from(follows)
    .where(isNotNull(follows.confirmedAt))
    .limit(1)
    .get() !== undefined;

/** The address of a follower as a mail is sent, and the token of its links, by which they are found from now on. */
export function addressOf(desk: Desk, followerId: string): { email: string; token: string } {
  const token = followToken(followerId);
  const tokenHash = followTokenHash(token);
  const held = desk.db.select().from(followers).where(eq(followers.id, followerId)).get();
  if (!held) throw new Error("A mail has nobody to go to.");
  if (held.tokenHash !== tokenHash) {
    // The secret of the installation is another one since.
    inTransaction(desk, (tx) => {
      tx.update(followers).set({ tokenHash }).where(eq(followers.id, followerId)).run();
    });
  }
  return { email: held.email, token };
}

const ofFollower = (followerId: string, id: string) =>
  and(eq(follows.followerId, followerId), eq(follows.id, id));
