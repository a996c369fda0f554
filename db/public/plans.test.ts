/** How SQLite goes about what must stay fast on a large record: along indexes, and once. */
import { expect, test } from "vitest";
import type { Connection } from "@/db/connect";
import { removeDemo } from "@/db/demo/load";
import { publishedSince } from "@/db/desk/queries/versions";
import { sqlPrepared, stepsOf, walksDuring, walksOf } from "@/db/plans.fixture";
import { demoHouse } from "@/db/test-support";
import { wholeLedger } from "@/lib/people/ledger-filter";
import { openPublicWriter, publicPath, publicReader } from "./files";
import { projectSteps } from "./project";
import { listAwaitedReplies, listExchanges } from "./queries/exchanges";
import { listMatters } from "./queries/lists";
import { getPerson, getPersonPositions, getPersonStatements } from "./queries/person-pages";
import { getSource, listSourceStatements } from "./queries/sources";

/** Tables of one row may be walked. */
const ofOneRow = ["projection", "front"];

const walks = (connection: Connection, work: () => unknown) =>
  walksDuring(connection, work, ofOneRow);

test("what lists show beside a matter costs what the listed matters hold, once", async () => {
  const record = publicReader(demoHouse().folder);
  const { connection } = record;
  const texts = await sqlPrepared(connection, () => listMatters({}, record));
  // A part of a statement that runs again for each of its rows made a matter of 2,000 statements cost ten seconds.
  const steps = texts.flatMap((sql) => stepsOf(connection, sql));
  expect(steps.filter((step) => step.startsWith("CORRELATED"))).toEqual([]);
  // The list itself goes through the matters, in its order.
  const [, ...details] = texts.flatMap((sql) => walksOf(connection, sql, ofOneRow));
  expect(details).toEqual([]);
});

test("exchanges are listed along an index in their order, and not one by one", async () => {
  const record = publicReader(demoHouse().folder);
  const from = record.connection.prepare("select id from exchanges").pluck().get() as string;
  const { connection } = record;
  const texts = await sqlPrepared(connection, async () => {
    await listExchanges({}, record);
    await listExchanges({ from }, record);
    await listExchanges({ sign: "denies" }, record);
    await listExchanges({ sign: "denies", from }, record);
    await listAwaitedReplies(5, record);
  });
  const sorted = texts.filter(
    (sql) =>
      /from exchanges/.test(sql) &&
      stepsOf(connection, sql).some((step) => step.includes("FOR ORDER BY")),
  );
  expect(sorted).toEqual([]);
  // The list itself goes through them in its order, as far as it is shown.
  const walked = texts.flatMap((sql) => walksOf(connection, sql, ofOneRow));
  expect([...new Set(walked.map(({ step }) => step))]).toEqual([
    "SCAN e USING INDEX exchanges_read",
  ]);
});

test("a source is read along indexes, whatever else is on the record", async () => {
  const record = publicReader(demoHouse().folder);
  const id = record.connection.prepare("select id from sources").pluck().get() as string;
  const walked = await walks(record.connection, async () => {
    await getSource(id, record);
    await listSourceStatements(id, undefined, record);
  });
  expect(walked).toEqual([]);
});

test("a person is read along indexes, whatever else is on the record", async () => {
  const record = publicReader(demoHouse().folder);
  const slug = "carlos-fernandez-de-cossio";
  const { connection } = record;
  const texts = await sqlPrepared(connection, async () => {
    await getPerson(slug, record);
    await getPersonStatements(slug, { filter: { ...wholeLedger, show: "answered" } }, record);
    await getPersonPositions(slug, { only: "changed" }, record);
  });
  expect(texts.length).toBeGreaterThan(15);
  expect(texts.flatMap((sql) => walksOf(connection, sql, ofOneRow))).toEqual([]);
});

test("a version is carried over without going through what other matters hold", async () => {
  const { desk, folder } = demoHouse();
  removeDemo(desk);
  const record = openPublicWriter(publicPath(folder));
  try {
    record.connection.exec("delete from projection; delete from versions");
    // Its first version, over the same one's rows; then the one that takes it off the record.
    const texts = await sqlPrepared(record.connection, () =>
      projectSteps(record, publishedSince(desk.db, 0)),
    );
    expect(texts.length).toBeGreaterThan(50);
    const walked = texts.flatMap((sql) => walksOf(record.connection, sql, ofOneRow));
    expect(walked).toEqual([]);
  } finally {
    record.connection.close();
  }
});
