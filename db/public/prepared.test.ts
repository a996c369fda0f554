import { expect, test, vi } from "vitest";
import { openScratch } from "@/db/connect";
import { preparedOn } from "./prepared";

test("what is asked again and again is prepared once, and no stranger's filters fill the memory", () => {
  const connection = openScratch(":memory:");
  const prepare = vi.spyOn(connection, "prepare");
  const prepared = preparedOn(connection);
  for (let n = 0; n < 2000; n += 1) {
    expect(prepared.values("select 'hot'")).toEqual([["hot"]]);
    prepared.values(`select ${n}`);
  }
  expect(prepare.mock.calls.filter(([sql]) => sql === "select 'hot'")).toHaveLength(1);
  // The first of the others was given up meanwhile.
  expect(prepared.values("select 0")).toEqual([[0]]);
  expect(prepare.mock.calls.filter(([sql]) => sql === "select 0")).toHaveLength(2);
  connection.close();
});
