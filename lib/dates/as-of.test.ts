import { expect, test } from "vitest";
import { readAsOf } from "./as-of";

test.each([
  ["2026-02-03", "2026-02-03T23:59:59.999Z"],
  ["2024-02-29", "2024-02-29T23:59:59.999Z"],
  ["2026-02-03T09:00Z", "2026-02-03T09:00:00.000Z"],
  ["2026-02-03T09:00:01.5+02:00", "2026-02-03T07:00:01.500Z"],
])("%s is %s", (text, at) => {
  expect(readAsOf(text)).toBe(at);
});

test.each([
  "",
  "today",
  "2026-2-3",
  "2026-02-30",
  "2026-13-01",
  "2026-02-03T25:00Z",
  "2026-02-03T09:00",
])("%j names no moment", (text) => {
  expect(readAsOf(text)).toBeNull();
});
