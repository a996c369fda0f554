import { describe, expect, test } from "vitest";
import { catchUp } from "@/db/catch-up";
import { removeDemo } from "@/db/demo/load";
import { publicReader } from "@/db/public/files";
import { demoHouse } from "@/db/test-support";
import { findGone } from "./gone";
import { getPair, getPairVersion } from "./pairs";
import { getSource, listSourceStatements } from "./sources";
import { getStatement } from "./statements";

const slug = "us-cuba-negotiations";

describe("records by their own addresses", () => {
  const idOf = (folder: string, sql: string) =>
    String(publicReader(folder).connection.prepare(sql).pluck().get());

  test("a pair is read from the version of the matter that shows it", async () => {
    const { folder } = demoHouse();
    const record = publicReader(folder);
    const id = idOf(folder, "select rebuttal_id from pairings where place = 1");
    expect(await getPair(id, record)).toMatchObject({
      pair: { record: { id } },
      latest: 1,
      others: [],
      version: { number: 1 },
    });
    expect((await getPairVersion(slug, 1, id, record))?.version.number).toBe(1);
    expect(await getPairVersion(slug, 2, id, record)).toBeUndefined();
    expect(await getPair("nowhere", record)).toBeUndefined();
    expect(await findGone("rebuttals", "nowhere", record)).toBeUndefined();
  });

  test("a source counts what was taken from it, by independent origins", async () => {
    const record = publicReader(demoHouse().folder);
    const id = String(
      record.connection.prepare("select source_id from quotations limit 1").pluck().get(),
    );
    const source = await getSource(id, record);
    expect(source).toMatchObject({ statements: 6, above: [], below: [] });
    expect(source?.origins.map(({ quotations }) => quotations)).toEqual([8, 4]);
    const [named, unnamed] = source?.origins ?? [];
    expect(unnamed?.root).toBeNull();
    expect(source?.captures).toHaveLength(1);
    const interview = await getSource(named?.root?.id ?? "", record);
    expect(interview?.source.level).toBe("primary");
    expect(interview?.below).toEqual([{ id, title: source?.source.title, hop: "reports" }]);
    const { taken, next } = await listSourceStatements(id, undefined, record);
    expect([taken.length, next]).toEqual([6, null]);
    expect(await getSource("nowhere", record)).toBeUndefined();
  });

  test("after a withdrawal each says when, why, and where it last stood", async () => {
    const house = demoHouse();
    const before = publicReader(house.folder);
    const ids = {
      rebuttals: idOf(house.folder, "select id from rebuttals"),
      statements: idOf(house.folder, "select id from statements"),
      sources: idOf(house.folder, "select id from sources"),
    };
    expect((await getStatement(ids.statements, before))?.statement.standings).toHaveLength(1);
    removeDemo(house.desk);
    catchUp(house.desk, house.folder);
    const record = publicReader(house.folder);
    expect(await getPair(ids.rebuttals, record)).toBeUndefined();
    expect(await getStatement(ids.statements, record)).toBeUndefined();
    expect(await getSource(ids.sources, record)).toBeUndefined();
    for (const list of ["rebuttals", "statements", "sources"] as const) {
      expect(await findGone(list, ids[list], record), list).toMatchObject({
        matter: { slug },
        lastVersion: 1,
        reason: expect.stringContaining("demonstration"),
      });
    }
  });
});
