import { afterAll, expect, test } from "vitest";
import { isOverTime, poolOf } from "./thread-pool";
import type * as work from "./thread-pool.fixture";

const pool = poolOf<typeof work>("./thread-pool.fixture.ts", {
  threads: 2,
  within: 30_000,
  waiting: 4,
});
afterAll(() => pool.end());

test("work goes to as many threads as there are, and waits for one beyond that", async () => {
  const ids = await Promise.all([1, 2, 3, 4].map(() => pool.call("whoAmI")));
  expect(new Set(ids).size).toBe(2);
  const many = await Promise.allSettled([1, 2, 3, 4, 5, 6, 7].map(() => pool.call("asked", "a")));
  const refused = many.filter((each) => each.status === "rejected");
  expect(refused.map(({ reason }) => isOverTime(reason))).toEqual([true]);
  await expect(pool.call("broken")).rejects.toThrow("It is broken.");
  expect(await pool.call("asked", "still here")).toBe("STILL HERE");
});

test("what is over its time holds nobody: its thread is replaced", async () => {
  const short = poolOf<typeof work>("./thread-pool.fixture.ts", {
    threads: 1,
    within: 50,
    waiting: 4,
  });
  await short.call("whoAmI");
  const over = await short.call("endless", 30_000_000).catch((error) => error);
  expect(isOverTime(over)).toBe(true);
  expect(await short.call("asked", "next")).toBe("NEXT");
  await short.end();
});

test("bounded work leaves a thread to the rest, and goes on when it may", async () => {
  const some = poolOf<typeof work>("./thread-pool.fixture.ts", {
    ...{ threads: 2, within: 30_000, waiting: 9 },
    bounded: { runs: ["endless"], threads: 1 },
  });
  await Promise.all([some.call("whoAmI"), some.call("whoAmI")]);
  const done: string[] = [];
  const long = [1, 2, 3].map((nth) =>
    some.call("endless", 500_000).then(() => done.push(`long ${nth}`)),
  );
  await some.call("asked", "short").then(() => done.push("short"));
  await Promise.all(long);
  expect(done).toHaveLength(4);
  expect(done.indexOf("short")).toBeLessThan(2);
  await some.end();
});
