import { expect, test } from "vitest";
import { backupName, readList, readManifest, timeOfBackup } from "./manifest";
import { keptOf, readKeep } from "./retention";

const at = (text: string) => new Date(`${text}:00Z`);

test("the newest of each of the last days, weeks and months is kept, and the newest of all", () => {
  const times = [
    ...["2026-09-30T12:00", "2026-10-01T03:00", "2026-10-31T03:00", "2026-11-15T03:00"],
    ...[
      "2026-11-22T03:00",
      "2026-11-23T03:00",
      "2026-11-30T03:00",
      "2026-12-01T03:00",
      "2026-12-01T04:00",
    ],
  ].map(at);
  const kept = (days: number, weeks: number, months: number) =>
    [...keptOf(times, { days, weeks, months })].map((one) => one.toISOString().slice(5, 16)).sort();
  expect(kept(0, 0, 0)).toEqual(["12-01T04:00"]);
  expect(kept(2, 0, 0)).toEqual(["11-30T03:00", "12-01T04:00"]);
  // Monday 23 November begins a week, Sunday the 22nd ends the one before.
  expect(kept(0, 3, 0)).toEqual(["11-22T03:00", "11-23T03:00", "12-01T04:00"]);
  expect(kept(0, 0, 3)).toEqual(["10-31T03:00", "11-30T03:00", "12-01T04:00"]);
});

test("what is no rule of keeping is none", () => {
  expect(readKeep("7,4,12")).toEqual({ days: 7, weeks: 4, months: 12 });
  for (const text of ["", "7", "7,4", "0,0,0", "a,b,c", "-1,4,12", "7,4,12,1"])
    expect(readKeep(text)).toBeUndefined();
});

test("a backup's name says when it was made", () => {
  const name = backupName(at("2026-12-01T03:20"));
  expect(name).toBe("2026-12-01T03-20-00Z");
  expect(timeOfBackup(name)).toEqual(at("2026-12-01T03:20"));
  for (const other of ["files", ".lock", `.${name}`, "2026-13-41T03-20-00Z"])
    expect(timeOfBackup(other)).toBeNull();
});

test("a list leads nowhere but into the captures and releases", () => {
  const line = (path: string) =>
    JSON.stringify({ path, bytes: 1, modified: 0, sha256: "0".repeat(64) });
  expect(readList(`${line("captures/ab/cd.gz")}\n`)).toHaveLength(1);
  for (const path of ["captures/../desk.db", "/etc/passwd", "secret", "captures", "releases/./a"])
    expect(() => readList(line(path))).toThrow();
  expect(() => readManifest("{}")).toThrow();
});
