import { describe, expect, test } from "vitest";
import { publicReader } from "@/db/public/files";
import { demoHouse } from "@/db/test-support";
import { countMatters, countTopics, getTopic, listMatters, listTopics } from "./lists";

describe("lists of matters", () => {
  test("show what stands beside a matter", async () => {
    const record = publicReader(demoHouse().folder);
    const { matters, next } = await listMatters({}, record);
    expect(next).toBeNull();
    expect(matters[0]).toMatchObject({
      slug: "us-cuba-negotiations",
      statements: 6,
      rebuttals: 2,
      mostSaid: 1,
      firstPair: { type: "partly_denies" },
      said: { earliest: Date.parse("2026-01-30"), latest: Date.parse("2026-02-02T23:59:59.999Z") },
      recent: [
        { party: 0, edtf: "2026-02-01" },
        { party: 0, edtf: "[2026-01-30..2026-02-02]" },
        { party: 1, edtf: "[..2026-02-02]" },
      ],
    });
    expect(matters[0]?.parties.map((row) => row.name)).toEqual(["United States", "Cuba"]);
  });

  test("go by topic, and know one that no matter has", async () => {
    const record = publicReader(demoHouse().folder);
    const [topic] = (await listMatters({}, record)).matters[0]?.topics ?? [];
    expect(await getTopic(topic?.slug ?? "", record)).toEqual({ ...topic, matters: 1 });
    expect(await listTopics(9, record)).toContainEqual({ ...topic, matters: 1 });
    expect(await countTopics(record)).toBe((await listTopics(9, record)).length);
    expect((await listMatters({ topic: topic?.slug }, record)).matters).toHaveLength(1);
    expect(await countMatters("no-such-topic", record)).toBe(0);
    expect(await getTopic("no-such-topic", record)).toBeUndefined();
    expect((await listMatters({ topic: "no-such-topic" }, record)).matters).toEqual([]);
  });

  test("start over where the cursor is none", async () => {
    const record = publicReader(demoHouse().folder);
    for (const order of ["newest", "active"] as const) {
      expect((await listMatters({ order, after: "nonsense" }, record)).matters).toHaveLength(1);
    }
  });
});
