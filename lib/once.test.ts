import { expect, it } from "vitest";
import { onceItWorks } from "./once";

it("what failed is made again for the next who asks, and what did not is kept", async () => {
  let made = 0;
  const get = onceItWorks(async () => {
    made += 1;
    if (made === 1) throw new Error("The disk was full.");
    return made;
  });
  // All who asked before it failed are told so.
  const failed = await Promise.allSettled([get(), get()]);
  expect(failed.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
  expect(await Promise.all([get(), get()])).toEqual([2, 2]);
  expect(await get()).toBe(2);
});
