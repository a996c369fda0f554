/** The list of corrections, page by page, and the version of a day. */
import { describe, expect, test } from "vitest";
import { catchUp } from "@/db/catch-up";
import { openWriter } from "@/db/connect";
import { changeMatter } from "@/db/desk/mutations/matters";
import { publishMatter, withdrawMatter } from "@/db/desk/mutations/publish";
import { submitForReview } from "@/db/desk/mutations/review";
import { contextOf, demoHouse, emptyHouse, type TestHouse } from "@/db/test-support";
import { spot } from "@/lib/versions/amended";
import { publicPath, publicReader } from "./files";
import { getAmended } from "./queries/amended";
import { getVersionAsOf } from "./queries/as-of";
import { listCorrections } from "./queries/corrections";
import { getMatter, getMatterVersion } from "./queries/matters";

const slug = "us-cuba-negotiations";

/** Publishes the demo matter again with another summary, `times` times. */
async function correct({ desk, folder }: TestHouse, times: number): Promise<string> {
  const context = { ...contextOf(desk, "editor"), solo: true };
  const matter = (await getMatter(slug, publicReader(folder)))?.version.document.matter.id ?? "";
  let revision = desk.connection
    .prepare("select revision from matters where public_id = ?")
    .pluck()
    .get(matter) as number;
  for (let time = 1; time <= times; time += 1) {
    ({ revision } = changeMatter(context, {
      record: matter,
      revision,
      fields: { summary: `Summary ${time}.` },
    }));
    submitForReview(context, {
      matter,
      change: { kind: "correction", what: `Change ${time}.`, reason: "It was wrong." },
    });
    publishMatter(context, { matter });
  }
  catchUp(desk, folder);
  return matter;
}

describe("the list of corrections", () => {
  test("is empty where nothing was corrected, and says since when", async () => {
    const { folder } = demoHouse();
    const page = await listCorrections(undefined, publicReader(folder));
    expect(page).toMatchObject({ lines: [], next: null });
    expect(page?.publishedAt).toMatch(/^20/);
  });

  test("is empty where nothing is published", async () => {
    const { desk, folder } = emptyHouse();
    catchUp(desk, folder);
    const page = await listCorrections(undefined, publicReader(folder));
    expect(page).toEqual({ lines: [], next: null, publishedAt: null });
  });

  test("comes newest first, page by page, each once, withdrawals too", async () => {
    const house = demoHouse();
    const matter = await correct(house, 4);
    const context = contextOf(house.desk, "editor");
    withdrawMatter(context, { matter, reason: "Logged twice." });
    catchUp(house.desk, house.folder);
    const record = publicReader(house.folder);
    const seen = [];
    let cursor: string | undefined;
    for (let pages = 0; pages < 5; pages += 1) {
      const page = await listCorrections(cursor, record, 2);
      seen.push(...(page?.lines ?? []));
      if (!page?.next) break;
      cursor = page.next;
    }
    expect(seen.map(({ number, kind, withdrawn }) => [number, kind, withdrawn])).toEqual([
      [6, "retraction", true],
      [5, "correction", false],
      [4, "correction", false],
      [3, "correction", false],
      [2, "correction", false],
    ]);
    expect(seen[0]).toMatchObject({ slug, reason: "Logged twice.", approvedBy: null });
    expect(seen[0]?.question).toContain("begun negotiations");
  });

  test("has no page at an address that is none of its own", async () => {
    const { folder } = demoHouse();
    expect(await listCorrections("x", publicReader(folder))).toBeUndefined();
  });

  test("is read along an index", () => {
    const { folder } = demoHouse();
    const plan = publicReader(folder)
      .connection.prepare(
        `explain query plan select number from versions where correction_kind is not null
         and (published_at, matter_id, number) < ('~', '', 0)
         order by published_at desc, matter_id desc, number desc limit 100`,
      )
      .all() as { detail: string }[];
    expect(plan.map(({ detail }) => detail).join("\n")).toContain("versions_corrections");
    expect(plan.map(({ detail }) => detail).join("\n")).not.toContain("TEMP B-TREE");
  });
});

describe("what corrections put right", () => {
  test("is what each version still shows of it, never of a later one", async () => {
    const house = demoHouse();
    const matter = await correct(house, 3);
    const record = publicReader(house.folder);
    const amended = async (number: number) => {
      const page = await getMatterVersion(slug, number, record);
      return page && [...(await getAmended(page, record)).marks];
    };
    const place = spot(matter, "summary");
    const opened = (await getMatterVersion(slug, 1, record))?.version.document.matter.summary;
    expect(await amended(1)).toEqual([]);
    expect(await amended(2)).toEqual([[place, { was: opened, number: 2 }]]);
    expect(await amended(4)).toEqual([[place, { was: "Summary 2.", number: 4 }]]);
  });
});

describe("the version of a day", () => {
  test("is the newest one published by then", async () => {
    const house = demoHouse();
    await correct(house, 2);
    const record = publicReader(house.folder);
    const history = (await getMatter(slug, record))?.history ?? [];
    for (const { number, publishedAt } of history) {
      const newest = Math.max(
        ...history.filter((line) => line.publishedAt <= publishedAt).map((line) => line.number),
      );
      expect((await getVersionAsOf(slug, publishedAt, record))?.version).toEqual({
        slug,
        number: newest,
      });
      expect(newest).toBeGreaterThanOrEqual(number);
    }
  });

  test("is none before the first, which is named", async () => {
    const record = publicReader(demoHouse().folder);
    const first = (await getMatter(slug, record))?.version.publishedAt;
    expect(await getVersionAsOf(slug, "1999-01-01T00:00:00.000Z", record)).toEqual({
      version: null,
      firstPublishedAt: first,
    });
    expect(
      await getVersionAsOf("nothing-here", "2999-01-01T00:00:00.000Z", record),
    ).toBeUndefined();
  });

  test("is found by times, also where a clock was set back between two versions", async () => {
    const house = demoHouse();
    await correct(house, 2);
    const file = openWriter(publicPath(house.folder));
    const set = file.prepare("update versions set published_at = ? where number = ?");
    for (const [number, hour] of [
      [1, "10"],
      [2, "08"],
      [3, "12"],
    ] as const)
      set.run(`2026-02-03T${hour}:00:00.000Z`, number);
    file.close();
    const record = publicReader(house.folder);
    const at = async (hour: string) =>
      (await getVersionAsOf(slug, `2026-02-03T${hour}:00:00.000Z`, record))?.version?.number;
    expect(await Promise.all(["07", "08", "09", "10", "11", "12"].map(at))).toEqual([
      ...[undefined, 2, 2, 1, 1, 3],
    ]);
    const { firstPublishedAt } =
      (await getVersionAsOf(slug, "2020-01-01T00:00:00.000Z", record)) ?? {};
    expect(firstPublishedAt).toBe("2026-02-03T08:00:00.000Z");
  });
});
