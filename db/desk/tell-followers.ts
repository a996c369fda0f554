/** Makes the mails of what happened: for each follower one, or a place in the one of the next morning. */
import { and, eq, gt, inArray, isNotNull } from "drizzle-orm";
import { type Because, type Happened, type ToldItem, toldKey } from "@/lib/following/told";
import { groupBy } from "@/lib/group";
import { enqueue, isNewTo } from "./deliveries";
import type { Tx } from "./desk";
import type { Follow } from "./following";
import { followers, follows, mailDeliveries } from "./schema";

/** The hour (UTC) at which the mail of a day goes out. */
const morning = 6;
/** Ids that one query asks for. */
const most = 500;

/** Within the transaction that moves the cursor. Of what was published before they confirmed, nobody is told. */
export function tellFollowers(
  tx: Tx,
  { happened, merged }: { happened: Happened[]; merged: { from: string; into: string }[] },
  now = new Date(),
): void {
  for (const { from, into } of merged) {
    tx.update(follows).set({ recordId: into }).where(eq(follows.recordId, from)).run();
  }
  const following = followsOf(tx, [...new Set(happened.flatMap(idsIn))]);
  const told = new Map<string, ToldItem[]>();
  for (const one of happened) {
    for (const [followerId, because] of becauseOf(tx, one, following)) {
      const { matterId, slug, number } = one;
      const item: ToldItem = { is: "version", matterId, slug, number, because };
      told.set(followerId, [...(told.get(followerId) ?? []), item]);
    }
  }
  const paces = new Map(
    inParts([...told.keys()]).flatMap((ids) =>
      tx
        .select({ id: followers.id, pace: followers.pace })
        .from(followers)
        .where(inArray(followers.id, ids))
        .all()
        .map(({ id, pace }) => [id, pace] as const),
    ),
  );
  for (const [followerId, items] of told) {
    if (paces.get(followerId) === "daily") putOff(tx, followerId, items, now);
    else enqueue(tx, { followerId, told: items }, now);
  }
}

/** The records of which somebody may be told by it. */
const idsIn = ({ matterId, replies, statements }: Happened): string[] => [
  matterId,
  ...replies.map(({ claimId }) => claimId),
  ...statements.flatMap(({ speakers }) => speakers),
];

function followsOf(tx: Tx, recordIds: string[]): Map<string, Follow[]> {
  const found = inParts(recordIds).flatMap((ids) =>
    tx
      .select()
      .from(follows)
      .where(and(inArray(follows.recordId, ids), isNotNull(follows.confirmedAt)))
      .all(),
  );
  return groupBy(found, ({ recordId }) => recordId);
}

/** By follower, which of their follows it is told for. */
function becauseOf(
  tx: Tx,
  { matterId, number, at, replies, statements }: Happened,
  following: Map<string, Follow[]>,
): Map<string, Because[]> {
  const found = new Map<string, Because[]>();
  const add = (
    recordId: string,
    subject: Follow["subject"],
    keyed: [id: string, key: string][],
  ) => {
    for (const follow of following.get(recordId) ?? []) {
      const { id, followerId, confirmedAt } = follow;
      if (follow.subject !== subject || (confirmedAt ?? "") > at) continue;
      const ids = keyed.filter(([, key]) => isNewTo(tx, followerId, key)).map(([id]) => id);
      if (ids.length === 0) continue;
      found.set(followerId, [...(found.get(followerId) ?? []), { follow: id, subject, ids }]);
    }
  };
  for (const [claimId, group] of groupBy(replies, (reply) => reply.claimId)) {
    add(
      claimId,
      "statement",
      group.map(({ id }) => [id, toldKey.reply(id)]),
    );
  }
  add(matterId, "matter", [[matterId, toldKey.version(matterId, number)]]);
  const bySpeaker = groupBy(
    statements.flatMap(({ id, speakers }) => speakers.map((speaker) => ({ id, speaker }))),
    ({ speaker }) => speaker,
  );
  for (const [speaker, group] of bySpeaker) {
    add(
      speaker,
      "person",
      group.map(({ id }) => [id, toldKey.statement(id)]),
    );
  }
  return found;
}

/** Adds to what goes out the next morning. */
function putOff(tx: Tx, followerId: string, items: ToldItem[], now: Date): void {
  const waiting = tx
    .select()
    .from(mailDeliveries)
    .where(
      and(
        eq(mailDeliveries.followerId, followerId),
        eq(mailDeliveries.state, "waiting"),
        eq(mailDeliveries.attempts, 0),
        gt(mailDeliveries.dueAt, now.toISOString()),
      ),
    )
    .get();
  if (waiting) {
    tx.update(mailDeliveries)
      .set({ told: [...waiting.told, ...items] })
      .where(eq(mailDeliveries.id, waiting.id))
      .run();
    return;
  }
  const dueAt = new Date(now);
  dueAt.setUTCHours(morning, 0, 0, 0);
  if (dueAt <= now) dueAt.setUTCDate(dueAt.getUTCDate() + 1);
  enqueue(tx, { followerId, told: items, dueAt }, now);
}

const inParts = <T>(all: T[]): T[][] =>
  Array.from({ length: Math.ceil(all.length / most) }, (_, part) =>
    all.slice(part * most, (part + 1) * most),
  );
