/**
 * A made-up record is as true as one that people wrote. `verify` makes its public record of all versions at once, and so
 * does `generate`; made step by step, it is the same row by row.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { runGenerate } from "@/cli/generate";
import { commitmentLookup } from "@/db/desk/commit-text";
import { type Desk, openDesk } from "@/db/desk/desk";
import { getMatterDocument } from "@/db/desk/queries/document";
import { gateOf } from "@/db/desk/queries/gate";
import { latestVersion, publishedSince } from "@/db/desk/queries/versions";
import { matters } from "@/db/desk/schema";
import { openPublicWriter, publicPath } from "@/db/public/files";
import { projectSteps } from "@/db/public/project";
import { emptyHouse } from "@/db/test-support";
import { verify } from "@/db/verify";
import { recordIdsOf } from "@/lib/document/ids";
import { ourWordsProblems } from "@/lib/our-words";
import { sealDocument } from "@/lib/versions/version";
import { generate } from "./generate";

const statements = process.env.SOAK ? 10_000 : 200;
let desk: Desk;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "gainsay-generated-"));
  desk = openDesk(folder);
  await runGenerate(desk, folder, { statements: String(statements), seed: "1", json: true });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const count = (sql: string) => Number(desk.connection.prepare(sql).pluck().get());

test("nothing is off in it, and its public record made step by step is the one that was made at once", () => {
  expect([...verify(folder)]).toEqual([]);
  rmSync(publicPath(folder));
  const record = openPublicWriter(publicPath(folder));
  projectSteps(record, publishedSince(desk.db, 0));
  record.connection.close();
  expect([...verify(folder)]).toEqual([]);
});

test("it has what was asked for, in many kinds", () => {
  expect(count("select count(*) from statements")).toBe(statements);
  expect(count("select count(*) from rebuttals")).toBe(statements * 0.6);
  expect(count("select max(number) from memberships where matter_id = 1")).toBe(statements / 10);
  for (const [kinds, least] of [
    ["select count(distinct language) from quotations", 6],
    ["select count(distinct type) from rebuttals", 10],
    ["select count(distinct length(edtf)) from datings", 5],
    ["select max(number) from versions", 2],
    ["select count(*) from sources where upstream_id is not null", 5],
  ] as const)
    expect(count(kinds), kinds).toBeGreaterThanOrEqual(least);
});

test("every matter may be published, and stands at the desk as its last version says or was put otherwise since", () => {
  let same = 0;
  const all = desk.db.select().from(matters).all();
  for (const { id, publicId } of all) {
    const document = getMatterDocument(desk.db, publicId);
    expect([...gateOf({ tx: desk.db }, document), ...ourWordsProblems(document)]).toEqual([]);
    const known = commitmentLookup(desk.db, recordIdsOf(document));
    const { hash } = sealDocument(document, (place, text) => known(place, text) ?? text);
    if (latestVersion(desk.db, id)?.hash === hash) same += 1;
  }
  expect(same).toBeGreaterThan(all.length * 0.8);
});

test("the same seed gives the same record, another one another", () => {
  const last = ({ connection }: Desk) =>
    connection.prepare("select hash from log_entries order by id desc limit 1").pluck().get();
  const again = (seed: number) => {
    const one = emptyHouse().desk;
    for (const _ of generate(one, { statements, pairs: statements * 0.6, seed }));
    return last(one);
  };
  expect(again(1)).toBe(last(desk));
  expect(again(2)).not.toBe(last(desk));
});

test("it stands by itself: no made-up record comes among others", async () => {
  await expect(runGenerate(desk, folder, { statements: "100", json: true })).rejects.toThrow(
    /holds records already/,
  );
});
