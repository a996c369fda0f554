/** What the pool's test has done in threads. */
import { threadId } from "node:worker_threads";
import { openScratch } from "./connect";

export const whoAmI = () => threadId;

export const asked = (value: string) => value.toUpperCase();

export const broken = () => {
  throw new Error("It is broken.");
};

/** One statement of SQLite that nobody can interrupt. */
export const endless = (rows: number) =>
  openScratch(":memory:")
    .prepare(
      "with recursive n (i) as (select 1 union all select i + 1 from n where i < ?) select sum(i) from n",
    )
    .pluck()
    .get(rows);
