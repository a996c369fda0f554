import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { catchUp } from "@/db/catch-up";
import { publicReader } from "@/db/public/files";
import { getMatter } from "@/db/public/queries/matters";
import { contextOf, emptyHouse } from "@/db/test-support";
import { verify } from "@/db/verify";
import { loadFactopolis } from "./load";

const folder = resolve(import.meta.dirname, "../../../shared/data/factopolis");

describe.skipIf(!existsSync(folder))(`Factopolis (skipped where ${folder} is absent)`, () => {
  test("comes in whole through the mutations, and every check holds", {
    timeout: 600_000,
  }, async () => {
    const house = emptyHouse();
    const context = { ...contextOf(house.desk, "editor"), solo: true };
    expect(loadFactopolis(context, folder)).toMatchObject({
      statements: 521,
      speakers: 74,
      checkers: 32,
      // 469 answers and 15 statements taken back.
      rebuttals: 484,
      retractions: 15,
    });
    catchUp(house.desk, house.folder);
    expect([...verify(house.folder)]).toEqual([]);

    const record = publicReader(house.folder);
    const slug = "trump-tax-plan-largest-tax-cut-in-us-history";
    const document = (await getMatter(slug, record))?.version.document;
    const point = document?.points[0]?.id;
    expect(document?.stances.filter((row) => row.pointId === point)).toHaveLength(47);
    expect(new Set(document?.rebuttals.map((row) => row.type))).toEqual(new Set(["unclassified"]));
    const topics = record.connection.prepare("select distinct name from matter_topics").pluck();
    expect(topics.all()).toEqual(expect.arrayContaining(["Taxes", "2016 election", "NATO"]));
    expect(topics.all()).not.toContainEqual(expect.stringMatching(/^[a-z]/));
    const answers = record.connection.prepare(
      "select count(*) from answers a join rebuttals r on r.id = a.rebuttal_id where r.type = 'unclassified'",
    );
    expect(answers.pluck().get()).toBe(0);
  });
});
