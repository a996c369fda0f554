import fc from "fast-check";
import { expect, test } from "vitest";
import { logFiltersIn } from "./filters";

const read = (address: string) => {
  const query = new URLSearchParams(address);
  return logFiltersIn((name) => query.get(name));
};

test("filters are read from the address, and nothing else is", () => {
  expect(read("actor=a&action=publish&table=versions&record=r&day=2026-02-03&before=4")).toEqual({
    ...{ actor: "a", action: "publish", table: "versions", record: "r", day: "2026-02-03" },
  });
  expect(read("actor=+&day=2026-02-30&record=")).toEqual({});
  expect(read("day=yesterday")).toEqual({});
});

test("nothing in an address breaks them", () => {
  fc.assert(
    fc.property(fc.string(), (day) => {
      const { day: kept } = logFiltersIn((name) => (name === "day" ? day : null));
      return kept === undefined || /^\d{4}-\d\d-\d\d$/.test(kept);
    }),
  );
});
