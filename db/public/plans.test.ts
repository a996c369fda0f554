/** How SQLite goes about what must stay fast on a large record: along indexes, and once. */
import { expect, test, vi } from "vitest";
import type { Connection } from "@/db/connect";
import { removeDemo } from "@/db/demo/load";
import { publishedSince } from "@/db/desk/queries/versions";
import { demoHouse } from "@/db/test-support";
import { wholeLedger } from "@/lib/people/ledger-filter";
import { openPublicWriter, publicPath, publicReader } from "./files";
import { projectSteps } from "./project";
import { listAwaitedReplies, listExchanges } from "./queries/exchanges";
import { listMatters } from "./queries/lists";
import { getPerson, getPersonPositions, getPersonStatements } from "./queries/person-pages";
import { getSource, listSourceStatements } from "./queries/sources";

/** The plan of every statement that some work prepares, a line for each step. */
async function plansOf(connection: Connection, work: () => unknown): Promise<string[]> {
  const prepare = vi.spyOn(connection, "prepare");
  await work();
  const statements = prepare.mock.calls.map(([sql]) => sql);
  prepare.mockRestore();
  return statements.flatMap((sql) =>
    connection
      .prepare(`explain query plan ${sql.replace(/:\w+|\?/g, "null")}`)
      .all()
      .map((row) => `${(row as { detail: string }).detail} — ${sql.trim()}`),
  );
}

/** Steps that walk a whole table, by its name or the letters that stand for it. What has one row may be walked. */
function walks(connection: Connection, lines: string[]): string[] {
  const tables = connection
    .prepare(
      "select name from sqlite_schema where type = 'table' and name not in ('projection', 'front')",
    )
    .pluck()
    .all();
  return lines.filter((line) => {
    const [, walked = ""] = /^SCAN (\w+)/.exec(line) ?? [];
    return /^[a-z]{1,2}$/.test(walked) || tables.includes(walked);
  });
}

test("what lists show beside a matter costs what the listed matters hold, once", async () => {
  const record = publicReader(demoHouse().folder);
  const lines = await plansOf(record.connection, () => listMatters({}, record));
  // A part of a statement that runs again for each of its rows made a matter of 2,000 statements cost ten seconds.
  expect(lines.filter((line) => line.startsWith("CORRELATED"))).toEqual([]);
  // The list itself goes through the matters, in its order.
  const [, ...details] = walks(record.connection, lines);
  expect(details).toEqual([]);
});

test("exchanges are listed along an index in their order, and not one by one", async () => {
  const record = publicReader(demoHouse().folder);
  const from = record.connection.prepare("select id from exchanges").pluck().get() as string;
  const lines = await plansOf(record.connection, async () => {
    await listExchanges({}, record);
    await listExchanges({ from }, record);
    await listExchanges({ sign: "denies" }, record);
    await listExchanges({ sign: "denies", from }, record);
    await listAwaitedReplies(5, record);
  });
  const sorted = lines.filter(
    (line) => line.includes("FOR ORDER BY") && line.includes("exchanges"),
  );
  expect(sorted).toEqual([]);
  // The list itself goes through them in its order, as far as it is shown.
  const walked = walks(record.connection, lines).map((line) => line.split(" — ")[0]);
  expect([...new Set(walked)]).toEqual(["SCAN e USING INDEX exchanges_read"]);
});

test("a source is read along indexes, whatever else is on the record", async () => {
  const record = publicReader(demoHouse().folder);
  const id = record.connection.prepare("select id from sources").pluck().get() as string;
  const lines = await plansOf(record.connection, async () => {
    await getSource(id, record);
    await listSourceStatements(id, undefined, record);
  });
  expect(walks(record.connection, lines)).toEqual([]);
});

test("a person is read along indexes, whatever else is on the record", async () => {
  const record = publicReader(demoHouse().folder);
  const slug = "carlos-fernandez-de-cossio";
  const lines = await plansOf(record.connection, async () => {
    await getPerson(slug, record);
    await getPersonStatements(slug, { filter: { ...wholeLedger, show: "answered" } }, record);
    await getPersonPositions(slug, { only: "changed" }, record);
  });
  expect(lines.length).toBeGreaterThan(20);
  expect(walks(record.connection, lines)).toEqual([]);
});

test("a version is carried over without going through what other matters hold", async () => {
  const { desk, folder } = demoHouse();
  removeDemo(desk);
  const record = openPublicWriter(publicPath(folder));
  try {
    record.connection.exec("delete from projection; delete from versions");
    // Its first version, over the same one's rows; then the one that takes it off the record.
    const lines = await plansOf(record.connection, () =>
      projectSteps(record, publishedSince(desk.db, 0)),
    );
    expect(lines.length).toBeGreaterThan(50);
    expect(walks(record.connection, lines)).toEqual([]);
  } finally {
    record.connection.close();
  }
});
