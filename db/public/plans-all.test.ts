/** Every read of readers' pages goes along an index, as far as it shows something: no table is gone through. */
import { beforeAll, expect, test } from "vitest";
import { type Walk, walksOf } from "@/db/plans.fixture";
import { demoHouse } from "@/db/test-support";
import { datasets } from "@/lib/export/datasets";
import { wholeLedger } from "@/lib/people/ledger-filter";
import { type PublicFile, publicReader } from "./files";
import { getVersionAsOf } from "./queries/as-of";
import { listChanges, newestChange } from "./queries/changes";
import { listCorrections } from "./queries/corrections";
import { listCorrectionsInShort } from "./queries/corrections-in-short";
import { datasetView } from "./queries/dataset-view";
import { countExchanges, listAwaitedReplies, listExchanges } from "./queries/exchanges";
import { getFrontLead } from "./queries/front-lead";
import { findGone } from "./queries/gone";
import { findLeadsTo } from "./queries/led-on";
import { countMatters, countTopics, getTopic, listMatters, listTopics } from "./queries/lists";
import { currentSlug, getMatter, getMatterVersion, listNewestSlugs } from "./queries/matters";
import { listNear } from "./queries/near";
import { getRecordHead } from "./queries/newest";
import { getPair } from "./queries/pairs";
import { listPeople } from "./queries/people";
import { getPerson, getPersonPositions, getPersonStatements } from "./queries/person-pages";
import { listPinned } from "./queries/pinned";
import { getSealedVersion } from "./queries/sealed";
import { listSitemapAddresses, listSitemapParts } from "./queries/sitemap";
import { getSource, listSourceStatements } from "./queries/sources";
import { getStatement } from "./queries/statements";
import { getTranscript } from "./queries/transcripts";
import type { Reader } from "./reader";
import { listOtherQueries, searchRecord } from "./search";
import { readAsked } from "./search-asked";
import { countFacets } from "./search-facets";

/** What goes through a table all the same, and why that costs no more on a large record. */
const walked: Record<string, string> = {
  "SCAN m USING INDEX matters_newest": "The list itself, in its order, as far as it is shown.",
  "SCAN m USING INDEX matters_active": "The same.",
  "SCAN matters USING INDEX matters_newest": "The newest, as many as are asked for.",
  "SCAN matters": "As many as a choice offers.",
  "SCAN speakers": "As many as a choice offers, among which few are not named.",
  "SCAN e USING INDEX exchanges_read": "The list itself, in its order, as far as it is shown.",
  "SCAN c USING INDEX changes_of_versions": "The newest.",
  "SCAN changes": "The newest.",
};

/** Read whole by who makes a copy of everything, part by part: sitemaps and exports along their keys. */
const inParts = /:first|row_number\(\)|as key0/;

const texts = new Set<string>();
let file: PublicFile;

beforeAll(async () => {
  file = publicReader(demoHouse().folder);
  const record: Reader = {
    all: (sql, parameters) => {
      texts.add(sql);
      return file.all(sql, parameters);
    },
    values: (sql, parameters) => {
      texts.add(sql);
      return file.values(sql, parameters);
    },
  };
  const idOf = (table: string, column = "id") =>
    file.connection.prepare(`select ${column} from ${table} limit 1`).pluck().get() as string;
  const [slug, person] = [idOf("matters", "slug"), "donald-trump"];
  for (const order of ["newest", "active"] as const)
    for (const topic of [undefined, idOf("matter_topics", "slug")]) {
      const { next } = await listMatters({ order, topic, limit: 1 }, record);
      await listMatters({ order, topic, after: next ?? undefined }, record);
    }
  for (const sign of [undefined, "denies"] as const) await listExchanges({ sign }, record);
  await listExchanges({ from: idOf("exchanges"), onlyAnswered: true }, record);
  for (const show of ["all", "answered", "taken-back"] as const)
    for (const order of ["newest", "oldest"] as const)
      for (const narrowed of [
        {},
        { year: 2026 },
        { point: idOf("points") },
        { sign: "no_reply" },
      ] as const) {
        const filter = { ...wholeLedger, show, order, ...narrowed };
        const page = await getPersonStatements(person, { filter }, record);
        await getPersonStatements(
          person,
          { filter, after: page?.ledger.next ?? undefined },
          record,
        );
      }
  for (const only of ["all", "changed"] as const) {
    await getPersonPositions(person, { only }, record);
    await getPersonPositions(person, { only, after: idOf("points") }, record);
  }
  for (const dataset of Object.keys(datasets))
    await datasetView(record, dataset as keyof typeof datasets, {});
  for (const kind of ["matters", "people", "topics"] as const) await listNear(kind, slug, record);
  for (const kind of ["rebuttals", "statements", "sources", "speakers"] as const) {
    await findGone(kind, "nowhere", record);
    await findLeadsTo(kind, "nowhere", record);
  }
  for (const part of await listSitemapParts(record)) await listSitemapAddresses(part, record);
  for (const q of [
    "talks",
    "talks -oil",
    `"talks with Cuba"`,
    `speaker:"Donald Trump" talks`,
    "type:denies talks",
    "after:2026 talks",
  ])
    for (const kind of [undefined, "statement"] as const)
      for (const order of ["best", "newest"] as const) {
        const { query, filters } = await readAsked({ q }, record);
        if (!query) throw new Error(`${q} asks for nothing`);
        await searchRecord(query, "", record, { filters, kind, order, folds: true });
        await countFacets(query, { filters, kind }, record);
        await listOtherQueries(query, 1, record);
      }
  await Promise.all([
    getMatter(slug, record),
    getMatterVersion(slug, 1, record),
    getSealedVersion(slug, 1, record),
    getVersionAsOf(slug, "2100-01-01T00:00:00.000Z", record),
    currentSlug(slug, record),
    listNewestSlugs(20, record),
    listPinned([slug], record),
    getPair(idOf("rebuttals"), record),
    getStatement(idOf("statements"), record),
    getPerson(person, record),
    getSource(idOf("sources"), record),
    listSourceStatements(idOf("sources"), undefined, record),
    getTranscript(idOf("sources"), record),
    listPeople("", record),
    listCorrections(undefined, record),
    listCorrectionsInShort(5, record),
    listAwaitedReplies(5, record),
    countExchanges(record),
    countMatters(undefined, record),
    countMatters(idOf("matter_topics", "slug"), record),
    getTopic(idOf("matter_topics", "slug"), record),
    listTopics(10, record),
    countTopics(record),
    getFrontLead(record),
    getRecordHead(record),
    newestChange(record),
    listChanges(undefined, 10, record),
  ]);
});

test("no read goes through a table, but for lists in their order", () => {
  expect(texts.size).toBeGreaterThan(80);
  const found = [...texts]
    .filter((sql) => !inParts.test(sql))
    .flatMap((sql): Walk[] => walksOf(file.connection, sql, ["projection", "front"]));
  expect(found.filter(({ step }) => !Object.hasOwn(walked, step))).toEqual([]);
  // What is excused is there.
  const steps = new Set(found.map(({ step }) => step));
  expect(Object.keys(walked).filter((step) => !steps.has(step))).toEqual([]);
});
