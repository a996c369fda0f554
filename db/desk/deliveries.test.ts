/** What is sent goes out once: whatever process works the queue off, and wherever it ends. */
import { expect, test } from "vitest";
import { emptyHouse } from "@/db/test-support";
import {
  claimDue,
  claimLasts,
  enqueue,
  forgetDeliveries,
  isNewTo,
  moveNewsCursor,
  newsCursor,
  settle,
  tidyQueue,
} from "./deliveries";
import { type Desk, inTransaction } from "./desk";
import { mailDeliveries as deliveries, followers } from "./schema";

const start = new Date("2026-03-01T09:00:00.000Z");
const after = (ms: number) => new Date(start.getTime() + ms);
const minute = 60_000;

/** A desk with a follower. */
function followed() {
  const { desk } = emptyHouse();
  desk.db
    .insert(followers)
    .values({ ...{ id: "ada", email: "ada@example.org", tokenHash: "x" }, createdAt: "2026-01-01" })
    .run();
  return desk;
}
const ada = { followerId: "ada", told: [] };

function queued() {
  const desk = followed();
  inTransaction(desk, (tx) => enqueue(tx, ada, start));
  const claim = (now: Date) => claimDue(desk, { limit: 10, now });
  return { desk, claim };
}
const rows = (desk: Desk) => desk.db.select().from(deliveries).all();
const claimed = (found: ReturnType<typeof claimDue>) => {
  const [one] = found;
  if (!one) throw new Error("There is one to be sent.");
  return one;
};

test("is claimed by one alone, and done when it is sent", () => {
  const { desk, claim } = queued();
  const one = claimed(claim(start));
  expect(claim(start)).toEqual([]);
  settle(desk, one, { is: "sent", outcome: "250" }, start);
  expect(claim(after(365 * 24 * 60 * minute))).toEqual([]);
  expect(rows(desk)).toMatchObject([{ state: "sent", attempts: 1, outcome: "250" }]);
});

test("what is refused is tried again, later each time, under one id, and given up in the end", () => {
  const { desk, claim } = queued();
  const waited: number[] = [];
  const ids = new Set<string>();
  let now = start;
  for (let [one] = claim(now); one; [one] = claim(now)) {
    ids.add(one.messageId);
    settle(desk, one, { is: "refused", outcome: "451" }, now);
    const [row] = rows(desk);
    if (row?.state !== "waiting") break;
    waited.push((Date.parse(row.dueAt) - now.getTime()) / minute);
    expect(claim(new Date(Date.parse(row.dueAt) - 1))).toEqual([]);
    now = new Date(row.dueAt);
  }
  expect(waited).toEqual([1, 5, 30, 120, 360, 1440]);
  expect(ids.size).toBe(1);
  expect(rows(desk)).toMatchObject([{ state: "failed", attempts: 7, outcome: "451" }]);
});

test("a mail that was being sent when the process ended is not sent again", () => {
  const { desk, claim } = queued();
  const late = claimed(claim(start));
  tidyQueue(desk, after(minute));
  expect(rows(desk)).toMatchObject([{ state: "sending" }]);
  tidyQueue(desk, after(claimLasts + 1));
  expect(rows(desk)).toMatchObject([{ state: "unsure", claimedAt: null }]);
  expect(claim(after(claimLasts + 2))).toEqual([]);
  // Whoever comes back late to what was taken from them settles nothing.
  settle(desk, late, { is: "refused", outcome: "451" });
  expect(rows(desk)).toMatchObject([{ state: "unsure" }]);
});

test("what is done is forgotten after a month, what waits is not", () => {
  const { desk, claim } = queued();
  settle(desk, claimed(claim(start)), { is: "sent", outcome: "250" }, start);
  inTransaction(desk, (tx) => enqueue(tx, ada, start));
  tidyQueue(desk, after(31 * 24 * 60 * minute));
  expect(rows(desk)).toMatchObject([{ state: "waiting" }]);
});

test("nobody is told the same twice, and nothing is left of somebody who is forgotten", () => {
  const { desk } = queued();
  const tell = () => inTransaction(desk, (tx) => isNewTo(tx, "ada", "reply one"));
  expect([tell(), tell()]).toEqual([true, false]);
  inTransaction(desk, (tx) => forgetDeliveries(tx, "ada"));
  expect(rows(desk)).toEqual([]);
  expect(tell()).toBe(true);
});

test("deliveries are made once between two cursors, whoever makes them", () => {
  const desk = followed();
  const step = { from: undefined, to: "one" };
  const made = () => moveNewsCursor(desk, step, (tx) => enqueue(tx, ada));
  made();
  made();
  expect(rows(desk)).toHaveLength(1);
  expect(newsCursor(desk)).toBe("one");
  const failing = () =>
    moveNewsCursor(desk, { from: "one", to: "two" }, (tx) => {
      enqueue(tx, ada);
      throw new Error("The disk is full.");
    });
  expect(failing).toThrow("The disk is full.");
  expect(rows(desk)).toHaveLength(1);
  expect(newsCursor(desk)).toBe("one");
});
