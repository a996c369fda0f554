import { expect, test } from "vitest";
import { formatEdtf } from "./format";
import { formatIn, instantIn, isZoneName } from "./zoned";

test.each([
  ["2026-02-03", "09:00", "Europe/Berlin", "2026-02-03T08:00:00.000Z"],
  ["2026-07-03", "09:00", "Europe/Berlin", "2026-07-03T07:00:00.000Z"],
  ["2026-07-03", "00:15", "Asia/Kathmandu", "2026-07-02T18:30:00.000Z"],
  ["2026-07-03", "23:59", "UTC", "2026-07-03T23:59:00.000Z"],
  ["2026-07-03", "12:00", "Pacific/Kiritimati", "2026-07-02T22:00:00.000Z"],
])("%s %s in %s", (day, time, zone, instant) => {
  expect(instantIn(day, time, zone)).toEqual({ ok: true, instant });
  expect(formatIn(instant, zone, formatEdtf)).toBe(`${formatEdtf(day)}, ${time}, ${zone}`);
});

test("a time that clocks leave out, or show twice, is refused and not guessed", () => {
  const leftOut = instantIn("2026-03-29", "02:30", "Europe/Berlin");
  const twice = instantIn("2026-10-25", "02:30", "Europe/Berlin");
  expect(leftOut).toMatchObject({ ok: false, message: expect.stringContaining("no 02:30") });
  expect(twice).toMatchObject({ ok: false, message: expect.stringContaining("twice") });
  expect(instantIn("2026-13-01", "02:30", "UTC").ok).toBe(false);
});

test("zones by name", () => {
  expect([isZoneName("Europe/Berlin"), isZoneName("UTC"), isZoneName("Nowhere")]).toEqual([
    ...[true, true, false],
  ]);
});
