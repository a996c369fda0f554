/** The datasets that have a row for each record, of the demo: every value that is not its own id, hash or instant. */
import { expect, test } from "vitest";
import { publicReader } from "@/db/public/files";
import { demoHouse } from "@/db/test-support";
import { type DatasetName, datasets } from "@/lib/export/datasets";
import type { Filters } from "@/lib/export/filters";
import type { Value } from "@/lib/export/format";
import { exportRows } from "./export-rows";

async function rowsOf(dataset: DatasetName, filters: Filters = {}) {
  const names = datasets[dataset].columns.map(({ name }) => name);
  const record = publicReader(demoHouse().folder);
  const found: Record<string, Value>[] = [];
  for await (const rows of exportRows(record, dataset, filters))
    for (const row of rows)
      found.push(Object.fromEntries(names.map((name, index) => [name, row[index] ?? null])));
  return found;
}

const known = (row: Record<string, Value>) =>
  Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null));

test("a position: every one once, answered or not, with the words that show it", async () => {
  const rows = await rowsOf("stances");
  expect(
    rows.map((row) => `S${row.statement_number} ${row.stance} P${row.point_number}`).sort(),
  ).toEqual([
    ...["S1 asserts P1", "S1 asserts P2", "S1 asserts P3", "S2 asserts P4", "S2 denies P1"],
    ...["S2 leaves_open P5", "S2 sets_conditions P2", "S3 asserts P6", "S3 asserts P7"],
    "S4 denies P6",
  ]);
  const theirs = await rowsOf("stances", { party: "Cuba", language: "EN", form: "verbatim" });
  const denial = theirs.find(({ point }) => point === "Cuba threatens U.S. national security");
  expect(known(denial ?? {})).toMatchObject({
    words: "not a threat to the U.S.",
    date_edtf: "[..2026-02-02]",
    date_latest: "2026-02-02",
  });
  expect(await rowsOf("stances", { after: "2026-02-01", speaker: "donald-trump" })).toHaveLength(3);
});

test("a matter: its topics, its parties, how many of everything, and no date that is not certain", async () => {
  const [matter, ...others] = await rowsOf("matters");
  expect(others).toEqual([]);
  expect(known(matter ?? {})).toEqual({
    matter_id: expect.any(String),
    matter_slug: "us-cuba-negotiations",
    matter_question: "Have the United States and Cuba begun negotiations?",
    matter_version: 1,
    matter_version_sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    topics: "Diplomacy; Trade",
    matter_summary: expect.stringContaining("The U.S. president says talks have started."),
    parties: "United States; Cuba",
    first_published_at: matter?.matter_version_published_at,
    matter_version_published_at: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
    second_person: 0,
    // Two of its statements have no first day.
    date_latest: "2026-02-02",
    points: 7,
    statements: 6,
    pairs: 2,
  });
});

test("speakers: how they are called, and how much they said", async () => {
  const speakers = await rowsOf("speakers");
  const lines = speakers.map((row) => [
    ...[row.speaker, row.speaker_kind, row.other_names, row.offices],
    ...[row.statements, row.claims_answered, row.replies],
  ]);
  expect(lines.sort()).toEqual([
    [
      ...["Carlos Fernández de Cossío", "person", "Carlos Fernandez de Cossio"],
      ...["Deputy Foreign Minister, Cuba", 4, 0, 2],
    ],
    ["Donald Trump", "person", null, "President, United States", 1, 1, 0],
    ["White House", "organisation", null, null, 1, 1, 0],
  ]);
  expect(await rowsOf("speakers", { speaker: "donald-trump" })).toHaveLength(1);
  expect(await rowsOf("speakers", { matter: "us-cuba-negotiations" })).toHaveLength(3);
  expect(await rowsOf("speakers", { matter: "none" })).toEqual([]);
});

test("sources: what they are, and what is held of them", async () => {
  const sources = await rowsOf("sources");
  expect(
    sources.map((row) => [row.source_level, row.quotations, row.captures, row.url]).sort(),
  ).toEqual([
    ["primary", 0, 0, null],
    ["secondary", 12, 1, null],
  ]);
  const [held] = sources.filter(({ captures }) => captures === 1);
  expect(held?.capture_sha256).toMatch(/^[0-9a-f]{64}$/);
  expect(await rowsOf("sources", { source: String(held?.source_id) })).toEqual([held]);
});
