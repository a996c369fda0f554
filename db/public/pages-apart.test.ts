/** Pages read in the threads of long reads say what they say where they are read at once. */
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { exampleDocument } from "@/lib/document/example";
import { wholeLedger } from "@/lib/people/ledger-filter";
import { publicReader } from "./files";
import { reading } from "./long-reads";
import {
  getPairApart,
  getPersonApart,
  getPersonPositionsApart,
  getPersonStatementsApart,
} from "./pages-apart";
import { publicFolderOf } from "./public-of.fixture";
import { getPair } from "./queries/pairs";
import { getPerson, getPersonPositions, getPersonStatements } from "./queries/person-pages";

const folder = publicFolderOf(exampleDocument);
const record = publicReader(folder);

beforeAll(() => vi.stubEnv("GAINSAY_DATA", folder));
afterAll(async () => {
  vi.unstubAllEnvs();
  await reading.end();
});

test("people and pairs are the same, and what is not there is not there", async () => {
  for (const { slug } of exampleDocument.speakers) {
    expect(await getPersonApart(slug)).toEqual(await getPerson(slug, record));
    const ledger = { filter: wholeLedger };
    expect(await getPersonStatementsApart(slug, ledger)).toEqual(
      await getPersonStatements(slug, ledger, record),
    );
    const points = { only: "all" } as const;
    expect(await getPersonPositionsApart(slug, points)).toEqual(
      await getPersonPositions(slug, points, record),
    );
  }
  const [pair] = exampleDocument.rebuttals;
  expect(await getPairApart(pair?.id ?? "")).toBeDefined();
  for (const { id } of exampleDocument.rebuttals)
    expect(await getPairApart(id)).toEqual(await getPair(id, record));
  expect(await getPersonApart("nobody")).toBeUndefined();
  expect(await getPairApart("nowhere")).toBeUndefined();
});
